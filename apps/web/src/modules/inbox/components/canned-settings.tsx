import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, Plus, Quote, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { cannedReplySchema } from '@cartie/contract/inbox-desk'
import type { z } from 'zod'
import { textIn } from '@cartie/kernel'
import { Button, Card, Empty, IconButton, toast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { useLocale, useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { CannedDialog } from './canned-dialog.tsx'

type CannedReply = z.infer<typeof cannedReplySchema>

/** The company's ready answers. */
export function CannedSettings({ reason }: { reason: string | undefined }) {
  const t = useText()
  const locale = useLocale()
  const failed = useFailed()
  const queryClient = useQueryClient()
  const [opened, setOpened] = useState<CannedReply | 'new' | null>(null)
  const replies = useQuery(orpc.inbox.listCannedReplies.queryOptions()).data
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.inbox.listCannedReplies.key() })
  const remove = useMutation(orpc.inbox.deleteCannedReply.mutationOptions({ onError: failed, onSettled: refresh }))
  const removeWithUndo = ({ id, shortcut, texts }: CannedReply) =>
    remove.mutate(
      { cannedReplyId: id },
      {
        onSuccess: () =>
          toast.ok(t('inbox.canned.deleted', { shortcut }), {
            undo: () => void client.inbox.createCannedReply({ shortcut, texts }).then(refresh, failed),
          }),
      },
    )
  return (
    <Card
      flush
      title={t('inbox.canned')}
      aside={
        <Button size="sm" icon={Plus} reason={reason} onClick={() => setOpened('new')}>
          {t('inbox.canned.new')}
        </Button>
      }
    >
      {replies?.length === 0 && (
        <Empty icon={Quote} title={t('inbox.canned.empty')}>
          {t('inbox.canned.empty.text')}
        </Empty>
      )}
      <ul>
        {replies?.map((reply) => (
          <li key={reply.id} className="flex items-center gap-3 border-b border-line py-1.5 pr-2 pl-4 last:border-b-0">
            <b className="w-32 shrink-0 truncate font-medium">/{reply.shortcut}</b>
            <span className="min-w-0 flex-1 truncate text-text-2">{textIn(reply.texts, locale)}</span>
            <IconButton
              size="sm"
              icon={Pencil}
              label={t('inbox.canned.edit', { shortcut: reply.shortcut })}
              reason={reason}
              onClick={() => setOpened(reply)}
            />
            <IconButton
              size="sm"
              icon={Trash2}
              label={t('inbox.canned.delete', { shortcut: reply.shortcut })}
              reason={reason}
              onClick={() => removeWithUndo(reply)}
            />
          </li>
        ))}
      </ul>
      {opened && (
        <CannedDialog
          reply={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
          onSaved={() => void refresh()}
        />
      )}
    </Card>
  )
}
