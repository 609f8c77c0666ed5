import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps secrets unreadable at rest: AES-256-GCM under the instance's key, bound to where the secret belongs. */
export interface Seal {
  /** `about` names the place (`bots.token:<id>`): a sealed text moved elsewhere does not open. */
  seal(plain: string, about: string): string
  /** Throws when the text was changed, moved, or sealed under another key. */
  open(sealed: string, about: string): string
  /** A key for one purpose, derived from the instance's: signing addresses, the database role's password. */
  deriveKey(purpose: string): Buffer
}

const version = 'v1'

/** `master` is 32 bytes. */
export function createSeal(master: Buffer): Seal {
  if (master.length !== 32) throw new RangeError('the secret key is 32 bytes')
  const deriveKey = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'cartie', purpose, 32))
  const key = deriveKey('seal')
  return {
    deriveKey,
    seal(plain, about) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, about) {
      const [found, text] = sealed.split('.')
      if (found !== version || !text) throw new Error('not a sealed secret')
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** HMAC-SHA256 of a text, base64url. */
export const sign = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url')
