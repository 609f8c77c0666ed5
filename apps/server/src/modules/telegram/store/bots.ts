import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { AccountId } from '../../messaging/index.ts'
import type { BotProblem, BotRecord, WebhookFacts } from '../domain/bot-health.ts'

type Row = {
  account_id: AccountId
  polled_at: Date | null
  last_update_at: Date | null
  problem: BotProblem | null
  problem_at: Date | null
  webhook: WebhookFacts | null
  profile_problem: { detail: string } | null
  checked_at: Date | null
}

/** Makes the bot's row, or clears what is left of an earlier life of it. */
export async function insertBot(ctx: Ctx, accountId: AccountId): Promise<void> {
  await ctx.db.$client.query(
    'insert into telegram_bots (workspace_id, account_id) values ($1, $2) on conflict (account_id) do nothing',
    [ctx.workspaceId, accountId],
  )
}

/** Whoever changes a bot's settings holds this lock from reading to writing them. */
export async function lockBot(ctx: Ctx, accountId: AccountId): Promise<boolean> {
  const { rowCount } = await ctx.db.$client.query(
    'select 1 from telegram_bots where workspace_id = $1 and account_id = $2 for update',
    [ctx.workspaceId, accountId],
  )
  return rowCount === 1
}

export async function deleteBot(ctx: Ctx, accountId: AccountId): Promise<void> {
  for (const table of ['telegram_bots', 'telegram_chats', 'telegram_admin_codes', 'telegram_cards'])
    await ctx.db.$client.query(`delete from ${table} where workspace_id = $1 and account_id = $2`, [
      ctx.workspaceId,
      accountId,
    ])
}

/** What is known of bots, by account; of every workspace in a platform transaction. */
export async function loadBotRecords(db: Db, ids: readonly AccountId[]): Promise<Map<AccountId, BotRecord>> {
  const { rows } = await db.$client.query<Row>(
    `select account_id, polled_at, last_update_at, problem, problem_at, webhook, profile_problem, checked_at
     from telegram_bots where account_id = any ($1::uuid[])`,
    [ids],
  )
  return new Map(
    rows.map((row) => [
      row.account_id,
      {
        polledAt: row.polled_at,
        lastUpdateAt: row.last_update_at,
        problem: row.problem,
        problemAt: row.problem_at,
        webhook: row.webhook,
        profileProblem: row.profile_problem,
        checkedAt: row.checked_at,
      },
    ]),
  )
}

/** Writes a problem down; the same one keeps its beginning. Null: there is none. Answers whether that is news. */
export async function saveProblem(
  db: Db,
  accountId: AccountId,
  problem: BotProblem | null,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await db.$client.query(
    `update telegram_bots set problem = $2, problem_at = case when $2::jsonb is null then null else $3::timestamptz end
     where account_id = $1 and problem ->> 'code' is distinct from $2::jsonb ->> 'code'`,
    [accountId, problem && JSON.stringify(problem), now],
  )
  return rowCount === 1
}

export async function saveWebhookFacts(db: Db, accountId: AccountId, webhook: WebhookFacts, now: Date): Promise<void> {
  await db.$client.query('update telegram_bots set webhook = $2, checked_at = $3 where account_id = $1', [
    accountId,
    JSON.stringify(webhook),
    now,
  ])
}

export async function saveProfileProblem(
  db: Db,
  accountId: AccountId,
  problem: { detail: string } | null,
): Promise<void> {
  await db.$client.query('update telegram_bots set profile_problem = $2 where account_id = $1', [
    accountId,
    problem && JSON.stringify(problem),
  ])
}

/** When an update last came, and when Telegram last answered a poll. Null leaves as it is. */
export async function saveActivity(
  db: Db,
  accountId: AccountId,
  at: { updateAt: Date | null; polledAt: Date | null },
): Promise<void> {
  await db.$client.query(
    'update telegram_bots set last_update_at = coalesce($2, last_update_at), polled_at = coalesce($3, polled_at) where account_id = $1',
    [accountId, at.updateAt, at.polledAt],
  )
}
