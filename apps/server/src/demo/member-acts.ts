import { randomUUID } from 'node:crypto'
import type { Id } from '@cartie/kernel'
import type { Colleague, Dealership } from './dealership.ts'
import type { Talk } from './play.ts'
import type { Act } from './script.ts'
import { workOnLead, type LeadAct } from './lead-acts.ts'

export type MemberAct = Exclude<Act, { do: 'start' | 'say' | 'tap' | 'share-phone' | 'photo' }>
export type Work = {
  readonly colleague: Colleague
  readonly conversationId: Id<'conversation'>
  readonly now: Date
  /** Whose words are spoken of, for titles. */
  readonly talk: Talk
}

const dayMs = 86_400_000
export const inDays = (now: Date, days: number): Date => new Date(now.getTime() + days * dayMs)

/** What a member does in a talk, through the same procedures as the browser. */
export async function actAsMember(
  dealership: Dealership,
  talk: Talk,
  { act, now }: { act: MemberAct; now: Date },
): Promise<void> {
  const { conversationId } = talk
  if (!conversationId) throw new Error('nobody has written yet')
  const colleague = (talk.colleague ??= await takeUp(dealership, conversationId))
  const { inbox, messaging } = colleague.client.api
  switch (act.do) {
    case 'reply': {
      await inbox.markRead({ conversationId })
      const text = act.text.replaceAll('{{me}}', firstName(colleague))
      return void (await messaging.sendMessage({ conversationId, text, onceKey: randomUUID() }))
    }
    case 'note':
      return void (await inbox.writeNote({ conversationId, text: act.text, onceKey: randomUUID() }))
    case 'label': {
      const labelId = dealership.labels.get(act.label)
      return void (await inbox.setLabels({ conversationId, labelIds: labelId ? [labelId] : [] }))
    }
    case 'snooze':
      return void (await inbox.snoozeConversation({ conversationId, until: inDays(now, act.days) }))
    case 'resolve':
      return void (await inbox.resolveConversation({ conversationId }))
    case 'give-back':
      return void (await inbox.releaseConversation({ conversationId }))
    default:
      return workOnLead({ colleague, conversationId, now, talk }, act satisfies LeadAct)
  }
}

const firstName = ({ name }: Colleague): string => name.split(' ')[0] ?? name

/** Whose conversation it is by turn; nobody's is taken by one of the desk, and so are its lead and request. */
async function takeUp({ desk }: Dealership, conversationId: Id<'conversation'>): Promise<Colleague> {
  const { api } = desk[0].client
  const { assigneeId } = await api.inbox.getConversation({ conversationId })
  const byChance = desk[conversationId.charCodeAt(conversationId.length - 1) % desk.length] ?? desk[0]
  const colleague = desk.find(({ memberId }) => memberId === assigneeId) ?? byChance
  const { memberId } = colleague
  if (assigneeId !== memberId) await api.inbox.assignConversation({ conversationId, memberId })
  for (const lead of (await api.leads.listLeads({ conversationId })).items) {
    await api.leads.assignLead({ leadId: lead.id, assigneeId: memberId })
  }
  for (const request of (await api.requests.listRequests({ conversationId })).items) {
    await api.requests.assignRequest({ requestId: request.id, assigneeId: memberId })
  }
  return colleague
}
