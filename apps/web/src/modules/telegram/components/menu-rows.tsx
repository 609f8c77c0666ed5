import { AppWindow, CircleAlert, ExternalLink, MessageSquareText, Plus, Workflow, type LucideIcon } from 'lucide-react'
import { textIn } from '@cartie/kernel'
import { Button, cn, Icon, IconButton } from '@cartie/ui'
import { useLocale, useText } from '../../../lib/text.ts'
import { mostInRow, mostRows } from '../menu-draft.ts'
import type { BotMenu, MenuAction, MenuButton } from '../types.ts'

type MenuRowsProps = {
  menu: BotMenu
  chosenId: string | null
  onChoose: (id: string) => void
  /** Null for who may not change it. */
  onAdd: ((row?: number) => void) | null
  faultOf: (button: MenuButton) => string | null
}

/** The menu as it stands under the input in Telegram. */
export function MenuRows({ menu, chosenId, onChoose, onAdd, faultOf }: MenuRowsProps) {
  const t = useText()
  return (
    <div
      className="grid gap-1.5 rounded-box border border-line bg-sunken p-2"
      role="group"
      aria-label={t('telegram.tab.menu')}
    >
      {menu.rows.map((row, index) => (
        <div key={row[0]?.id ?? index} className="flex gap-1.5">
          {row.map((button) => (
            <MenuKey
              key={button.id}
              button={button}
              isChosen={button.id === chosenId}
              isFaulty={faultOf(button) !== null}
              onChoose={() => onChoose(button.id)}
            />
          ))}
          {onAdd && row.length < mostInRow && (
            <IconButton
              icon={Plus}
              label={t('telegram.menu.add-to-row', { row: index + 1 })}
              onClick={() => onAdd(index)}
              className="h-10 shrink-0 self-center"
            />
          )}
        </div>
      ))}
      {onAdd && menu.rows.length < mostRows && (
        <Button look="bare" icon={Plus} onClick={() => onAdd()} className="justify-self-start">
          {t('telegram.menu.add-row')}
        </Button>
      )}
    </div>
  )
}

function MenuKey(props: { button: MenuButton; isChosen: boolean; isFaulty: boolean; onChoose: () => void }) {
  const t = useText()
  const locale = useLocale()
  const label = textIn(props.button.label, locale)
  return (
    <button
      type="button"
      aria-pressed={props.isChosen}
      onClick={props.onChoose}
      className={cn(
        'flex h-10 min-w-0 flex-1 items-center justify-center gap-1.5 rounded-mid border bg-surface px-2 font-medium hover:bg-surface-2 phone:h-11',
        props.isChosen ? 'border-accent-strong shadow-[0_0_0_1px_var(--accent-strong)]' : 'border-line-2',
      )}
    >
      <Icon
        of={props.isFaulty ? CircleAlert : actionIcons[props.button.action.kind]}
        size={14}
        className={props.isFaulty ? 'text-bad' : 'text-text-3'}
      />
      <span className={cn('truncate', !label && 'font-normal text-text-3')}>{label || t('telegram.menu.unnamed')}</span>
    </button>
  )
}

export const actionIcons: Record<MenuAction['kind'], LucideIcon> = {
  scenario: Workflow,
  text: MessageSquareText,
  link: ExternalLink,
  app: AppWindow,
}
