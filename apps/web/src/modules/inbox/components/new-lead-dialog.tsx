import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { Money } from '@cartie/kernel'
import { Dialog, Field, Form, Input, MoneyInput, Segmented, toast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { useCurrency } from './contact-panel.tsx'
import type { ConversationDetail } from './thread.tsx'

type Values = { kind: 'BUY' | 'SELL'; title: string; amount: Money | null; nextStep: string }

/** An intent noticed in the talk becomes a lead of this contact and this conversation. */
export function NewLeadDialog({ conversation, onClose }: { conversation: ConversationDetail; onClose: () => void }) {
  const t = useText()
  const currency = useCurrency()
  const queryClient = useQueryClient()
  const form = useForm<Values>({ defaultValues: { kind: 'BUY', title: '', amount: null, nextStep: '' } })
  return (
    <Dialog open onClose={onClose} title={t('inbox.lead.new')} text={conversation.contact.name}>
      <Form
        form={form}
        draft={`inbox-lead.${conversation.id}`}
        submit={t('inbox.lead.create')}
        cancel={{ label: t('inbox.cancel'), onPress: onClose }}
        onSubmit={async ({ kind, title, amount, nextStep }) => {
          await client.leads.createLead({
            kind,
            contactId: conversation.contact.id,
            conversationId: conversation.id,
            assigneeId: conversation.assigneeId,
            ...(title.trim() && { title }),
            ...(amount && { amount }),
            ...(nextStep.trim() && { nextStep }),
          })
          await queryClient.invalidateQueries({ queryKey: orpc.leads.key() })
          toast.ok(t('inbox.lead.created'))
          onClose()
        }}
      >
        <Field control={form.control} name="kind" label={t('inbox.lead.kind')}>
          {({ value, onChange }) => (
            <Segmented
              label={t('inbox.lead.kind')}
              value={value}
              onChange={onChange}
              options={(['BUY', 'SELL'] as const).map((each) => ({ value: each, label: t(`inbox.lead.kind.${each}`) }))}
              className="justify-self-start"
            />
          )}
        </Field>
        <Field control={form.control} name="title" label={t('inbox.lead.title')} help={t('inbox.lead.title.help')}>
          {(field) => <Input {...field} maxLength={200} autoFocus />}
        </Field>
        <Field control={form.control} name="amount" label={t('inbox.lead.amount')}>
          {(field) => <MoneyInput {...field} currency={currency} />}
        </Field>
        <Field control={form.control} name="nextStep" label={t('inbox.lead.next-step')}>
          {(field) => <Input {...field} maxLength={500} />}
        </Field>
      </Form>
    </Dialog>
  )
}
