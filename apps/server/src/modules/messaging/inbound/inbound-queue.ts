import type { WorkspaceId } from '../../../platform/db/database.ts'
import { laneQueue } from '../../../platform/lanes/lane.ts'
import type { AccountId } from '../domain/account.ts'

/** An update to handle (`u`, its key), or a timer of a scenario session that ran out (`due`). One lane per account and chat. */
export type InboundTask = {
  readonly w: WorkspaceId
  readonly a: AccountId
  readonly u?: string
  readonly due?: { readonly sessionId: string; readonly key: string }
}

export const inboundQueue = laneQueue<InboundTask>('messaging.inbound')

/** The lane of a chat. */
export const chatLane = (accountId: AccountId, chatExternalId: string): string => `${accountId}:${chatExternalId}`
/** The chat of a lane. */
export const chatOfLane = (key: string): string => key.slice(key.indexOf(':') + 1)
