import { useQuery } from '@tanstack/react-query'
import {
  CalendarCheck,
  CalendarX,
  Car,
  Handshake,
  MapPin,
  Plus,
  SearchCheck,
  UserX,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { Badge, Button, Icon, Section, useFormat, type Tone } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { LeadAppointment } from '../types.ts'
import { useMemberName } from '../use-members.ts'
import { AppointmentDialog } from './appointment-dialog.tsx'
import { OutcomeDialog } from './outcome-dialog.tsx'

type Opened = { kind: 'plan' } | { kind: 'change' | 'outcome'; appointment: LeadAppointment }

/** Times agreed with the client, and how they went. */
export function LeadAppointments({ leadId }: { leadId: string }) {
  const t = useText()
  const can = useCan()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { data } = useQuery(orpc.leads.listAppointments.queryOptions({ input: { leadId, limit: 50 } }))
  const reason = can('leads.edit') ? undefined : t('leads.read-only')
  const close = () => setOpened(null)
  return (
    <Section
      title={t('leads.appointments')}
      aside={
        <Button size="sm" look="bare" icon={Plus} reason={reason} onClick={() => setOpened({ kind: 'plan' })}>
          {t('leads.appointments.plan')}
        </Button>
      }
    >
      <ul className="grid gap-3">
        {data?.items.map((appointment) => (
          <AppointmentRow key={appointment.id} appointment={appointment} canEdit={!reason} onOpen={setOpened} />
        ))}
      </ul>
      {data?.items.length === 0 && <p className="text-text-3">{t('leads.appointments.empty')}</p>}
      {opened?.kind === 'plan' && <AppointmentDialog leadId={leadId} onClose={close} />}
      {opened?.kind === 'change' && (
        <AppointmentDialog leadId={leadId} appointment={opened.appointment} onClose={close} />
      )}
      {opened?.kind === 'outcome' && <OutcomeDialog appointment={opened.appointment} onClose={close} />}
    </Section>
  )
}

type RowProps = { appointment: LeadAppointment; canEdit: boolean; onOpen: (opened: Opened) => void }

function AppointmentRow({ appointment, canEdit, onOpen }: RowProps) {
  const t = useText()
  const format = useFormat()
  const assignee = useMemberName()(appointment.assigneeId)
  const { outcome } = appointment
  const isPast = appointment.at < new Date()
  const details = [appointment.place, assignee].filter(Boolean).join(' · ')
  return (
    <li className="flex items-start gap-2.5">
      <span className="mt-0.5 grid size-7 shrink-0 place-items-center rounded-mid bg-sunken text-text-2">
        <Icon of={kindIcons[appointment.kind]} size={14} />
      </span>
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <b>{t(`leads.appointments.kind.${appointment.kind}`)}</b>
          <span className="num" title={format.exact(appointment.at)}>
            {format.date(appointment.at)}, {format.clock(appointment.at)}
          </span>
          {outcome ? (
            <Badge tone={outcomeLooks[outcome].tone} icon={outcomeLooks[outcome].icon}>
              {t(`leads.appointments.outcome.${outcome}`)}
            </Badge>
          ) : (
            isPast && <Badge tone="warn">{t('leads.appointments.unsettled')}</Badge>
          )}
        </p>
        {details && (
          <p className="flex items-center gap-1 text-12 text-text-3">
            {appointment.place && <Icon of={MapPin} size={12} />}
            {details}
          </p>
        )}
        {[appointment.note, appointment.outcomeNote].map(
          (note, index) =>
            note && (
              <p key={index} className="text-12 break-words text-text-2">
                {note}
              </p>
            ),
        )}
        {canEdit && (
          <p className="-ml-2 flex flex-wrap gap-1">
            <Button size="sm" look="bare" onClick={() => onOpen({ kind: 'outcome', appointment })}>
              {t(outcome ? 'leads.appointments.correct' : 'leads.appointments.settle')}
            </Button>
            {!outcome && (
              <Button size="sm" look="bare" onClick={() => onOpen({ kind: 'change', appointment })}>
                {t('leads.appointments.change')}
              </Button>
            )}
          </p>
        )}
      </div>
    </li>
  )
}

const kindIcons: Record<LeadAppointment['kind'], LucideIcon> = {
  'test-drive': Car,
  meeting: Handshake,
  inspection: SearchCheck,
}
const outcomeLooks: Record<NonNullable<LeadAppointment['outcome']>, { tone: Tone; icon: LucideIcon }> = {
  held: { tone: 'ok', icon: CalendarCheck },
  'no-show': { tone: 'bad', icon: UserX },
  cancelled: { tone: 'mute', icon: CalendarX },
}
