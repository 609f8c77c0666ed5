import type { Ctx } from '../context/ctx.ts'
import type { EventData, EventType, Happened } from './event.ts'

/**
 * A reaction of one module to a fact of another. Runs after commit in a transaction of its own, in order per subject,
 * once in effect: its transaction also ends the task that asked for it. A throw is retried with growing pauses.
 */
export type Subscription = {
  /** `<module>.<what it does>`, stable: tasks in flight carry it. */
  readonly name: string
  readonly event: EventType<never>
  readonly handle: (ctx: Ctx, happened: Happened) => Promise<void>
  /** Facts for which this is false are not handed over at all: for events of which most mean nothing here. */
  readonly when?: (data: EventData) => boolean
}

/** Declares a reaction: `on(leadCreated, 'requests.open-from-lead', async (ctx, { data }) => …)`. */
export function on<D extends EventData>(
  event: EventType<D>,
  name: string,
  handle: (ctx: Ctx, happened: Happened<D>) => Promise<void>,
  when?: (data: D) => boolean,
): Subscription {
  // @NOTE the registry hands a subscription only facts of its own event type.
  return { name, event, handle, ...(when && { when }) } as unknown as Subscription
}
