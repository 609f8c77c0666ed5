import type { Locale } from '@cartie/kernel'
import type { Ctx } from '../../platform/context/ctx.ts'

/** What another module puts into a new workspace, in the very transaction that makes it: pipelines, scenarios, a channel. */
export type WorkspaceSeed = (ctx: Ctx, options: { readonly locale: Locale }) => Promise<void>

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Sends a letter by e-mail. */
export interface Mailer {
  /** Hands the letter to the mail server; throws when it was not accepted, and may then be called again with the same. */
  send(letter: Letter): Promise<void>
}

/** What one visit brings besides its input: who came, from where, and a way to leave cookies. */
export type Visit = {
  readonly headers: Headers
  /** The client's address as the HTTP edge saw it. */
  readonly ip: string
  readonly setCookies: (cookies: readonly string[]) => void
}

export type SignedIn = 'done' | 'second-factor' | 'refused'
export type CodeChecked = 'done' | 'wrong' | 'locked' | 'over'
export type NewTwoFactor = { readonly uri: string; readonly recoveryCodes: readonly string[] }

/** Passwords, session cookies and second factors: what we do not make ourselves. */
export interface SignInEngine {
  /** Checks e-mail and password, leaves the session's cookie or that of a second-factor challenge. */
  signIn(visit: Visit, credentials: { email: string; password: string; isRemembered: boolean }): Promise<SignedIn>
  /** Answers the challenge that `signIn` left. A recovery code works once. */
  signInWithCode(
    visit: Visit,
    answer: { kind: 'app' | 'recovery'; code: string; isDeviceTrusted: boolean },
  ): Promise<CodeChecked>
  signOut(visit: Visit): Promise<void>
  /** Prolongs the visit's session when it is due, renewing its cookie. */
  refresh(visit: Visit): Promise<void>
  readonly passwords: Passwords
  readonly twoFactor: TwoFactorEngine
}

/** One way of keeping passwords: slow to guess, salted. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(password: string, hash: string): Promise<boolean>
}

/** The signed-in person's second factor. `null` and `false` say that the state does not allow it. */
export interface TwoFactorEngine {
  start(visit: Visit, password: string): Promise<NewTwoFactor | null>
  confirm(visit: Visit, code: string): Promise<'done' | 'wrong' | 'not-started'>
  stop(visit: Visit, password: string): Promise<void>
  renewRecoveryCodes(visit: Visit, password: string): Promise<readonly string[] | null>
}
