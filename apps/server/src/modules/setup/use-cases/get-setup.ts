import type { setupSteps } from '@cartie/contract/setup'
import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'

type StepName = (typeof setupSteps)[number]
export type SetupStep = { step: StepName; isDone: boolean; count: number; names: string[] }

/** How many of each thing there are, and what they are called: a step is done when there is one. */
const looks: Record<StepName, string> = {
  company: `select name from workspaces where id = $1`,
  bot: `select coalesce('@' || username, name) as name from channel_accounts where workspace_id = $1 and kind = 'telegram' and removed_at is null and state = 'active'`,
  scenario: `select coalesce(name ->> 'uk', key) as name from scenarios where workspace_id = $1 and published_version_id is not null and not is_archived`,
  'admin-chat': `select name from channel_accounts where workspace_id = $1 and removed_at is null and settings ? 'adminChat' and settings ->> 'adminChat' is not null`,
  'working-hours': `select name from workspaces where id = $1 and working_hours is not null and jsonb_path_exists(working_hours, '$[*] ? (@ != null)')`,
  member: `select u.name from members m join auth.users u on u.id = m.user_id where m.workspace_id = $1 order by m.id offset 1`,
  conversation: `select '' as name from conversations where workspace_id = $1 and kind = 'private' limit 100`,
  lead: `select title as name from leads where workspace_id = $1 limit 100`,
}

/** The checklist from nothing to a living platform, each step verified in this moment. */
export async function getSetup(ctx: Ctx): Promise<Result<{ steps: SetupStep[] }, Forbidden>> {
  const refused = forbid(ctx, 'settings.view')
  if (refused) return refused
  const steps: SetupStep[] = []
  for (const step of Object.keys(looks).filter(isStep)) {
    const { rows } = await ctx.db.$client.query<{ name: string }>(looks[step], [ctx.workspaceId])
    steps.push({
      step,
      isDone: rows.length > 0,
      count: rows.length,
      names: rows
        .slice(0, 5)
        .map(({ name }) => name)
        .filter(Boolean),
    })
  }
  return ok({ steps })
}

const isStep = (name: string): name is StepName => Object.hasOwn(looks, name)
