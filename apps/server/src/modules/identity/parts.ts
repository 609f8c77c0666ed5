import type { Platform } from '../../platform/platform.ts'
import type { Mailer, SignInEngine, WorkspaceSeed } from './ports.ts'

/** What the identity module is made of: the platform, and its ports bound. */
export type IdentityParts = {
  readonly platform: Pick<
    Platform,
    'database' | 'clock' | 'log' | 'seal' | 'storage' | 'addresses' | 'transact' | 'publicUrl'
  >
  readonly engine: SignInEngine
  /** Signs cookies; the engine's. */
  readonly cookieSecret: string
  /** Null when no mail server is configured: links are then handed over by a person. */
  readonly mailer: Mailer | null
  readonly seeds: readonly WorkspaceSeed[]
  /** Whoever has this e-mail is a superadmin besides the first owner. */
  readonly superadminEmail: string | null
}
