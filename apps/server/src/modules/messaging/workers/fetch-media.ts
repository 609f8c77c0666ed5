import { ok } from '@cartie/kernel'
import type { Platform } from '../../../platform/platform.ts'
import { handleJob } from '../../../platform/jobs/job.ts'
import { messageChanged } from '../events.ts'
import { fetchMedia } from '../jobs.ts'
import type { Accounts, ChannelAdapter } from '../ports.ts'
import { findWaitingMedia, refuseMedia, saveFetchedMedia } from '../store/media.ts'
import { findContactOf } from '../store/conversations.ts'

/** The most we take of one file, as Telegram's own limit for bots. */
const maxBytes = 20 * 1024 * 1024
const as = { kind: 'system' as const, part: 'messaging.fetch-media' }

/** Running twice is safe: a file that is stored is not waiting any more, and storing a key again replaces the same bytes. */
export function fetchMediaWorker(
  parts: Pick<Platform, 'transact' | 'storage'> & { accounts: Accounts; adapters: ReadonlyMap<string, ChannelAdapter> },
) {
  return handleJob(fetchMedia, async ({ workspaceId, mediaId }) => {
    const found = await parts.transact({ workspaceId, actor: as }, async (ctx) =>
      ok(await findWaitingMedia(ctx, mediaId)),
    )
    if (!found.ok || !found.value) return
    const file = found.value
    const account = await parts.accounts.get(file.accountId)
    const adapter = account && parts.adapters.get(account.kind)
    const answer = adapter ? await adapter.fetchMedia(file.source, account) : { refused: 'account-removed' }
    const body = 'body' in answer ? await readAll(answer.body) : null
    const storageKey = `${workspaceId}/messages/${mediaId}`
    const mime = safeMime(('mime' in answer && answer.mime) || file.mime)
    if (body) await parts.storage.put(storageKey, body, mime)
    await parts.transact({ workspaceId, actor: as }, async (ctx) => {
      if (body) await saveFetchedMedia(ctx, mediaId, { storageKey, mime, sizeBytes: body.length })
      else await refuseMedia(ctx, mediaId, 'refused' in answer ? answer.refused : 'too-big')
      const contactId = await findContactOf(ctx, file.conversationId)
      if (contactId)
        ctx.emit(messageChanged, { conversationId: file.conversationId, contactId, messageId: file.messageId })
      return ok(undefined)
    })
  })
}

/** The whole file, or null when it is larger than we take. */
async function readAll(body: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What a browser may be told to show; anything else is a download. */
const safeMime = (mime: string | null): string =>
  mime &&
  /^(image\/(jpeg|png|webp|gif|avif)|video\/(mp4|webm)|audio\/(ogg|mpeg|mp4|aac|wav)|application\/pdf)$/.test(mime)
    ? mime
    : 'application/octet-stream'
