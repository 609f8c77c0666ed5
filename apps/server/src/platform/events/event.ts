/** JSON data of a fact. Every value that is a UUID counts as something the fact is about: it appears in that thing's timeline. */
export type EventData = Readonly<Record<string, unknown>>

/** A kind of fact: `leads.lead-created`, past tense. `D` is its data. */
export type EventType<D extends EventData = EventData> = {
  readonly kind: 'event'
  readonly name: string
  /** False for facts that their own table records already (each message): announced live, kept nowhere else. */
  readonly isRecorded: boolean
  readonly __data?: D
}

/** Declares a kind of fact. */
export function eventType<D extends EventData>(
  name: `${string}.${string}`,
  options?: { isRecorded?: boolean },
): EventType<D> {
  return { kind: 'event', name, isRecorded: options?.isRecorded ?? true }
}

/** A fact that happened, as subscribers get it. */
export type Happened<D extends EventData = EventData> = {
  readonly id: string
  readonly name: string
  readonly workspaceId: string
  readonly at: Date
  readonly actor: unknown
  readonly data: D
}
