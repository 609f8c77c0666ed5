import { createHmac } from 'node:crypto'
import { isSame } from '../../../platform/crypto/same.ts'

export const cookiePrefix = 'cartie'
/** Where we put the client's address for better-auth to note with the session; never taken from outside. */
export const addressHeader = 'x-cartie-address'

/** The session's token out of a request's cookies; read here so that a request costs no more than one query. */
export const readSessionToken = (headers: Headers, secret: string): string | null =>
  readSigned(headers, 'session_token', secret)

/** The second-factor challenge that a sign-in left. */
export const readChallenge = (headers: Headers, secret: string): string | null =>
  readSigned(headers, 'two_factor', secret)

/** Null when there is none or its signature is not ours. better-auth signs `value.signature`: HMAC-SHA256 in base64. */
function readSigned(headers: Headers, name: string, secret: string): string | null {
  const value = findCookie(headers.get('cookie') ?? '', `${cookiePrefix}.${name}`)
  const dot = value?.lastIndexOf('.') ?? -1
  if (!value || dot < 1) return null
  const token = value.slice(0, dot)
  return isSame(value.slice(dot + 1), createHmac('sha256', secret).update(token).digest('base64')) ? token : null
}

function findCookie(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, ...rest] = pair.trim().split('=')
    if (key === name || key === `__Secure-${name}`) return decode(rest.join('='))
  }
  return null
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
