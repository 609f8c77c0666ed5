import { unwrap } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { MemberId } from '../../identity/index.ts'
import { assignConversation, countOpenOf, lockDesk, type ConversationId, type Desk } from '../../messaging/index.ts'
import { pickColleague, whoToTell } from '../domain/pick-colleague.ts'
import { findTurns, lockSettings, saveTurn } from '../store/turns.ts'
import { notifyMembers } from './notifications.ts'
import { loadTeam, type Team } from './team.ts'

/** A conversation was opened: whose turn it is gets it; if nobody does and somebody waits, those on shift are told. */
export async function giveOutNew(ctx: Ctx, conversationId: ConversationId): Promise<void> {
  const desk = await lockDesk(ctx, conversationId)
  if (!desk || desk.assigneeId || desk.state !== 'open') return
  const team = await loadTeam(ctx)
  if (await giveToNext(ctx, desk, team)) return
  if (desk.waitingSince) await tell(ctx, desk, { kind: 'waiting', to: whoToTell(team.members, team.hours) })
}

/** The bot called for a person: the one whose it is, else whose turn it is, else everybody on shift. */
export async function giveOutHandedOff(ctx: Ctx, conversationId: ConversationId): Promise<void> {
  const desk = await lockDesk(ctx, conversationId)
  if (!desk || desk.state !== 'open') return
  const team = await loadTeam(ctx)
  const isThere = desk.assigneeId !== null && team.members.some(({ id }) => id === desk.assigneeId)
  const taker = isThere ? desk.assigneeId : await giveToNext(ctx, desk, team)
  await tell(ctx, desk, { kind: 'handed-off', to: taker ? [taker] : whoToTell(team.members, team.hours) })
}

/** A scenario asks for it: whose turn it is gets the conversation, whether or not new ones are given out so; null: nobody is on shift. */
export async function giveToTurn(ctx: Ctx, conversationId: ConversationId): Promise<MemberId | null> {
  const desk = await lockDesk(ctx, conversationId)
  return desk && giveToNext(ctx, desk, await loadTeam(ctx), { isAsked: true })
}

/** Gives a conversation to whose turn it is, when the company wants that; null when nobody got it. */
async function giveToNext(
  ctx: Ctx,
  desk: Desk,
  { members, hours }: Team,
  { isAsked = false } = {},
): Promise<MemberId | null> {
  const { isRoundRobin } = await lockSettings(ctx)
  if (!isRoundRobin && !isAsked) return null
  const ids = members.map(({ id }) => id)
  const [open, turns] = [await countOpenOf(ctx, ids), await findTurns(ctx, ids)]
  const colleagues = members.map((member) => ({
    ...member,
    openCount: open.get(member.id) ?? 0,
    lastGivenAt: turns.get(member.id) ?? null,
  }))
  const memberId = pickColleague(colleagues, hours)
  const member = members.find(({ id }) => id === memberId)
  if (!member) return null
  await saveTurn(ctx, member.id)
  unwrap(await assignConversation(ctx, { conversationId: desk.id, to: { memberId: member.id, name: member.name } }))
  return member.id
}

const tell = (ctx: Ctx, desk: Desk, { kind, to }: { kind: 'waiting' | 'handed-off'; to: readonly MemberId[] }) =>
  notifyMembers(ctx, to, {
    kind,
    conversationId: desk.id,
    data: { contactName: desk.contactName, byId: null, messageId: null, text: '' },
  })
