import type { Ctx } from '../context/ctx.ts'

/** The names of the recorded facts about something, each as often as it happened. */
export async function namesOfFacts(ctx: Pick<Ctx, 'db' | 'workspaceId'>, subjectId: string): Promise<string[]> {
  const { rows } = await ctx.db.$client.query<{ name: string }>({
    name: 'events-names-about',
    text: `select e.name from event_subjects s join events e on e.workspace_id = s.workspace_id and e.id = s.event_id
      where s.workspace_id = $1 and s.subject_id = $2`,
    values: [ctx.workspaceId, subjectId],
  })
  return rows.map(({ name }) => name)
}
