import type { Ctx } from '../../platform/context/ctx.ts'
import type { Turn } from '../messaging/index.ts'

/** Looks at what came in before any scenario does. `true`: it was theirs, scenarios keep out. */
export interface Interceptor {
  (ctx: Ctx, turn: Turn): Promise<boolean>
}

/** What a session knows of its workspace from the start: `workspace.name` and the like. */
export interface WorkspaceFacts {
  (ctx: Ctx): Promise<Readonly<Record<string, string | null>>>
}
