import type { Chat } from './chat.ts'
import type { Fault } from './faults.ts'
import type { StoredFile } from './files.ts'
import type { Limits, Spending } from './limits.ts'
import type { Bot } from './bot.ts'
import type { WireUser } from './wire.ts'

/** Everything the emulator knows. One per started emulator; nothing is kept outside of it. */
export type World = {
  readonly settings: Settings
  readonly botsByToken: Map<string, Bot>
  readonly bots: Map<number, Bot>
  readonly users: Map<number, Person>
  readonly chats: Map<string, Chat>
  readonly files: Map<string, StoredFile>
  readonly filesByPath: Map<string, StoredFile>
  readonly presses: Map<string, Press>
  readonly connections: Map<string, BusinessConnection>
  readonly violations: Violation[]
  readonly calls: Map<string, number>
  readonly faults: Fault[]
  limits: Limits | null
  readonly spending: Map<string, Spending>
  /** Grows with every entry and every number the emulator gives out. */
  sequence: number
}

export type Settings = {
  /** Milliseconds since 1970; dates, limits and expiries follow it. Real waiting (delays, retries) does not. */
  readonly now: () => number
  /** Unknown parameters are refused, not only recorded. */
  readonly isStrict: boolean
  /** How long to wait before delivery attempt `attempt` (1 is the first repeat) of a webhook update. */
  readonly webhookRetryMs: (attempt: number) => number
  /** Oldest entries of a chat's transcript are forgotten beyond this many. */
  readonly entriesPerChat: number
}

export type Person = WireUser & { readonly is_bot: false; isDeactivated: boolean; phone: string }

export type Press = {
  readonly id: string
  readonly botId: number
  readonly chatKey: string
  readonly pressedAt: number
  isAnswered: boolean
}

export type BusinessConnection = {
  readonly id: string
  readonly botId: number
  readonly ownerId: number
  readonly connectedAt: number
  isEnabled: boolean
  rights: Readonly<Record<string, true>>
}

/** A call that broke the Bot API's own description; a test asserts that there are none. */
export type Violation = {
  readonly method: string
  readonly problem: string
  readonly params: unknown
  readonly botId: number | null
}

export const unixSeconds = (world: World): number => Math.floor(world.settings.now() / 1000)
export const nextNumber = (world: World): number => ++world.sequence

/** A person as the Bot API shows them. */
export function userOf(person: Person): WireUser {
  const { isDeactivated: _deactivated, phone: _phone, ...user } = person
  return user
}
