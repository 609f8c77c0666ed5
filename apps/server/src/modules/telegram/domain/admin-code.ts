import { createHash, randomInt } from 'node:crypto'
import type { InboundEvent } from '../../messaging/index.ts'

/** Without letters and digits that look alike. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 10
const prefix = 'admin_'

export const adminCodeMs = 15 * 60_000

export const newAdminCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** What is kept of a code; 48 bits for a quarter of an hour need no salt. */
export const hashAdminCode = (code: string): string =>
  createHash('sha256').update(code.toUpperCase()).digest('base64url')

/** The payload of a link that adds the bot to a group and brings the code along. */
export const adminStartPayload = (code: string): string => prefix + code

/** The code a message in a group brings: `/admin CODE`, or by the link. */
export function readAdminCode(event: InboundEvent): string | null {
  if (event.type !== 'message') return null
  const { text, startPayload } = event.body
  if (startPayload?.startsWith(prefix)) return startPayload.slice(prefix.length)
  return /^\/admin(?:@\w+)?\s+([A-Za-z0-9]{4,32})\s*$/.exec(text)?.[1] ?? null
}
