import { randomUUID } from 'node:crypto'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { contract } from '@cartie/contract'
import type { Colleague, Dealership } from './dealership.ts'
import type { Talk } from './play.ts'
import type { Act } from './script.ts'

type Inputs = InferContractRouterInputs<typeof contract>
type ConversationId = Inputs['inbox']['getConversation']['conversationId']
type MemberAct = Exclude<Act, { do: 'start' | 'say' | 'tap' | 'share-phone' | 'photo' }>
type Work = { readonly dealership: Dealership; readonly talk: Talk; readonly colleague: Colleague; readonly id: ConversationId }

const dayMs = 86_400_000

/** What a member does in a talk, through the same procedures as the browser. */
export async function answerAsMember(dealership: Dealership, talk: Talk, act: MemberAct): Promise<void> {
  // @NOTE the id was read from the inbox of this very workspace.
  const id = talk.conversationId as ConversationId
  const colleague = (talk.colleague ??= await takeUp(dealership, id))
  const work: Work = { dealership, talk, colleague, id }
  const { inbox } = colleague.client.api
  switch (act.do) {
    case 'reply':
      return sayAsMember(work, act.text)
    case 'note':
      return void (await inbox.writeNote({ conversationId: id, text: act.text, onceKey: randomUUID() }))
    case 'label':
      // @NOTE the map was filled with the ids of this workspace's labels.
      return void (await inbox.setLabels({ conversationId: id, labelIds: [dealership.labels.get(act.label)] as never }))
    case 'snooze':
      return void (await inbox.snoozeConversation({ conversationId: id, until: inDays(dealership, act.days) }))
    case 'resolve':
      return void (await inbox.resolveConversation({ conversationId: id }))
    case 'give-back':
      return void (await inbox.releaseConversation({ conversationId: id }))
    default:
      return workOnLead(work, act)
  }
}
