import { err, ok, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { SignedAddresses } from '../../../platform/storage/signed-address.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ConversationId } from '../domain/account.ts'
import type { ConversationNotFound } from '../domain/errors.ts'
import { findContactOf, listThread, type ThreadMedia, type ThreadMessage } from '../store/conversations.ts'

export type ShownMessage = Omit<ThreadMessage, 'media'> & { readonly media: ShownMedia[] }
type ShownMedia = Omit<ThreadMedia, 'storageKey'> & { readonly url: string | null }
type Input = { readonly conversationId: ConversationId; readonly before?: number | undefined; readonly limit: number }

const addressHours = 12

/** A conversation's messages before `before` (a seq), oldest first; files under addresses that work for some hours. */
export const listMessages =
  (addresses: SignedAddresses) =>
  async (ctx: Ctx, input: Input): Promise<Result<Page<ShownMessage>, Forbidden | ConversationNotFound>> => {
    const refused = forbid(ctx, 'inbox.view')
    if (refused) return refused
    if (!(await findContactOf(ctx, input.conversationId))) return err({ code: 'CONVERSATION_NOT_FOUND' })
    const until = new Date(ctx.now.getTime() + addressHours * 3_600_000)
    const { items, hasMore } = await listThread(ctx, input)
    return ok({
      items: items.map((message) => show(message, addresses, until)),
      next: hasMore ? String(items[0]?.seq ?? '') : null,
    })
  }

function show(message: ThreadMessage, addresses: SignedAddresses, until: Date): ShownMessage {
  return {
    ...message,
    media: message.media.map(({ storageKey, ...file }) => ({
      ...file,
      url: storageKey && addresses.make(storageKey, until),
    })),
  }
}
