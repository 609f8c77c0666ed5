import type { Dashboard, dashboardPeriods } from '@cartie/contract/dashboard'
import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, getCompany, listMembers, type Forbidden } from '../../identity/index.ts'
import { periodOf } from '../domain/period.ts'
import { loadAttention } from '../store/attention.ts'
import { loadFigures, loadSources, loadWonAmounts } from '../store/figures.ts'
import { medianReply, repliesByDay, repliesByMember } from '../store/replies.ts'
import { wonByMember } from '../store/won.ts'

/** Six numbers, what needs you, and why: all of it counted now. */
export async function getDashboard(
  ctx: Ctx,
  input: { period: (typeof dashboardPeriods)[number] },
): Promise<Result<Dashboard, Forbidden>> {
  const refused = forbid(ctx, 'leads.view')
  if (refused) return refused
  const period = periodOf(input.period, ctx.now)
  const earlier = { from: period.before, to: period.from }
  const { timezone } = await getCompany(ctx)
  const figures = await loadFigures(ctx, period)
  return ok({
    ...figures,
    from: period.from,
    to: period.to,
    personReplySeconds: {
      now: await medianReply(ctx, period, 'member'),
      before: await medianReply(ctx, earlier, 'member'),
    },
    botReplySeconds: await medianReply(ctx, period, 'bot'),
    won: { ...figures.won, amounts: await loadWonAmounts(ctx, period) },
    attention: await loadAttention(ctx),
    funnel: [
      { step: 'conversations', count: figures.conversations.now },
      { step: 'leads', count: figures.newLeads.now },
      { step: 'requests', count: figures.requests.now },
      { step: 'won', count: figures.won.now },
    ],
    replies: await repliesByDay(ctx, period, timezone),
    repliesBefore: await repliesByDay(ctx, earlier, timezone),
    sources: await loadSources(ctx, period),
    team: await loadTeam(ctx, period),
  })
}

async function loadTeam(ctx: Ctx, period: { from: Date; to: Date }): Promise<Dashboard['team']> {
  const members = await listMembers(ctx)
  const replies = new Map((await repliesByMember(ctx, period)).map((row) => [row.memberId, row]))
  const won = await wonByMember(ctx, period)
  return (members.ok ? members.value : []).map(({ id, name }) => ({
    memberId: id,
    name,
    conversations: replies.get(id)?.conversations ?? 0,
    replySeconds: replies.get(id)?.replySeconds ?? null,
    won: won.get(id) ?? 0,
  }))
}
