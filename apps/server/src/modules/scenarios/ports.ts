import type { WorkingHours } from '@cartie/flow'
import type { Ctx } from '../../platform/context/ctx.ts'
import type { Texts } from '@cartie/kernel'
import type { AccountId, Turn } from '../messaging/index.ts'

/** Looks at what came in before any scenario does. `true`: it was theirs, scenarios keep out. */
export interface Interceptor {
  (ctx: Ctx, turn: Turn): Promise<boolean>
}

/** What a session knows of its workspace from the start: `workspace.name` and the like. */
export interface WorkspaceFacts {
  (ctx: Ctx): Promise<Readonly<Record<string, string | null>>>
}

/** A bot's own menu: what it says when no scenario does, and buttons that start one, answer, or lead somewhere. */
export type BotMenu = {
  readonly rows: readonly (readonly MenuButton[])[]
  readonly replies: { readonly default: Texts; readonly fallback: Texts }
}
export type MenuButton = { readonly id: string; readonly label: Texts; readonly action: MenuAction }
export type MenuAction =
  | { readonly kind: 'scenario'; readonly scenario: string }
  | { readonly kind: 'text'; readonly text: Texts }
  | { readonly kind: 'link' | 'app'; readonly url: string }

/** The menu of the account a conversation is on; null when its channel has none. */
export interface MenuOf {
  (ctx: Ctx, accountId: AccountId): Promise<BotMenu | null>
}

/** Every menu of the workspace's bots, by the bot's name: the scenarios its buttons start. */
export interface MenuUses {
  (ctx: Ctx): Promise<readonly { readonly name: string; readonly scenarios: readonly string[] }[]>
}

/** The workspace's Telegram bots that answer now. */
export interface BotsOf {
  (ctx: Ctx): Promise<readonly { readonly accountId: AccountId; readonly name: string; readonly username: string }[]>
}

/** The workspace's working hours; null when it has none: it always works. */
export interface HoursOf {
  (ctx: Ctx): Promise<WorkingHours | null>
}
