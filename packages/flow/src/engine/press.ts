/** A button of a session: the visit that showed it and its id there. */
export type Press = { readonly sessionKey: string; readonly visit: number; readonly buttonId: string }

const keyForm = /^[A-Za-z0-9]{1,16}$/
const idForm = /^_?[A-Za-z0-9][A-Za-z0-9-]{0,23}$/

/**
 * The token a pressed button sends back: ASCII, at most 56 bytes (Telegram allows 64:
 * https://core.telegram.org/bots/api#inlinekeyboardbutton). Throws when a part has the wrong form, which is a bug.
 */
export function encodePress(sessionKey: string, visit: number, buttonId: string): string {
  if (!keyForm.test(sessionKey) || !idForm.test(buttonId) || !Number.isSafeInteger(visit) || visit < 0)
    throw new RangeError(`not a press: ${sessionKey} ${visit} ${buttonId}`)
  return `p.${sessionKey}.${visit.toString(36)}.${buttonId}`
}

/** The press a token stands for; null when it is none of ours. */
export function decodePress(token: string): Press | null {
  if (token.length > 64) return null
  const [head, sessionKey = '', visitText = '', buttonId = '', rest] = token.split('.')
  if (head !== 'p' || rest !== undefined || !keyForm.test(sessionKey) || !idForm.test(buttonId)) return null
  if (!/^[0-9a-z]{1,11}$/.test(visitText)) return null
  const visit = Number.parseInt(visitText, 36)
  return Number.isSafeInteger(visit) ? { sessionKey, visit, buttonId } : null
}

/** The short name of a session inside its tokens: the last 12 letters and digits of its id (random bits of a UUIDv7). */
export const sessionKeyOf = (sessionId: string): string => sessionId.replace(/[^A-Za-z0-9]/g, '').slice(-12) || '0'
