import { useQuery } from '@tanstack/react-query'
import { MessagesSquare } from 'lucide-react'
import { Badge, Button, Card, ErrorState, Icon, SkeletonRows, toast, useToast } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { Bot, BotChat } from '../types.ts'
import { useBotCommands } from '../use-bot-commands.ts'
import { AdminCode } from './admin-code.tsx'
import { ReadOnlyNotice } from './read-only-notice.tsx'

/** Where new requests are announced: the group that is it now, and how to choose another. */
export function AdminChatTab({ bot }: { bot: Bot }) {
  const t = useText()
  const canManage = useCan()('bots.manage')
  return (
    <>
      {!canManage && <ReadOnlyNotice />}
      <p className="max-w-160 text-text-3">{t('telegram.admin-chat.help')}</p>
      <CurrentChat bot={bot} canManage={canManage} />
      {canManage && <AdminCode bot={bot} />}
      <Groups bot={bot} canManage={canManage} />
    </>
  )
}

function useChoose(bot: Bot) {
  const t = useText()
  const { failed } = useToast()
  const { setAdminChat } = useBotCommands()
  const before = bot.settings.adminChat?.chatId ?? null
  const set = (chatId: string | null) => setAdminChat.mutateAsync({ accountId: bot.id, chatId })
  const choose = (chatId: string | null) =>
    set(chatId)
      .then(() =>
        toast.ok(t(chatId === null ? 'telegram.admin-chat.removed' : 'telegram.admin-chat.chosen'), {
          undo: () => void set(before).catch(failed),
        }),
      )
      .catch(failed)
  return { choose, isBusy: setAdminChat.isPending }
}

function CurrentChat({ bot, canManage }: { bot: Bot; canManage: boolean }) {
  const t = useText()
  const { choose, isBusy } = useChoose(bot)
  const chat = bot.settings.adminChat
  return (
    <Card title={t('telegram.admin-chat.now')}>
      {chat ? (
        <div className="flex flex-wrap items-center gap-3">
          <Icon of={MessagesSquare} className="text-ok" />
          <b className="min-w-0 flex-1 truncate">{chat.title}</b>
          {canManage && (
            <Button size="sm" busy={isBusy} onClick={() => void choose(null)}>
              {t('telegram.admin-chat.remove')}
            </Button>
          )}
        </div>
      ) : (
        <p className="text-text-2">{t('telegram.admin-chat.none')}</p>
      )}
    </Card>
  )
}

function Groups({ bot, canManage }: { bot: Bot; canManage: boolean }) {
  const t = useText()
  const query = useQuery(orpc.telegram.listChats.queryOptions({ input: { accountId: bot.id } }))
  return (
    <Card title={t('telegram.groups')} flush>
      {query.isPending && <SkeletonRows rows={2} rowHeight={48} />}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.items.length === 0 && <p className="p-4 text-text-3">{t('telegram.groups.none')}</p>}
      <ul>
        {query.data?.items.map((chat) => (
          <GroupRow key={chat.chatId} bot={bot} chat={chat} canManage={canManage} />
        ))}
      </ul>
    </Card>
  )
}

function GroupRow({ bot, chat, canManage }: { bot: Bot; chat: BotChat; canManage: boolean }) {
  const t = useText()
  const { choose, isBusy } = useChoose(bot)
  const isNow = bot.settings.adminChat?.chatId === chat.chatId
  const canBe = chat.kind === 'group' && chat.isPresent && !isNow
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line px-4 last:border-b-0">
      <span className="min-w-0 flex-1 truncate">{chat.title}</span>
      <span className="text-12 text-text-3">{t(`telegram.chat.${chat.kind}`)}</span>
      {!chat.isPresent && <Badge tone="warn">{t('telegram.chat.gone')}</Badge>}
      {chat.isPresent && !chat.canPost && <Badge tone="warn">{t('telegram.chat.mute')}</Badge>}
      {isNow && <Badge tone="ok">{t('telegram.chat.is-admin')}</Badge>}
      {canBe && canManage && (
        <Button size="sm" busy={isBusy} onClick={() => void choose(chat.chatId)}>
          {t('telegram.admin-chat.choose')}
        </Button>
      )}
    </li>
  )
}
