import type { Id } from '@cartie/kernel'
import type { ActFor, Transact } from '../context/transact.ts'

/** A person who is signed in, whether or not they have a place in the workspace they name. */
export type Account = { readonly userId: Id<'user'>; readonly sessionId: string; readonly isSuperadmin: boolean }

/** What every oRPC handler is given. */
export type ApiContext = {
  readonly account: Account | null
  /** The member acting in the workspace that the request names; null when nobody is signed in there. */
  readonly as: ActFor | null
  readonly headers: Headers
  readonly ip: string
  readonly transact: Transact
  readonly setCookies: (cookies: readonly string[]) => void
}

/** Tells who a request is from: a session cookie or an API key, and the `x-workspace` header. */
export interface Authenticate {
  (headers: Headers): Promise<Pick<ApiContext, 'account' | 'as'>>
}
