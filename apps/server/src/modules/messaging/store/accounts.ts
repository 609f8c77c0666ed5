import type { ChannelKind } from '@cartie/contract/messaging'
import type { Seal } from '../../../platform/crypto/seal.ts'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Db, WorkspaceId } from '../../../platform/db/database.ts'
import type { Account, AccountId } from '../domain/account.ts'

type AccountRow = {
  id: AccountId
  workspace_id: WorkspaceId
  kind: ChannelKind
  external_id: string
  name: string
  username: string | null
  state: Account['state']
  settings: Record<string, unknown>
  token_sealed: string | null
}

const columns = 'id, workspace_id, kind, external_id, name, username, state, settings, token_sealed'
export const tokenPlace = (id: AccountId): string => `channel_accounts.token:${id}`

const toAccount = (row: AccountRow, seal: Seal): Account => ({
  id: row.id,
  workspaceId: row.workspace_id,
  kind: row.kind,
  externalId: row.external_id,
  name: row.name,
  username: row.username,
  state: row.state,
  settings: row.settings,
  token: row.token_sealed ? seal.open(row.token_sealed, tokenPlace(row.id)) : null,
})

/** An account that is not removed, whoever's it is: routing happens before the workspace is known. */
export async function findAccount(db: Db, seal: Seal, id: AccountId): Promise<Account | null> {
  const { rows } = await db.$client.query<AccountRow>(
    `select ${columns} from channel_accounts where id = $1 and removed_at is null`,
    [id],
  )
  return rows[0] ? toAccount(rows[0], seal) : null
}

/** Every account of a kind, of every workspace: for the process that polls. */
export async function listAccountsOfKind(db: Db, seal: Seal, kind: ChannelKind): Promise<Account[]> {
  const { rows } = await db.$client.query<AccountRow>(
    `select ${columns} from channel_accounts where kind = $1 and removed_at is null order by id`,
    [kind],
  )
  return rows.map((row) => toAccount(row, seal))
}

/** The accounts of one workspace. */
export async function listAccounts(ctx: Ctx, seal: Seal): Promise<Account[]> {
  const { rows } = await ctx.db.$client.query<AccountRow>(
    `select ${columns} from channel_accounts where workspace_id = $1 and removed_at is null order by id`,
    [ctx.workspaceId],
  )
  return rows.map((row) => toAccount(row, seal))
}

/** Writes an account; its token is sealed here and nowhere else. */
export async function saveAccount(ctx: Ctx, seal: Seal, account: Account): Promise<void> {
  await ctx.db.$client.query(
    `insert into channel_accounts (workspace_id, id, kind, external_id, name, username, state, settings, token_sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do update set external_id = excluded.external_id, name = excluded.name, username = excluded.username,
       state = excluded.state, settings = excluded.settings, token_sealed = excluded.token_sealed`,
    [
      ctx.workspaceId,
      account.id,
      account.kind,
      account.externalId,
      account.name,
      account.username,
      account.state,
      JSON.stringify(account.settings),
      account.token === null ? null : seal.seal(account.token, tokenPlace(account.id)),
    ],
  )
}

export async function removeAccount(ctx: Ctx, id: AccountId): Promise<void> {
  await ctx.db.$client.query(
    'update channel_accounts set removed_at = $3, token_sealed = null where workspace_id = $1 and id = $2',
    [ctx.workspaceId, id, ctx.now],
  )
}
