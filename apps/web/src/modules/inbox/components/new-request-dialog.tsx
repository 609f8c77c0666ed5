import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { newId, type Money } from '@cartie/kernel'
import { Dialog, Field, Form, Input, MoneyInput, Segmented, Textarea, toast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { useCurrency } from './contact-panel.tsx'
import type { ConversationDetail } from './thread.tsx'

type Values = {
  kind: 'BUY' | 'SELL'
  make: string
  model: string
  yearFrom: string
  yearTo: string
  amount: Money | null
  mileage: string
  city: string
  description: string
}

/** What the client wants found or offered, typed in during the talk. */
export function NewRequestDialog({ conversation, onClose }: { conversation: ConversationDetail; onClose: () => void }) {
  const t = useText()
  const currency = useCurrency()
  const queryClient = useQueryClient()
  const [onceKey] = useState(() => newId())
  const city = conversation.contact.city ?? ''
  const empty: Values = {
    kind: 'BUY',
    make: '',
    model: '',
    yearFrom: '',
    yearTo: '',
    amount: null,
    mileage: '',
    city,
    description: '',
  }
  const form = useForm<Values>({ defaultValues: empty })
  const isSell = form.watch('kind') === 'SELL'
  const isYear = (text: string) => text === '' || /^(19|20)\d\d$/.test(text) || t('inbox.request.year.wrong')
  return (
    <Dialog open onClose={onClose} title={t('inbox.request.new')} text={conversation.contact.name}>
      <Form
        form={form}
        draft={`inbox-request.${conversation.id}`}
        submit={t('inbox.request.create')}
        cancel={{ label: t('inbox.cancel'), onPress: onClose }}
        onSubmit={async (values) => {
          const request = await client.requests.createRequest({ ...inputOf(values), onceKey, ...whose(conversation) })
          await queryClient.invalidateQueries({ queryKey: orpc.requests.key() })
          toast.ok(t('inbox.request.created', { number: request.number }))
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
        <div className="grid grid-cols-2 gap-3">
          <Field control={form.control} name="make" label={t('inbox.request.make')}>
            {(field) => <Input {...field} autoFocus maxLength={80} />}
          </Field>
          <Field control={form.control} name="model" label={t('inbox.request.model')}>
            {(field) => <Input {...field} maxLength={80} />}
          </Field>
          <Field
            control={form.control}
            name="yearFrom"
            label={t(isSell ? 'inbox.request.year' : 'inbox.request.year-from')}
            rules={{ validate: isYear }}
          >
            {(field) => <Input {...field} inputMode="numeric" maxLength={4} />}
          </Field>
          {!isSell && (
            <Field control={form.control} name="yearTo" label={t('inbox.request.year-to')} rules={{ validate: isYear }}>
              {(field) => <Input {...field} inputMode="numeric" maxLength={4} />}
            </Field>
          )}
          <Field
            control={form.control}
            name="mileage"
            label={t(isSell ? 'inbox.request.mileage' : 'inbox.request.mileage-max')}
          >
            {(field) => <Input {...field} inputMode="numeric" end={t('inbox.request.km')} />}
          </Field>
          <Field control={form.control} name="city" label={t('inbox.request.city')}>
            {(field) => <Input {...field} maxLength={100} />}
          </Field>
        </div>
        <Field control={form.control} name="amount" label={t(isSell ? 'inbox.request.price' : 'inbox.request.budget')}>
          {(field) => <MoneyInput {...field} currency={currency} choices={['USD', 'UAH', 'EUR']} />}
        </Field>
        <Field control={form.control} name="description" label={t('inbox.request.description')}>
          {(field) => <Textarea {...field} minRows={2} maxLength={4_000} />}
        </Field>
      </Form>
    </Dialog>
  )
}

const whose = ({ id, contact, assigneeId }: ConversationDetail) => ({
  contactId: contact.id,
  conversationId: id,
  assigneeId,
})

function inputOf({ kind, make, model, yearFrom, yearTo, amount, mileage, city, description }: Values) {
  const km = Number.parseInt(mileage.replace(/\D/g, ''), 10)
  const isSell = kind === 'SELL'
  return {
    kind,
    ...(make.trim() && { make }),
    ...(model.trim() && { model }),
    ...(yearFrom && { yearFrom: Number(yearFrom) }),
    ...(isSell ? yearFrom && { yearTo: Number(yearFrom) } : yearTo && { yearTo: Number(yearTo) }),
    ...(amount && { currency: amount.currency, [isSell ? 'askingPriceMinor' : 'budgetMaxMinor']: amount.amountMinor }),
    ...(Number.isFinite(km) && { [isSell ? 'mileageKm' : 'mileageMaxKm']: km }),
    ...(city.trim() && { city }),
    ...(description.trim() && { description }),
  }
}
