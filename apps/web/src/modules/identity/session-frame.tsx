import { useMemo, type ReactNode } from 'react'
import { client } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'
import { orpc } from '../../lib/api.ts'
import { queryClient } from '../../lib/query-client.ts'
import { switchWorkspace, useSession } from '../../lib/session.ts'
import { leaveWorkspace } from '../../lib/workspace.ts'
import { emptyShellData, ShellDataProvider, type ShellData } from '../../lib/shell-data.ts'

onLive('identity', () => [orpc.identity.key()])

/** Gives the shell who is signed in and where. Stands above the router. */
export function SessionFrame({ children }: { children: ReactNode }) {
  const me = useSession()
  const data = useMemo<ShellData>(
    () =>
      me
        ? {
            ...emptyShellData,
            member: { id: me.user.id, name: me.user.name },
            workspaces: me.workspaces,
            workspaceId: me.here?.workspaceId ?? null,
            switchWorkspace: (id) => void switchWorkspace(id).then(() => location.assign('/')),
            signOut: () => void signOut(),
          }
        : emptyShellData,
    [me],
  )
  return <ShellDataProvider value={data}>{children}</ShellDataProvider>
}

async function signOut(): Promise<void> {
  await client.identity.signOut()
  leaveWorkspace()
  queryClient.clear()
  location.assign('/login')
}
