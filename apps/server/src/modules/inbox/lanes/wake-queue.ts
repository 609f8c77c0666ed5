import type { WorkspaceId } from '../../../platform/db/database.ts'
import { laneQueue } from '../../../platform/lanes/lane.ts'
import type { ConversationId } from '../../messaging/index.ts'

/** Conversations that were put away and come back at their hour; each snooze has a lane of its own. */
export const wakeQueue = laneQueue<{ w: WorkspaceId; c: ConversationId }>('inbox.wake')
