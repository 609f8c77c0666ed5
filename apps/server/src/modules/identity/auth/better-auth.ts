import { betterAuth } from 'better-auth'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { newId } from '@cartie/kernel'
import type { Database } from '../../../platform/db/database.ts'
import type { Passwords } from '../ports.ts'
import { addressHeader, cookiePrefix } from './session-cookie.ts'

export type BetterAuthOptions = {
  readonly pool: Database['pool']
  readonly publicUrl: string
  /** 32 bytes as text: signs cookies, encrypts second-factor secrets. */
  readonly secret: string
  /** How passwords are kept; scrypt when not given. */
  readonly passwords?: Passwords | undefined
}

const day = 86_400
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** better-auth over the tables of schema `auth`, without its HTTP routes: rate limits, members and links are ours. */
export function createBetterAuth({ pool, publicUrl, secret, passwords = scrypt }: BetterAuthOptions) {
  return betterAuth({
    appName: 'Cartie',
    baseURL: publicUrl,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: {
        hash: (password) => passwords.hash(password),
        verify: ({ password, hash }) => passwords.verify(password, hash),
      },
    },
    user: { modelName: 'auth.users', fields: { emailVerified: 'email_verified', ...stamps } },
    session: {
      modelName: 'auth.sessions',
      fields: {
        userId: 'user_id',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        expiresAt: 'expires_at',
        ...stamps,
      },
      expiresIn: 30 * day,
      updateAge: day,
    },
    account: {
      modelName: 'auth.accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    verification: { modelName: 'auth.verifications', fields: { expiresAt: 'expires_at', ...stamps } },
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Its check reads table names without their schema.
      database: { generateId: () => newId(), validateSchema: false },
    },
    plugins: [
      twoFactor({
        issuer: 'Cartie',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'auth.two_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

export const scrypt: Passwords = {
  hash: (password) => hashPassword(password),
  verify: (password, hash) => verifyPassword({ password, hash }),
}
