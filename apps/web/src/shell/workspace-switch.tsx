import { ChevronsUpDown } from 'lucide-react'
import { Icon } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { LazyWorkspaceMenu, loadMenus } from './lazy-menus.ts'
import { OnDemand } from './on-demand.tsx'
import { useShellData, type ShellWorkspace } from '../lib/shell-data.ts'

/** Which dealership this is; with several, a menu to go to another. */
export function WorkspaceSwitch({ isRail }: { isRail: boolean }) {
  const t = useText()
  const { workspaces, workspaceId } = useShellData()
  const here = workspaces.find((workspace) => workspace.id === workspaceId) ?? null
  const name = here?.name ?? 'Cartie'
  const shown = (
    <>
      <WorkspaceMark workspace={here} />
      <span className={isRail ? 'sr-only' : 'min-w-0 flex-1 truncate text-left'}>{name}</span>
    </>
  )
  const looks =
    'flex h-8 w-full shrink-0 items-center gap-2 rounded-box px-1.5 font-semibold max-xl:justify-center max-xl:px-0'
  if (workspaces.length < 2) return <div className={looks}>{shown}</div>
  return (
    <OnDemand
      preload={loadMenus}
      opened={LazyWorkspaceMenu}
      button={
        <button type="button" aria-description={t('shell.workspace')} className={`${looks} hover:bg-hover`}>
          {shown}
          {!isRail && <Icon of={ChevronsUpDown} size={14} className="text-text-3" />}
        </button>
      }
    />
  )
}

function WorkspaceMark({ workspace }: { workspace: ShellWorkspace | null }) {
  if (workspace?.logoUrl)
    return <img src={workspace.logoUrl} alt="" className="size-5 shrink-0 rounded-in object-cover" />
  return (
    <span
      aria-hidden="true"
      data-letter={(workspace?.name ?? 'Cartie').slice(0, 1).toLocaleUpperCase('uk')}
      className="grid size-5 shrink-0 place-items-center rounded-in bg-accent text-12 font-bold text-on-accent before:content-[attr(data-letter)]"
    />
  )
}
