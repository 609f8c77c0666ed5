import type { Ctx } from '../../platform/context/ctx.ts'
import { on, type Subscription } from '../../platform/events/subscription.ts'
import type { Happened } from '../../platform/events/event.ts'
import type { MemberId } from '../identity/index.ts'
import {
  conversationAssigned,
  conversationStarted,
  deliverySettled,
  findSaying,
  handedOff,
  lockDesk,
  noteWritten,
} from '../messaging/index.ts'
import { giveOutHandedOff, giveOutNew } from './use-cases/give-out.ts'
import { whoToTell } from './domain/pick-colleague.ts'
import { notifyMembers } from './use-cases/notifications.ts'
import { loadTeam } from './use-cases/team.ts'

/** What the inbox does when something happened in messaging. */
export const inboxSubscriptions: readonly Subscription[] = [
  on(conversationStarted, 'inbox.give-out-new', (ctx, { data }) => giveOutNew(ctx, data.conversationId)),
  on(handedOff, 'inbox.give-out-handed-off', async (ctx, { data }) => {
    // With a member: somebody took it themselves.
    if (data.memberId === null) await giveOutHandedOff(ctx, data.conversationId)
  }),
  on(conversationAssigned, 'inbox.notify-assigned', notifyAssigned),
  on(noteWritten, 'inbox.notify-mentioned', notifyMentioned),
  on(deliverySettled, 'inbox.notify-unknown', notifyUnknown, ({ fate }) => fate === 'unknown'),
]

async function notifyAssigned(ctx: Ctx, { data, actor }: Happened<DataOf<typeof conversationAssigned>>): Promise<void> {
  const byId = memberOf(actor)
  if (!data.memberId || data.memberId === byId) return
  const desk = await lockDesk(ctx, data.conversationId)
  if (desk?.assigneeId !== data.memberId) return
  await notifyMembers(ctx, [data.memberId], {
    kind: 'assigned',
    conversationId: desk.id,
    data: { contactName: desk.contactName, byId, messageId: null, text: '' },
  })
}

async function notifyMentioned(ctx: Ctx, { data, actor }: Happened<DataOf<typeof noteWritten>>): Promise<void> {
  const byId = memberOf(actor)
  const desk = await lockDesk(ctx, data.conversationId)
  if (!desk) return
  const others = data.mentioned.filter((memberId) => memberId !== byId)
  await notifyMembers(ctx, others, {
    kind: 'mentioned',
    conversationId: desk.id,
    data: { contactName: desk.contactName, byId, messageId: data.messageId, text: data.text },
  })
}

/** Nobody knows whether a message arrived: who wrote it, else whose conversation it is, else the shift, has to look. */
async function notifyUnknown(ctx: Ctx, { data }: Happened<DataOf<typeof deliverySettled>>): Promise<void> {
  const desk = await lockDesk(ctx, data.conversationId)
  const saying = await findSaying(ctx, data.messageId)
  if (!desk || !saying) return
  const who = saying.author.kind === 'member' ? saying.author.memberId : desk.assigneeId
  const team = who ? null : await loadTeam(ctx)
  await notifyMembers(ctx, team ? whoToTell(team.members, team.hours) : who ? [who] : [], {
    kind: 'delivery-unknown',
    conversationId: desk.id,
    data: { contactName: desk.contactName, byId: null, messageId: data.messageId, text: saying.text.slice(0, 140) },
  })
}

type DataOf<E> = E extends { readonly __data?: infer D } ? NonNullable<D> : never

function memberOf(actor: unknown): MemberId | null {
  // @NOTE facts are saved with the Actor that transact() was given.
  const { kind, memberId } = actor as { kind?: string; memberId?: MemberId }
  return kind === 'member' && memberId ? memberId : null
}
