import {
  ArrowDown,
  ArrowUp,
  CircleDashed,
  Flame,
  Handshake,
  ListChecks,
  Minus,
  Search,
  Send,
  Trophy,
  XCircle,
  type LucideIcon,
} from 'lucide-react'
import { Badge, type Tone } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { RequestPriority, RequestState } from '../types.ts'

/** Where a request stands, in a word. */
export function StateMark({ state }: { state: RequestState }) {
  const t = useText()
  const { tone, icon } = stateLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`requests.state.${state}`)}
    </Badge>
  )
}

/** How urgent it is; the usual is said only where asked for. */
export function PriorityMark({ priority, always }: { priority: RequestPriority; always?: boolean }) {
  const t = useText()
  if (priority === 'NORMAL' && !always) return null
  const { tone, icon } = priorityLooks[priority]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`requests.priority.${priority}`)}
    </Badge>
  )
}

export const priorityLooks: Record<RequestPriority, { tone: Tone; icon: LucideIcon }> = {
  URGENT: { tone: 'bad', icon: Flame },
  HIGH: { tone: 'warn', icon: ArrowUp },
  NORMAL: { tone: 'mute', icon: Minus },
  LOW: { tone: 'mute', icon: ArrowDown },
}

const stateLooks: Record<RequestState, { tone: Tone; icon: LucideIcon }> = {
  DRAFT: { tone: 'mute', icon: CircleDashed },
  PUBLISHED: { tone: 'info', icon: Send },
  COLLECTING_VARIANTS: { tone: 'info', icon: Search },
  SHORTLIST: { tone: 'warn', icon: ListChecks },
  CONTACT_SHARED: { tone: 'ok', icon: Handshake },
  WON: { tone: 'ok', icon: Trophy },
  LOST: { tone: 'bad', icon: XCircle },
}
