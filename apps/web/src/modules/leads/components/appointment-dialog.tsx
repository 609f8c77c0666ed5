import { useForm } from 'react-hook-form'
import { DateInput, Dialog, Field, Form, Input, Select, Textarea, toast, useLabels } from '@cartie/ui'
import { useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { fromLocalInput, toLocalInput } from '../local-time.ts'
import type { LeadAppointment } from '../types.ts'
import { usePlanCommands } from '../use-lead-commands.ts'
import { MemberSelect } from './member-select.tsx'

type Kind = LeadAppointment['kind']
type Values = { kind: Kind | null; at: string; place: string; note: string; assigneeId: string | null }

const kinds: readonly Kind[] = ['test-drive', 'meeting', 'inspection']

type AppointmentDialogProps = { leadId: string; appointment?: LeadAppointment; onClose: () => void }

/** Plans an appointment, or moves one that is planned. */
export function AppointmentDialog({ leadId, appointment, onClose }: AppointmentDialogProps) {
  const t = useText()
  const label = useLabels()
  const me = useSession()?.here?.memberId ?? null
  const { planAppointment, changeAppointment } = usePlanCommands()
  const form = useForm<Values>({
    defaultValues: {
      kind: appointment?.kind ?? 'test-drive',
      at: toLocalInput(appointment?.at ?? nextHour()),
      place: appointment?.place ?? '',
      note: appointment?.note ?? '',
      assigneeId: appointment ? appointment.assigneeId : me,
    },
  })
  const save = async (values: Values) => {
    const at = fromLocalInput(values.at)
    if (!at || !values.kind) return { fields: { at: t('leads.appointments.at-needed') } }
    const facts = {
      kind: values.kind,
      at,
      place: values.place.trim() || null,
      note: values.note.trim() || null,
      assigneeId: values.assigneeId,
    }
    if (appointment) await changeAppointment.mutateAsync({ appointmentId: appointment.id, ...facts })
    else await planAppointment.mutateAsync({ leadId, ...facts })
    toast.ok(t(appointment ? 'leads.appointments.changed' : 'leads.appointments.planned'))
    onClose()
  }
  const { control } = form
  const optional = t('leads.form.optional')
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t(appointment ? 'leads.appointments.change-title' : 'leads.appointments.plan-title')}
    >
      <Form
        form={form}
        submit={t(appointment ? 'leads.appointments.change-verb' : 'leads.appointments.plan-verb')}
        cancel={{ label: label('cancel'), onPress: onClose }}
        onSubmit={save}
      >
        <Field control={control} name="kind" label={t('leads.appointments.kind')}>
          {(field) => (
            <Select<Kind>
              {...field}
              options={kinds.map((value) => ({ value, label: t(`leads.appointments.kind.${value}`) }))}
            />
          )}
        </Field>
        <Field
          control={control}
          name="at"
          label={t('leads.appointments.at')}
          rules={{ required: t('leads.appointments.at-needed') }}
        >
          {(field) => <DateInput {...field} kind="datetime" />}
        </Field>
        <Field control={control} name="place" label={t('leads.appointments.place')} aside={optional}>
          {(field) => <Input {...field} maxLength={300} />}
        </Field>
        <Field control={control} name="assigneeId" label={t('leads.assignee')}>
          {(field) => <MemberSelect {...field} />}
        </Field>
        <Field control={control} name="note" label={t('leads.appointments.note')} aside={optional}>
          {(field) => <Textarea {...field} minRows={2} maxLength={1_000} />}
        </Field>
      </Form>
    </Dialog>
  )
}

/** The next full hour that leaves time to come. */
function nextHour(): Date {
  const at = new Date(Date.now() + 2 * 3_600_000)
  at.setMinutes(0, 0, 0)
  return at
}
