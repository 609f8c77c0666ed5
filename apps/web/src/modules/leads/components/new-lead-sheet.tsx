import { useForm } from 'react-hook-form'
import { safe } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import type { Money } from '@cartie/kernel'
import { DateInput, Field, Form, Input, MoneyInput, Segmented, Select, Sheet, toast, useLabels } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { fromLocalInput } from '../local-time.ts'
import type { LeadKind, Pipeline } from '../types.ts'
import { useCurrencies } from '../use-currencies.ts'
import { ContactField, contactProblem, resolveContact, type ContactChoice } from './contact-field.tsx'
import { MemberSelect } from './member-select.tsx'

type NewLead = {
  contact: ContactChoice | null
  kind: LeadKind
  title: string
  amount: Money | null
  stageId: string | null
  assigneeId: string | null
  source: string
  nextStep: string
  dueAt: string
}

type NewLeadSheetProps = { pipeline: Pipeline; onClose: () => void; onMade: (leadId: string) => void }

/** A lead typed in by hand: who, what they want, where it begins. */
export function NewLeadSheet({ pipeline, onClose, onMade }: NewLeadSheetProps) {
  const t = useText()
  const label = useLabels()
  const queries = useQueryClient()
  const { currency, currencies } = useCurrencies()
  const me = useSession()?.here?.memberId ?? null
  const open = pipeline.stages.filter((stage) => stage.kind === 'open')
  const form = useForm<NewLead>({
    defaultValues: {
      contact: null,
      kind: 'BUY',
      title: '',
      amount: null,
      stageId: open[0]?.id ?? null,
      assigneeId: me,
      source: '',
      nextStep: '',
      dueAt: '',
    },
  })
  const send = async (values: NewLead) => {
    if (!values.contact) return { fields: { contact: t('leads.contact.needed') } }
    const contact = await resolveContact(values.contact)
    if ('problem' in contact) return { fields: { contact: t(contact.problem) } }
    const { error, data } = await safe(client.leads.createLead(commandOf(values, contact.id)))
    if (error) throw error
    void queries.invalidateQueries({ queryKey: orpc.leads.key() })
    void queries.invalidateQueries({ queryKey: orpc.contacts.key() })
    toast.ok(t('leads.new.done', { title: data.title }))
    onMade(data.id)
  }
  const { control } = form
  const optional = t('leads.form.optional')
  return (
    <Sheet open onClose={onClose} title={t('leads.new.title')}>
      <div className="p-4">
        <Form
          form={form}
          draft="new-lead"
          submit={t('leads.new.verb')}
          cancel={{ label: label('cancel'), onPress: onClose }}
          onSubmit={send}
        >
          <Field
            control={control}
            name="contact"
            label={t('leads.contact')}
            help={t('leads.contact.help')}
            rules={{ validate: (choice) => sentence(contactProblem(choice), t) }}
          >
            {(field) => <ContactField {...field} />}
          </Field>
          <Field control={control} name="kind" label={t('leads.kind')}>
            {(field) => <KindChoice value={field.value} onChange={field.onChange} />}
          </Field>
          <Field control={control} name="title" label={t('leads.wish')} help={t('leads.wish.help')} aside={optional}>
            {(field) => <Input {...field} maxLength={200} />}
          </Field>
          <Field control={control} name="amount" label={t('leads.amount')} aside={optional}>
            {(field) => <MoneyInput {...field} currency={currency} choices={currencies} />}
          </Field>
          <Field control={control} name="stageId" label={t('leads.stage')}>
            {(field) => <Select {...field} options={open.map(({ id, name }) => ({ value: id, label: name }))} />}
          </Field>
          <Field control={control} name="assigneeId" label={t('leads.assignee')}>
            {(field) => <MemberSelect {...field} />}
          </Field>
          <Field control={control} name="nextStep" label={t('leads.next-step')} aside={optional}>
            {(field) => <Input {...field} maxLength={500} placeholder={t('leads.next-step.placeholder')} />}
          </Field>
          <Field control={control} name="dueAt" label={t('leads.next-step.due')} aside={optional}>
            {(field) => <DateInput {...field} kind="datetime" />}
          </Field>
          <Field control={control} name="source" label={t('leads.source')} aside={optional}>
            {(field) => <Input {...field} maxLength={100} placeholder={t('leads.source.placeholder')} />}
          </Field>
        </Form>
      </div>
    </Sheet>
  )
}

/** Buys or sells, for forms of leads and requests. */
export function KindChoice(props: { value: LeadKind; onChange: (kind: LeadKind) => void }) {
  const t = useText()
  return (
    <Segmented<LeadKind>
      label={t('leads.kind')}
      value={props.value}
      onChange={props.onChange}
      className="justify-self-start"
      options={[
        { value: 'BUY', label: t('leads.kind.BUY') },
        { value: 'SELL', label: t('leads.kind.SELL') },
      ]}
    />
  )
}

const sentence = (id: string | null, t: (id: string) => string): true | string => (id ? t(id) : true)

const commandOf = ({ kind, amount, assigneeId, ...values }: NewLead, contactId: string) => ({
  contactId,
  kind,
  amount,
  assigneeId,
  ...(values.title.trim() && { title: values.title.trim() }),
  ...(values.stageId && { stageId: values.stageId }),
  ...(values.source.trim() && { source: values.source.trim() }),
  ...(values.nextStep.trim() && { nextStep: values.nextStep.trim() }),
  nextStepDueAt: fromLocalInput(values.dueAt),
})
