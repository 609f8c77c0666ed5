import type { WorkspaceId } from '../../platform/db/database.ts'
import { jobType } from '../../platform/jobs/job.ts'
import type { AccountId } from '../messaging/index.ts'
import type { SessionId } from './store/sessions.ts'

/** A scenario asks a server outside. Tried once as a job: its own tries are the node's. */
export const requestOutside = jobType<{
  readonly workspaceId: WorkspaceId
  readonly sessionId: SessionId
  readonly callId: string
  readonly accountId: AccountId
  readonly chat: string
  readonly args: unknown
}>('scenarios.http-request', { maxAttempts: 3 })

/** What a task of a conversation's lane says of a call's result: it is kept in the database. */
export const resultKey = (callId: string): string => `call:${callId}`
export const callIdOf = (key: string): string | null => (key.startsWith('call:') ? key.slice('call:'.length) : null)
