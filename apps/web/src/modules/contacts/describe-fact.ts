import {
  Bot,
  Check,
  ClipboardList,
  Clock,
  Merge,
  MessageCircle,
  Target,
  UserPlus,
  UserRound,
  UserX,
  type LucideIcon,
} from 'lucide-react'
import type { timelineEntrySchema } from '@cartie/contract/contacts'
import type { z } from 'zod'
import type { Tone } from '@cartie/ui'
import { hasText, type Text } from '../../lib/text.ts'
import type { FactNames } from './use-fact-names.ts'

export type TimelineEntry = z.infer<typeof timelineEntrySchema>
export type DescribedFact = {
  readonly icon: LucideIcon
  readonly tone?: Tone
  readonly text: string
  readonly by: string | null
}

/** A recorded fact as a sentence; null for one that has no words for people. */
export function describeFact(entry: TimelineEntry, t: Text, names: FactNames): DescribedFact | null {
  const id = `contacts.fact.${entry.name}`
  if (!hasText(`contacts.fact.${entry.name}`)) return null
  const values = Object.fromEntries(
    Object.entries(entry.data).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
    ),
  )
  const scenario = names.scenario(stringOf(entry.data['scenario']) ?? '')
  const memberId = stringOf(entry.data['memberId']) ?? stringOf(entry.data['assigneeId'])
  const who = names.member(memberId) ?? stringOf(entry.data['memberName'])
  const withWho = `${id}.who`
  const by = entry.actor.kind === 'member' ? names.member(stringOf(entry.actor['memberId'])) : null
  return {
    ...looks(entry.name),
    text: t(who && hasText(withWho) ? withWho : id, { ...values, scenario, who: who ?? '' }),
    by: by === who ? null : by,
  }
}

function looks(name: string): { icon: LucideIcon; tone?: Tone } {
  const exact = exactLooks[name]
  if (exact) return exact
  if (name.startsWith('leads.')) return { icon: Target }
  if (name.startsWith('requests.')) return { icon: ClipboardList, tone: 'info' }
  if (name.startsWith('scenarios.')) return { icon: Bot }
  return { icon: UserRound }
}

const exactLooks: Readonly<Record<string, { icon: LucideIcon; tone?: Tone }>> = {
  'contacts.contact-created': { icon: UserPlus, tone: 'ok' },
  'contacts.contact-merged': { icon: Merge },
  'contacts.contact-merge-undone': { icon: Merge },
  'messaging.conversation-started': { icon: MessageCircle },
  'messaging.conversation-resolved': { icon: Check, tone: 'ok' },
  'messaging.conversation-snoozed': { icon: Clock },
  'messaging.contact-blocked-us': { icon: UserX, tone: 'bad' },
  'messaging.handed-back': { icon: Bot },
  'leads.lead-created': { icon: Target, tone: 'gold' },
  'leads.lead-won': { icon: Target, tone: 'ok' },
  'leads.lead-lost': { icon: Target, tone: 'bad' },
  'requests.request-won': { icon: ClipboardList, tone: 'ok' },
  'requests.request-lost': { icon: ClipboardList, tone: 'bad' },
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)
