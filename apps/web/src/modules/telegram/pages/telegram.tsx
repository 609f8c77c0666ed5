import { Bot as BotIcon, Plus } from 'lucide-react'
import { Badge, Button, Empty, ErrorState, Page, SkeletonRows, useIsPhone } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { botLooks } from '../bot-looks.ts'
import { botName } from '../bot-name.ts'
import { BotList } from '../components/bot-list.tsx'
import { BotPanel } from '../components/bot-panel.tsx'
import { ConnectBotSheet } from '../components/connect-bot-sheet.tsx'
import '../live.ts'
import type { Bot } from '../types.ts'
import { useBotPlace, useBots } from '../use-bots.ts'

/** The company's Telegram bots: connected, set up, watched. */
export function TelegramPage() {
  const t = useText()
  const can = useCan()
  const query = useBots()
  const { openId, isTabNamed, isConnecting, go } = useBotPlace()
  const bots = query.data?.items ?? []
  const isPhone = useIsPhone()
  const isOneShown = bots.length === 1 || !isPhone || isTabNamed
  const open = bots.find(({ id }) => id === openId) ?? (isOneShown ? bots[0] : undefined)
  const reason = can('bots.manage') ? undefined : t('telegram.read-only')
  const connect = (look?: 'main') => (
    <Button look={look} icon={Plus} reason={reason} onClick={() => go({ connect: '1' })}>
      {t('telegram.connect')}
    </Button>
  )
  const isBeside = bots.length > 1 && open !== undefined && isPhone
  return (
    <Page
      title={open ? botName(open) : t('nav.telegram')}
      crumbs={isBeside ? [{ label: t('nav.telegram'), href: '/telegram' }] : []}
      aside={open && <StateBadge bot={open} />}
      actions={bots.length > 0 && !isBeside && connect()}
      width="none"
    >
      {query.isPending ? (
        <div className="flex-1">
          <SkeletonRows rows={4} rowHeight={64} withPicture />
        </div>
      ) : query.error && !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : bots.length === 0 ? (
        <Empty icon={BotIcon} title={t('telegram.empty')} action={connect('main')}>
          {t('telegram.empty.text')}
        </Empty>
      ) : (
        <Bots bots={bots} open={open} />
      )}
      <ConnectBotSheet
        open={isConnecting}
        onClose={() => go({})}
        onConnected={(bot) => go({ open: bot.id, tab: 'admin-chat' })}
      />
    </Page>
  )
}

function Bots({ bots, open }: { bots: readonly Bot[]; open: Bot | undefined }) {
  const isPhone = useIsPhone()
  const { tab, go } = useBotPlace()
  const isListShown = bots.length > 1 && !(isPhone && open)
  return (
    <>
      {isListShown && (
        <div className="w-80 shrink-0 overflow-y-auto border-r border-line phone:w-full phone:border-r-0">
          <BotList bots={bots} openId={open?.id ?? null} onOpen={(id) => go({ open: id })} />
        </div>
      )}
      {open && <BotPanel bot={open} tab={tab} onTab={(next) => go({ open: open.id, tab: next })} />}
    </>
  )
}

function StateBadge({ bot }: { bot: Bot }) {
  const t = useText()
  const { tone, icon } = botLooks[bot.health.state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`telegram.state.${bot.health.state}`)}
    </Badge>
  )
}
