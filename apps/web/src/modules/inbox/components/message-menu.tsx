import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Copy, CornerUpLeft, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import type { Message } from '@cartie/contract/messaging'
import { IconButton, Menu, toast } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { threadKey } from '../queries.ts'
import type { ConversationDetail, MessageHands } from './thread.tsx'

type Props = { message: Message; conversation: ConversationDetail; hands: MessageHands }

const reactions = ['👍', '❤️', '🔥', '🙏', '👀']

/** What may be done to one message; the messenger's own limits are said, not hidden. */
export function MessageMenu({ message, conversation, hands }: Props) {
  const t = useText()
  const can = useCan()
  const failed = useFailed()
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: threadKey(conversation.id) })
  const remove = useMutation(orpc.messaging.deleteMessage.mutationOptions({ onError: failed, onSettled }))
  const react = useMutation(orpc.messaging.reactToMessage.mutationOptions({ onError: failed, onSettled }))
  const { abilities } = conversation
  const reason = can('inbox.reply') ? undefined : t('inbox.read-only')
  const isOurs = message.direction === 'out' && message.delivery?.state === 'sent'
  const ours = message.reactions.find(({ by }) => by === 'us')?.emoji
  const messageId = message.id
  return (
    <span className="opacity-0 transition-opacity group-hover/message:opacity-100 focus-within:opacity-100 has-data-popup-open:opacity-100 pointer-coarse:opacity-40">
      <Menu
        trigger={<IconButton size="sm" icon={Ellipsis} label={t('inbox.message.more')} />}
        items={[
          {
            label: t('inbox.message.reply'),
            icon: CornerUpLeft,
            shortcut: 'r',
            reason,
            onPress: () => hands.onReply(message),
          },
          !!message.body.text && {
            label: t('inbox.message.copy'),
            icon: Copy,
            onPress: () =>
              void navigator.clipboard.writeText(message.body.text).then(() => toast.ok(t('inbox.message.copied'))),
          },
          isOurs && {
            label: t('inbox.message.edit'),
            icon: Pencil,
            reason: reason ?? (abilities?.edits ? undefined : t('inbox.message.cannot-edit')),
            onPress: () => hands.onEdit(message),
          },
          isOurs && {
            label: t('inbox.message.delete'),
            icon: Trash2,
            bad: true,
            reason: reason ?? (abilities?.deletes ? undefined : t('inbox.message.cannot-delete')),
            onPress: () => remove.mutate({ messageId }),
          },
          ...(abilities?.reactions && !reason && message.direction === 'in'
            ? [
                'line' as const,
                ...reactions.map((emoji) => ({
                  label: emoji,
                  checked: ours === emoji,
                  onPress: () => react.mutate({ messageId, emoji: ours === emoji ? null : emoji }),
                })),
              ]
            : []),
        ]}
      />
    </span>
  )
}
