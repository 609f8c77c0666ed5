import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 256 random bits, 43 characters of `A-Za-z0-9_-` (fits Telegram's 64 with a prefix). */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. It needs no salt: nobody can guess 256 bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
