import { BadgeCheck, CircleCheck, EyeOff, Hourglass, Lock, type LucideIcon } from 'lucide-react'
import { Badge, type Tone } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { ListingStatus } from '../types.ts'

const looks: Readonly<Record<ListingStatus, { icon: LucideIcon; tone: Tone }>> = {
  AVAILABLE: { icon: CircleCheck, tone: 'ok' },
  RESERVED: { icon: Lock, tone: 'warn' },
  PENDING: { icon: Hourglass, tone: 'info' },
  SOLD: { icon: BadgeCheck, tone: 'mute' },
  HIDDEN: { icon: EyeOff, tone: 'mute' },
}
export const statusIcon = (status: ListingStatus): LucideIcon => looks[status].icon

/** Where a car stands, with its icon and word. */
export function StatusMark({ status }: { status: ListingStatus }) {
  const t = useText()
  const { icon, tone } = looks[status]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`inventory.status.${status}`)}
    </Badge>
  )
}
