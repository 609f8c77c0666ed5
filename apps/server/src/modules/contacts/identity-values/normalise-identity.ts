import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { IdentityKind } from '../domain/contact.ts'

/**
 * The one spelling under which an identity is kept and found: a phone as E.164 (a number without a country code is
 * Ukrainian), an e-mail address in lower case, a messenger's id as it came. Null when it is no such thing.
 */
export function normaliseIdentity(kind: IdentityKind, value: string): string | null {
  const plain = value.normalize('NFKC').trim()
  switch (kind) {
    case 'phone':
      return normalisePhone(plain)
    case 'email':
      return normaliseEmail(plain)
    case 'telegram':
    case 'viber':
    case 'whatsapp':
    case 'webchat':
      return plain === '' || plain.length > 256 ? null : plain
  }
}

/** E.164, or null when nobody could be called by it. */
export function normalisePhone(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  // Habits of the country that the numbering plan does not know: 8 067… of old, 380… without its plus.
  const spelled = /^80\d{9}$/.test(digits) ? `+3${digits}` : /^380\d{9}$/.test(digits) ? `+${digits}` : text
  const phone = parsePhoneNumberFromString(spelled, 'UA')
  return phone?.isValid() ? phone.number : null
}

function normaliseEmail(text: string): string | null {
  const email = text.toLowerCase()
  return email.length <= 254 && /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(email) ? email : null
}
