import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { OutgoingFile } from '../domain/message.ts'

export type UploadId = Id<'upload'>

export async function insertUpload(ctx: Ctx, id: UploadId, file: OutgoingFile): Promise<void> {
  await ctx.db.$client.query(
    `insert into uploads (workspace_id, id, storage_key, kind, file_name, mime, size_bytes, uploaded_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ctx.workspaceId,
      id,
      file.storageKey,
      file.kind,
      file.fileName,
      file.mime,
      file.sizeBytes,
      JSON.stringify(ctx.actor),
      ctx.now,
    ],
  )
}

/** The uploads in the order asked for; shorter than asked when one is missing. */
export async function findUploads(ctx: Ctx, ids: readonly UploadId[]): Promise<OutgoingFile[]> {
  if (ids.length === 0) return []
  const { rows } = await ctx.db.$client.query<{
    id: UploadId
    storage_key: string
    kind: OutgoingFile['kind']
    file_name: string
    mime: string
    size_bytes: string
  }>(
    'select id, storage_key, kind, file_name, mime, size_bytes from uploads where workspace_id = $1 and id = any ($2::uuid[])',
    [ctx.workspaceId, ids],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row
      ? [
          {
            storageKey: row.storage_key,
            kind: row.kind,
            fileName: row.file_name,
            mime: row.mime,
            sizeBytes: Number(row.size_bytes),
          },
        ]
      : []
  })
}
