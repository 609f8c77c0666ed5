import { useState } from 'react'
import type { Currency, Money } from '@cartie/kernel'
import { Button, Dialog, FieldFrame, MoneyInput, Select, Textarea, toast, useLabels } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { LeadView } from '../types.ts'
import { useChangeRefusal } from '../use-change-refusal.ts'
import { useCurrencies } from '../use-currencies.ts'
import { useLeadCommands } from '../use-lead-commands.ts'
import { useLostReasons } from '../use-pipelines.ts'

/** A lead about to be closed: how, and into which stage when somebody chose one. */
export type Closing = {
  readonly lead: LeadView
  readonly outcome: 'won' | 'lost'
  readonly stageId?: string
  readonly afterLeadId?: string | null
}

/** Asks what a won lead brought, or why one was lost, and closes it. */
export function CloseLeadDialog({ closing, onClose }: { closing: Closing; onClose: () => void }) {
  const t = useText()
  const label = useLabels()
  const { currency } = useCurrencies()
  const reasons = useLostReasons().filter((reason) => !reason.isArchived)
  const { close, move } = useLeadCommands()
  const refuse = useChangeRefusal()
  const { lead, outcome } = closing
  const [amount, setAmount] = useState<Money | null>(lead.amount)
  const [reasonId, setReasonId] = useState<string | null>(lead.lostReasonId)
  const [note, setNote] = useState(lead.lostNote ?? '')
  const [isAsked, setIsAsked] = useState(false)
  const isWon = outcome === 'won'
  const isLacking = !isWon && !reasonId
  const save = async () => {
    setIsAsked(true)
    if (isLacking) return
    const why = isWon ? { amount } : { lostReasonId: reasonId, lostNote: note.trim() || null }
    try {
      if (closing.stageId)
        await move.mutateAsync({
          leadId: lead.id,
          stageId: closing.stageId,
          version: lead.version,
          ...(closing.afterLeadId ? { afterLeadId: closing.afterLeadId } : {}),
          ...why,
        })
      else await close.mutateAsync({ leadId: lead.id, outcome, version: lead.version, ...why })
      toast.ok(t(isWon ? 'leads.close.won.done' : 'leads.close.lost.done', { title: lead.title }))
      onClose()
    } catch (error) {
      refuse(error)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t(isWon ? 'leads.close.won.title' : 'leads.close.lost.title')}
      text={lead.contact.name ? `${lead.title} · ${lead.contact.name}` : lead.title}
      actions={
        <>
          <Button look="main" busy={close.isPending || move.isPending} onClick={() => void save()}>
            {t(isWon ? 'leads.close.won.verb' : 'leads.close.lost.verb')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {label('cancel')}
          </Button>
        </>
      }
    >
      {isWon ? (
        <WonAmount value={amount} currency={currency} onChange={setAmount} />
      ) : (
        <div className="grid gap-4">
          <FieldFrame
            id="lost-reason"
            label={t('leads.close.lost.reason')}
            error={isAsked && isLacking ? t('leads.close.lost.reason-needed') : undefined}
          >
            <Select
              id="lost-reason"
              value={reasonId}
              onChange={setReasonId}
              invalid={isAsked && isLacking}
              placeholder={t('leads.close.lost.reason-placeholder')}
              options={reasons.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FieldFrame>
          <FieldFrame id="lost-note" label={t('leads.close.lost.note')}>
            <Textarea id="lost-note" value={note} onChange={setNote} minRows={2} maxLength={1_000} />
          </FieldFrame>
        </div>
      )}
    </Dialog>
  )
}

function WonAmount(props: { value: Money | null; currency: Currency; onChange: (value: Money | null) => void }) {
  const t = useText()
  const { currencies } = useCurrencies()
  return (
    <FieldFrame id="won-amount" label={t('leads.close.won.amount')} help={t('leads.close.won.amount-help')}>
      <MoneyInput
        id="won-amount"
        describedBy="won-amount-help"
        value={props.value}
        onChange={props.onChange}
        currency={props.currency}
        choices={currencies}
      />
    </FieldFrame>
  )
}
