import type { WorkspaceId } from '../../../platform/db/database.ts'
import { laneQueue } from '../../../platform/lanes/lane.ts'
import type { DeliveryId } from '../domain/account.ts'

/** A delivery to attempt. One lane per conversation keeps what is said in order; what was scheduled has a lane of its own. */
export type DeliverTask = { readonly w: WorkspaceId; readonly d: DeliveryId }
export const deliverQueue = laneQueue<DeliverTask>('messaging.deliver')
