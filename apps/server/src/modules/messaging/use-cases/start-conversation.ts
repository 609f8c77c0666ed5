import type { ChannelKind } from '@cartie/contract/messaging'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findContact, type ContactId } from '../../contacts/index.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { AccountId, ConversationId } from '../domain/account.ts'
import { conversationStarted } from '../events.ts'
import { listChannelRows } from '../store/desk.ts'
import { insertThreads, lockThreadsByChat } from '../store/threads.ts'

export type StartConversation = { readonly contactId: ContactId; readonly accountId: AccountId }
export type StartConversationError =
  | { readonly code: 'CONTACT_NOT_FOUND' }
  | { readonly code: 'CHANNEL_NOT_FOUND' }
  | { readonly code: 'CONTACT_NOT_ON_CHANNEL' }
  | { readonly code: 'CHANNEL_CANNOT_START'; readonly data: { readonly channel: ChannelKind } }

/**
 * Whether an account may write first to a person known on its messenger. Telegram and Viber bots may not before the
 * person wrote to that very bot; WhatsApp needs an approved template.
 */
export const canWriteFirst: Readonly<Record<ChannelKind, boolean>> = {
  telegram: false,
  viber: false,
  whatsapp: false,
  webchat: true,
}

/** Opens the thread with a contact on a channel account, or finds the one there is. */
export async function startConversation(
  ctx: Ctx,
  { contactId, accountId }: StartConversation,
): Promise<Result<{ conversationId: ConversationId }, Forbidden | StartConversationError>> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const contact = await findContact(ctx, contactId)
  if (!contact) return err({ code: 'CONTACT_NOT_FOUND' })
  const channel = (await listChannelRows(ctx)).find(({ id, state }) => id === accountId && state === 'active')
  if (!channel) return err({ code: 'CHANNEL_NOT_FOUND' })
  const chats = contact.identities
    .filter(({ kind }) => kind === channel.kind)
    .map(({ value }) => ({ accountId, externalId: value }))
  const [first] = chats
  if (!first) return err({ code: 'CONTACT_NOT_ON_CHANNEL' })
  const [known] = await lockThreadsByChat(ctx, chats)
  if (known) return ok({ conversationId: known.id })
  if (!canWriteFirst[channel.kind]) return err({ code: 'CHANNEL_CANNOT_START', data: { channel: channel.kind } })

  const created = await insertThreads(ctx, [
    { ...first, kind: 'private', contactId: contact.id, title: null, context: {}, at: ctx.now },
  ])
  const [thread] = await lockThreadsByChat(ctx, [first])
  if (!thread) throw new Error('a conversation was opened and cannot be found')
  if (created.has(thread.id)) ctx.emit(conversationStarted, { conversationId: thread.id, contactId, accountId })
  return ok({ conversationId: thread.id })
}
