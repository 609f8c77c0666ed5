import type { NewTwoFactor, SignInEngine, Visit } from '../ports.ts'
import type { BetterAuthOptions } from './better-auth.ts'
import { addressHeader } from './session-cookie.ts'

/**
 * The engine over better-auth. The library is loaded at its first use: it takes half a second and 45 MB, and most
 * requests only need the cookie read.
 */
export function createSignInEngine(options: BetterAuthOptions): SignInEngine {
  const load = lazily(async () => {
    const { createBetterAuth, scrypt } = await import('./better-auth.ts')
    return { api: createBetterAuth(options).api, passwords: options.passwords ?? scrypt }
  })
  return {
    async signIn(visit, { email, password, isRemembered }) {
      const { api } = await load()
      const answer = await read(
        visit,
        api.signInEmail({
          body: { email, password, rememberMe: isRemembered },
          headers: headersOf(visit),
          asResponse: true,
        }),
      )
      if (answer.status === 401) return 'refused'
      return expectOk(answer).twoFactorRedirect === true ? 'second-factor' : 'done'
    },
    async signInWithCode(visit, { kind, code, isDeviceTrusted }) {
      const { api } = await load()
      const call = {
        body: { code, trustDevice: isDeviceTrusted },
        headers: headersOf(visit),
        asResponse: true,
      } as const
      const answer = await read(visit, kind === 'app' ? api.verifyTOTP(call) : api.verifyBackupCode(call))
      if (answer.code === 'INVALID_CODE' || answer.code === 'INVALID_BACKUP_CODE') return 'wrong'
      if (answer.code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'locked'
      if (answer.status === 401 || answer.code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return 'over'
      // Two tabs spent one recovery code at the same instant: the other one had it.
      if (answer.status === 409) return 'wrong'
      expectOk(answer)
      return 'done'
    },
    async signOut(visit) {
      const { api } = await load()
      expectOk(await read(visit, api.signOut({ headers: headersOf(visit), asResponse: true })))
    },
    async refresh(visit) {
      const { api } = await load()
      expectOk(await read(visit, api.getSession({ headers: headersOf(visit), asResponse: true })))
    },
    passwords: {
      hash: async (password) => (await load()).passwords.hash(password),
      verify: async (password, hash) => (await load()).passwords.verify(password, hash),
    },
    twoFactor: {
      async start(visit, password) {
        const { api } = await load()
        const answer = await read(
          visit,
          api.enableTwoFactor({ body: { password }, headers: headersOf(visit), asResponse: true }),
        )
        if (answer.code === 'TOTP_ALREADY_ENABLED') return null
        return newTwoFactor(expectOk(answer))
      },
      async confirm(visit, code) {
        const { api } = await load()
        const answer = await read(
          visit,
          api.verifyTOTP({ body: { code }, headers: headersOf(visit), asResponse: true }),
        )
        if (answer.code === 'TOTP_NOT_ENABLED') return 'not-started'
        if (answer.code === 'INVALID_CODE') return 'wrong'
        expectOk(answer)
        return 'done'
      },
      async stop(visit, password) {
        const { api } = await load()
        expectOk(
          await read(visit, api.disableTwoFactor({ body: { password }, headers: headersOf(visit), asResponse: true })),
        )
      },
      async renewRecoveryCodes(visit, password) {
        const { api } = await load()
        const answer = await read(
          visit,
          api.generateBackupCodes({ body: { password }, headers: headersOf(visit), asResponse: true }),
        )
        if (answer.code === 'TWO_FACTOR_NOT_ENABLED') return null
        return strings(expectOk(answer).backupCodes)
      },
    },
  }
}

type Answer = {
  readonly status: number
  readonly code: string | null
  readonly body: Readonly<Record<string, unknown>>
}

/** Reads better-auth's response and passes its cookies on. */
async function read(visit: Visit, pending: Promise<Response>): Promise<Answer> {
  const response = await pending
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) visit.setCookies(cookies)
  const parsed: unknown = await response.json().catch(() => null)
  // @NOTE whatever JSON it is, only single fields are read, each checked.
  const body = (typeof parsed === 'object' && parsed ? parsed : {}) as Record<string, unknown>
  return { status: response.status, code: response.ok ? null : typeof body.code === 'string' ? body.code : '', body }
}

function expectOk({ status, code, body }: Answer): Readonly<Record<string, unknown>> {
  if (status >= 400) throw new Error(`better-auth answered ${status} ${code ?? ''}`)
  return body
}

function headersOf({ headers, ip }: Visit): Headers {
  const kept = new Headers({ [addressHeader]: ip })
  for (const name of ['cookie', 'user-agent']) {
    const value = headers.get(name)
    if (value) kept.set(name, value)
  }
  return kept
}

function newTwoFactor(body: Readonly<Record<string, unknown>>): NewTwoFactor {
  return { uri: String(body.totpURI), recoveryCodes: strings(body.backupCodes) }
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
