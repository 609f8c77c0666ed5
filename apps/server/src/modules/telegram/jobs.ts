import type { WorkspaceId } from '../../platform/db/database.ts'
import { jobType } from '../../platform/jobs/job.ts'
import type { AccountId } from '../messaging/index.ts'

export type BotRef = { readonly workspaceId: WorkspaceId; readonly accountId: AccountId }

/** Brings Telegram to what the bot's settings say: webhook set or removed, commands, menu button. */
export const applyBot = jobType<BotRef>('telegram.apply-bot', { maxAttempts: 12 })
