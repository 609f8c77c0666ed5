import type { Ctx } from '../../platform/context/ctx.ts'
import type { ConversationId } from '../messaging/index.ts'

/** What runs in a conversation by itself. Scenarios implement it. */
export interface RunningScenario {
  /** The scenario a conversation is in the middle of, by the name people gave it; null when none runs. */
  find(ctx: Ctx, conversationId: ConversationId): Promise<{ readonly id: string; readonly name: string } | null>
}
