import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  DateInput,
  Fact,
  Facts,
  Input,
  MoneyInput,
  PhoneInput,
  Section,
  Select,
  Time,
  toast,
  useFormat,
} from '@cartie/ui'
import type { ControlProps } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { fromLocalInput, toLocalInput } from '../local-time.ts'
import { sourceText } from '../source-text.ts'
import type { Lead, LeadDetail, LeadKind } from '../types.ts'
import { useChangeRefusal } from '../use-change-refusal.ts'
import { useCurrencies } from '../use-currencies.ts'
import { useLeadCommands } from '../use-lead-commands.ts'
import { useLostReasons } from '../use-pipelines.ts'
import { MemberLabel, MemberSelect } from './member-select.tsx'
import { VersionedFact } from './versioned-fact.tsx'

/** What is known of a lead; everything that people decide is changed in place. */
export function LeadFacts({ lead }: { lead: LeadDetail }) {
  const t = useText()
  return (
    <Section title={t('leads.facts')} className="@container">
      <div className="grid grid-cols-1 gap-x-8 gap-y-1 @2xl:grid-cols-2">
        <WishFacts lead={lead} />
        <WorkFacts lead={lead} />
      </div>
    </Section>
  )
}

/** What the client wants, and who they are to us. */
function WishFacts({ lead }: { lead: LeadDetail }) {
  const t = useText()
  const format = useFormat()
  const { currency, currencies } = useCurrencies()
  const { fact, text } = useLeadFact(lead)
  return (
    <Facts className="content-start">
      {text({
        label: t('leads.wish'),
        read: (each) => each.title,
        patch: (title) => (title ? { title } : {}),
        max: 200,
      })}
      {fact({
        label: t('leads.amount'),
        read: (each) => each.amount,
        show: (amount) => amount && format.money(amount),
        patch: (amount) => ({ amount }),
        control: (field) => <MoneyInput {...field} currency={currency} choices={currencies} />,
      })}
      <LeadKindFact lead={lead} />
      {fact<string>({
        label: t('leads.phone'),
        read: (each) => each.phone ?? '',
        show: (phone) => phone && <span className="num">{format.phone(phone)}</span>,
        patch: (phone) => ({ phone: phone || null }),
        control: (field) => <PhoneInput {...field} />,
      })}
      {fact<string>({
        label: t('leads.source'),
        read: (each) => each.source ?? '',
        show: (source) => sourceText(source, t),
        patch: (source) => ({ source: source.trim() || null }),
        control: (field) => <Input {...field} maxLength={100} />,
      })}
      {Object.entries(lead.utm).map(([name, value]) => (
        <Fact key={name} label={name}>
          {value}
        </Fact>
      ))}
    </Facts>
  )
}

/** What we do about it, and since when. */
function WorkFacts({ lead }: { lead: LeadDetail }) {
  const t = useText()
  const { fact, text } = useLeadFact(lead)
  const reasons = useLostReasons()
  return (
    <Facts className="content-start">
      <LeadAssignee lead={lead} />
      {text({
        label: t('leads.next-step'),
        read: (each) => each.nextStep,
        patch: (nextStep) => ({ nextStep }),
        max: 500,
      })}
      {fact<string>({
        label: t('leads.next-step.due'),
        read: (each) => toLocalInput(each.nextStepDueAt),
        show: (value) => value && <Time at={fromLocalInput(value) ?? new Date()} />,
        patch: (value) => ({ nextStepDueAt: fromLocalInput(value) }),
        control: (field) => <DateInput {...field} kind="datetime" />,
      })}
      {lead.outcome === 'lost' && (
        <Fact label={t('leads.close.lost.reason')}>
          {[reasons.find(({ id }) => id === lead.lostReasonId)?.name, lead.lostNote].filter(Boolean).join(': ')}
        </Fact>
      )}
      {lead.closedAt && (
        <Fact label={t('leads.closed')}>
          <Time at={lead.closedAt} />
        </Fact>
      )}
      <Fact label={t('leads.created')}>
        <Time at={lead.createdAt} />
      </Fact>
      <Fact label={t('leads.active')}>
        <Time at={lead.lastActivityAt} />
      </Fact>
    </Facts>
  )
}

type Patch = Partial<Pick<Lead, 'title' | 'amount' | 'nextStep' | 'nextStepDueAt' | 'phone' | 'source'>>

type FactOf<V> = {
  label: string
  read: (lead: Lead) => V
  show: (value: V) => ReactNode
  patch: (value: V) => Patch
  control: (field: ControlProps<V>) => ReactNode
}

type TextOf = { label: string; read: (lead: Lead) => string | null; patch: (text: string | null) => Patch; max: number }

/** Draws facts of this lead that are saved by `updateLead`: of any kind, or plain lines of text. */
function useLeadFact(lead: LeadDetail) {
  const queries = useQueryClient()
  const { update } = useLeadCommands()
  const t = useText()
  const reason = useCan()('leads.edit') ? undefined : t('leads.read-only')
  const fact = <V,>({ label, read, show, patch, control }: FactOf<V>) => (
    <VersionedFact<Lead, V>
      key={label}
      thing={lead}
      label={label}
      read={read}
      show={(value) => show(value) || null}
      write={(value, version) => update.mutateAsync({ leadId: lead.id, version, ...patch(value) })}
      load={() => queries.fetchQuery(orpc.leads.getLead.queryOptions({ input: { leadId: lead.id }, staleTime: 0 }))}
      reason={reason}
    >
      {control}
    </VersionedFact>
  )
  const text = ({ label, read, patch, max }: TextOf) =>
    fact<string>({
      label,
      read: (each) => read(each) ?? '',
      show: (value) => value || null,
      patch: (value) => patch(value.trim() || null),
      control: (field) => <Input {...field} maxLength={max} />,
    })
  return { fact, text }
}

function LeadKindFact({ lead }: { lead: LeadDetail }) {
  const t = useText()
  const can = useCan()
  const { update } = useLeadCommands()
  const refuse = useChangeRefusal()
  const words = { BUY: t('leads.kind.BUY'), SELL: t('leads.kind.SELL') }
  if (!can('leads.edit')) return <Fact label={t('leads.kind')}>{words[lead.kind]}</Fact>
  return (
    <Fact label={t('leads.kind')}>
      <Select<LeadKind>
        size="sm"
        label={t('leads.kind')}
        value={lead.kind}
        options={[
          { value: 'BUY', label: words.BUY },
          { value: 'SELL', label: words.SELL },
        ]}
        onChange={(kind) =>
          kind && update.mutate({ leadId: lead.id, version: lead.version, kind }, { onError: refuse })
        }
        className="max-w-56"
      />
    </Fact>
  )
}

function LeadAssignee({ lead }: { lead: LeadDetail }) {
  const t = useText()
  const can = useCan()
  const { assign } = useLeadCommands()
  const refuse = useChangeRefusal()
  const give = (assigneeId: string | null, before: string | null) =>
    assign.mutate(
      { leadId: lead.id, assigneeId },
      {
        onError: refuse,
        onSuccess: () =>
          toast.ok(t('leads.fact.saved', { fact: t('leads.assignee') }), { undo: () => give(before, assigneeId) }),
      },
    )
  return (
    <Fact label={t('leads.assignee')}>
      {can('leads.edit') ? (
        <MemberSelect
          size="sm"
          label={t('leads.assignee')}
          value={lead.assigneeId}
          onChange={(id) => id !== lead.assigneeId && give(id, lead.assigneeId)}
          className="max-w-56"
        />
      ) : (
        <MemberLabel memberId={lead.assigneeId} />
      )}
    </Fact>
  )
}
