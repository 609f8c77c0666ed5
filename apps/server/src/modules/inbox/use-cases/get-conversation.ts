import type { conversationDetailSchema } from '@cartie/contract/inbox'
import { err, ok, type Result } from '@cartie/kernel'
import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findContact } from '../../contacts/index.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ChannelAdapter, ConversationId, ConversationNotFound } from '../../messaging/index.ts'
import type { RunningScenario } from '../ports.ts'
import type { Presence } from '../presence/presence.ts'
import { selectConversations } from '../store/conversation-rows.ts'
import { findLabels } from '../store/labels.ts'

type ConversationDetail = z.infer<typeof conversationDetailSchema>
type Parts = {
  readonly presence: Presence
  readonly scenario: RunningScenario
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
}

/** A conversation with everything beside its thread: who it is, who holds it, who looks at it, what runs in it. */
export const getConversation =
  (parts: Parts) =>
  async (
    ctx: Ctx,
    { conversationId }: { conversationId: ConversationId },
  ): Promise<Result<ConversationDetail, Forbidden | ConversationNotFound>> => {
    const refused = forbid(ctx, 'inbox.view')
    if (refused) return refused
    const [row] = await selectConversations(ctx, {
      where: sql`c.id = ${conversationId}`,
      orderBy: sql`c.id`,
      limit: 1,
    })
    const contact = row && (await findContact(ctx, row.contact.id))
    if (!row || !contact) return err({ code: 'CONVERSATION_NOT_FOUND' })
    const { key: _, ...conversation } = row
    return ok({
      ...conversation,
      contact,
      labels: await findLabels(ctx, row.labelIds),
      lookers: parts.presence.lookersAt({ workspaceId: ctx.workspaceId, conversationId }),
      scenario: await parts.scenario.find(ctx, conversationId),
      abilities: abilitiesOf(parts.adapters.get(row.channel)),
    })
  }

function abilitiesOf(adapter: ChannelAdapter | undefined): ConversationDetail['abilities'] {
  if (!adapter) return null
  const { edits, deletes, reactions, albums, maxText, maxCaption } = adapter.abilities
  return { edits, deletes, reactions, albums, maxText, maxCaption }
}
