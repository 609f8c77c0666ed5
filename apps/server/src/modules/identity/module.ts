import type { Authenticate } from '../../platform/http/api-context.ts'
import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import { createAuthenticate } from './auth/authenticate.ts'
import { createSignInEngine } from './auth/sign-in-engine.ts'
import { createSmtpMailer } from './mail/smtp-mailer.ts'
import type { IdentityParts } from './parts.ts'
import type { Mailer, Passwords, WorkspaceSeed } from './ports.ts'
import { createIdentityRouter } from './routes.ts'
import { sweepSignIn } from './store/attempts.ts'
import { findUserByEmail, updateUser } from './store/users.ts'
import { sendLetterWorker } from './workers/send-letter.ts'

export type IdentityOptions = {
  readonly platform: Platform
  /** What other modules put into every new workspace, in this order. */
  readonly seeds: readonly WorkspaceSeed[]
  readonly smtp: { readonly url: string; readonly from: string } | null
  readonly superadminEmail: string | null
  /** Instead of SMTP and of scrypt, which is slow on purpose: for tests. */
  readonly mailer?: Mailer
  readonly passwords?: Passwords
}

/** The identity module, and the answer to "who is asking" for every request. */
export function createIdentity(options: IdentityOptions): {
  readonly module: Module
  readonly authenticate: Authenticate
  readonly parts: IdentityParts
} {
  const { platform, seeds, smtp } = options
  const cookieSecret = platform.seal.deriveKey('sign-in').toString('base64url')
  const parts: IdentityParts = {
    platform,
    engine: createSignInEngine({
      pool: platform.database.pool,
      publicUrl: platform.publicUrl,
      secret: cookieSecret,
      passwords: options.passwords,
    }),
    cookieSecret,
    mailer: options.mailer ?? (smtp ? createSmtpMailer(smtp) : null),
    seeds,
    superadminEmail: options.superadminEmail?.toLowerCase() ?? null,
  }
  return {
    parts,
    authenticate: createAuthenticate({ platform, secret: cookieSecret }),
    module: {
      name: 'identity',
      router: createIdentityRouter(parts),
      jobs: [sendLetterWorker(parts)],
      crons: [
        {
          name: 'identity.sweep',
          pattern: '17 * * * *',
          run: (at) =>
            platform.database.withPlatform('what has run out is dropped everywhere', (db) => sweepSignIn(db, at)),
        },
      ],
      start: async () => {
        await nameSuperadmin(parts)
        return async () => undefined
      },
    },
  }
}

/** The configured superadmin, once they have an account. Nobody can take that e-mail later. */
async function nameSuperadmin({ platform, superadminEmail }: IdentityParts): Promise<void> {
  if (!superadminEmail) return
  await platform.database.withPlatform('a superadmin is of no workspace', async (db) => {
    const user = await findUserByEmail(db, superadminEmail)
    if (user && !user.isSuperadmin) await updateUser(db, user.id, { isSuperadmin: true }, platform.clock.now())
  })
}
