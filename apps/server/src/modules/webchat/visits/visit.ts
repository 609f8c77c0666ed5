import { createHmac } from 'node:crypto'
import { isSame } from '../../../platform/crypto/same.ts'

/** A visitor of a web chat: their browser keeps the token, we keep nothing until they write. */
export type Visit = { readonly visitorId: string; readonly token: string }

const signature = (key: Buffer, accountId: string, visitorId: string): string =>
  createHmac('sha256', key).update(`${accountId}\n${visitorId}`).digest('base64url').slice(0, 32)

export const makeVisit = (key: Buffer, accountId: string, visitorId: string): Visit => ({
  visitorId,
  token: `${visitorId}.${signature(key, accountId, visitorId)}`,
})

/** The visitor behind a token of this account; null when it was not made by us. */
export function readVisit(key: Buffer, accountId: string, token: string): Visit | null {
  const [visitorId = '', sign = ''] = token.split('.')
  return visitorId && isSame(sign, signature(key, accountId, visitorId)) ? { visitorId, token } : null
}
