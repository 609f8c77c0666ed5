import { useState } from 'react'
import { Button, Dialog, FieldFrame, Segmented, Textarea, toast, useLabels, useToast } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { LeadAppointment } from '../types.ts'
import { usePlanCommands } from '../use-lead-commands.ts'

type Outcome = NonNullable<LeadAppointment['outcome']>
const outcomes: readonly Outcome[] = ['held', 'no-show', 'cancelled']

/** How an appointment went. */
export function OutcomeDialog({ appointment, onClose }: { appointment: LeadAppointment; onClose: () => void }) {
  const t = useText()
  const label = useLabels()
  const { failed } = useToast()
  const { endAppointment } = usePlanCommands()
  const [outcome, setOutcome] = useState<Outcome>(appointment.outcome ?? 'held')
  const [note, setNote] = useState(appointment.outcomeNote ?? '')
  const save = () =>
    endAppointment.mutate(
      { appointmentId: appointment.id, outcome, outcomeNote: note.trim() || null },
      {
        onError: (error) => failed(error),
        onSuccess: () => {
          toast.ok(t('leads.appointments.settled'))
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t('leads.appointments.outcome-title')}
      actions={
        <>
          <Button look="main" busy={endAppointment.isPending} onClick={save}>
            {t('leads.appointments.outcome-verb')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {label('cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Segmented<Outcome>
          label={t('leads.appointments.outcome')}
          value={outcome}
          onChange={setOutcome}
          className="justify-self-start"
          options={outcomes.map((value) => ({ value, label: t(`leads.appointments.outcome.${value}`) }))}
        />
        <FieldFrame id="outcome-note" label={t('leads.appointments.outcome-note')}>
          <Textarea id="outcome-note" value={note} onChange={setNote} minRows={2} maxLength={1_000} />
        </FieldFrame>
      </div>
    </Dialog>
  )
}
