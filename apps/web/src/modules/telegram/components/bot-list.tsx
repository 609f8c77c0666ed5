import { Avatar, cn, Icon, textTone } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { botLooks } from '../bot-looks.ts'
import { botName } from '../bot-name.ts'
import type { Bot } from '../types.ts'

type BotListProps = { bots: readonly Bot[]; openId: string | null; onOpen: (id: string) => void }

/** The bots of the company, each with how it is doing. */
export function BotList({ bots, openId, onOpen }: BotListProps) {
  const t = useText()
  return (
    <ul aria-label={t('nav.telegram')}>
      {bots.map((bot) => {
        const { icon, tone } = botLooks[bot.health.state]
        return (
          <li key={bot.id} className="border-b border-line">
            <button
              type="button"
              aria-current={bot.id === openId ? 'true' : undefined}
              onClick={() => onOpen(bot.id)}
              className="flex w-full items-center gap-3 px-4 py-3 text-left -outline-offset-2 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:shadow-[inset_2px_0_0_var(--accent)]"
            >
              <Avatar name={bot.name} />
              <span className="grid min-w-0 flex-1">
                <b className="truncate font-medium">{bot.name}</b>
                <span className="truncate text-12 text-text-3">{botName(bot)}</span>
              </span>
              <span className={cn('flex items-center gap-1 text-12', textTone[tone])}>
                <Icon of={icon} size={14} />
                {t(`telegram.state.${bot.health.state}`)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
