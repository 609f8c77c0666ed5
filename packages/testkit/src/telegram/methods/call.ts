import type { Bot } from '../core/bot.ts'
import type { Params } from '../core/params.ts'
import type { Answer } from '../core/refusal.ts'
import type { World } from '../core/world.ts'
import type { Upload } from '../http/multipart.ts'

/** One call of a bot, its parameters held against the facts. */
export type Call = {
  readonly world: World
  readonly bot: Bot
  readonly method: string
  readonly params: Params
  readonly uploads: ReadonlyMap<string, Upload>
  /** Calls back when the caller's connection closes before it has an answer. */
  readonly onGone: (left: () => void) => void
  /** Performs a call that a webhook's answer carried. */
  readonly perform: (bot: Bot, method: string, params: Record<string, unknown>) => void
}

export type Method = (call: Call) => Answer | Promise<Answer>
