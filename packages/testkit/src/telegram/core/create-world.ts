import type { World } from './world.ts'

export type WorldSettings = {
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Refuse parameters the Bot API does not have; true when left out. They are recorded either way. */
  readonly isStrict?: boolean
  readonly webhookRetryMs?: (attempt: number) => number
  readonly entriesPerChat?: number
}

/** A Telegram with nobody in it. */
export function createWorld(settings: WorldSettings): World {
  return {
    settings: {
      now: settings.now ?? Date.now,
      isStrict: settings.isStrict ?? true,
      webhookRetryMs: settings.webhookRetryMs ?? ((attempt) => Math.min(25 * 2 ** attempt, 2000)),
      entriesPerChat: settings.entriesPerChat ?? Number.POSITIVE_INFINITY,
    },
    botsByToken: new Map(),
    bots: new Map(),
    users: new Map(),
    chats: new Map(),
    files: new Map(),
    filesByPath: new Map(),
    presses: new Map(),
    connections: new Map(),
    violations: [],
    calls: new Map(),
    faults: [],
    limits: null,
    spending: new Map(),
    sequence: 0,
  }
}
