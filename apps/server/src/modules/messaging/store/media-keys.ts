import type { Ctx } from '../../../platform/context/ctx.ts'

/** Where files are stored, by the id of what a client sent or of what a member uploaded; absent while one is not here. */
export async function findMediaKeys(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => uuid.test(id))
  if (known.length === 0) return new Map()
  const { rows } = await ctx.db.$client.query<{ id: string; storage_key: string }>(
    `select id, storage_key from message_media where workspace_id = $1 and id = any ($2::uuid[]) and storage_key is not null
     union all select id, storage_key from uploads where workspace_id = $1 and id = any ($2::uuid[])`,
    [ctx.workspaceId, known],
  )
  return new Map(rows.map((row) => [row.id, row.storage_key]))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
