import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { contactSchema } from '@cartie/contract/contacts'
import type { Id } from '@cartie/kernel'
import type { z } from 'zod'
import { Button, Dialog, FieldFrame, Notice, Select, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { ContactPicker } from '../../contacts/index.ts'
import { channelIcons } from '../channel-icons.ts'

type Contact = z.infer<typeof contactSchema>

/** Opens the thread with somebody on a channel where they are known. */
export function StartDialog({
  onClose,
  onStarted,
}: {
  onClose: () => void
  onStarted: (conversationId: string) => void
}) {
  const t = useText()
  const { describeError } = useUi()
  const queryClient = useQueryClient()
  const [contact, setContact] = useState<Contact | null>(null)
  const [accountId, setAccountId] = useState<Id<'channel-account'> | null>(null)
  const channels = useQuery(orpc.inbox.listChannels.queryOptions()).data ?? []
  const start = useMutation(
    orpc.inbox.startConversation.mutationOptions({
      onSuccess: async ({ conversationId }) => {
        await queryClient.invalidateQueries({ queryKey: orpc.inbox.listConversations.key() })
        onStarted(conversationId)
      },
    }),
  )
  const words = start.error && describeError(start.error)
  const chosen = accountId ?? channels[0]?.id ?? null
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t('inbox.start')}
      text={t('inbox.start.text')}
      actions={
        <>
          <Button
            look="main"
            disabled={!contact || !chosen}
            busy={start.isPending}
            onClick={() => contact && chosen && start.mutate({ contactId: contact.id, accountId: chosen })}
          >
            {t('inbox.start.open')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {t('inbox.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ContactPicker label={t('inbox.start.contact')} value={contact} onChange={setContact} />
        <FieldFrame id="start-channel" label={t('inbox.filter.channel')}>
          <Select
            id="start-channel"
            value={chosen}
            onChange={setAccountId}
            options={channels.map((channel) => ({
              value: channel.id,
              label: channel.name,
              icon: channelIcons[channel.kind],
              hint: channel.username ? `@${channel.username}` : '',
            }))}
          />
        </FieldFrame>
        {words && <Notice tone="bad">{[words.title, words.text].filter(Boolean).join('. ')}</Notice>}
      </div>
    </Dialog>
  )
}
