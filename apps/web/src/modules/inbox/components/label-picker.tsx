import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Button, Menu, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { useLabels } from '../queries.ts'
import { LabelBadge } from './label-badge.tsx'
import type { ConversationDetail } from './thread.tsx'

/** The labels of a conversation, put on and taken off with a press. */
export function LabelPicker({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const can = useCan()
  const { Link } = useUi()
  const failed = useFailed()
  const queryClient = useQueryClient()
  const labels = useLabels()
  const { labelIds } = conversation
  const set = useMutation(
    orpc.inbox.setLabels.mutationOptions({
      onError: failed,
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.inbox.key() }),
    }),
  )
  const turn = (id: (typeof labelIds)[number]) =>
    set.mutate({
      conversationId: conversation.id,
      labelIds: labelIds.includes(id) ? labelIds.filter((each) => each !== id) : [...labelIds, id],
    })
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {conversation.labels.map((label) => (
        <LabelBadge key={label.id} label={label} />
      ))}
      {!can('inbox.reply') ? (
        conversation.labels.length === 0 && <span className="text-text-3">{t('inbox.labels.none')}</span>
      ) : labels.length > 0 ? (
        <Menu
          trigger={
            <Button size="sm" look="bare" icon={Plus}>
              {t('inbox.labels.add')}
            </Button>
          }
          items={labels.map((label) => ({
            label: label.name,
            checked: labelIds.includes(label.id),
            stay: true,
            onPress: () => turn(label.id),
          }))}
        />
      ) : (
        <Link href="/settings?tab=inbox" className="link text-12">
          {t('inbox.labels.create')}
        </Link>
      )}
    </div>
  )
}
