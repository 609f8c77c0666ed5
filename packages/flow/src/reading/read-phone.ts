/** Ukrainian mobile and landline codes that may be written without the leading zero. */
const mobileCodes = /^(39|50|63|66|67|68|73|75|77|9[1-9])/

/**
 * Reads a phone number typed by hand and answers E.164: any number with its country code, and Ukrainian ones in every usual
 * spelling («067 123-45-67», «8 067…», «38 067…», a Cyrillic «О» for zero). Null: not a phone. Toll-free numbers are refused.
 * Shape of E.164: https://www.itu.int/rec/T-REC-E.164
 */
export function readPhone(text: string): string | null {
  if (text.length > 200) return null
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=^|[\d\s+(-])[ОоOo](?=[\s\d)-])/g, '0')
    .replace(/(?<=\d)[ЗзZz](?=[\s\d-]|$)/g, '3')
  if (/\*/.test(plain) || /[A-Za-z]\d|\d[A-Za-z]/.test(plain)) return null
  const number = plain.replace(/[^\d+]/g, '')
  const isInternational = /^(\+|00)/.test(number)
  const digits = number.replace(/^00/, '').replaceAll('+', '')
  if (digits.startsWith('380')) return ukrainian(digits.slice(3))
  if (isInternational) return /^[1-9]\d{8,14}$/.test(digits) ? `+${digits}` : null
  if (digits.length === 11 && digits.startsWith('80')) return ukrainian(digits.slice(2))
  if (digits.length === 10 && digits.startsWith('0')) return ukrainian(digits.slice(1))
  return digits.length === 9 && mobileCodes.test(digits) ? ukrainian(digits) : null
}

const ukrainian = (rest: string): string | null =>
  /^[1-9]\d{8}$/.test(rest) && !/^[89]00/.test(rest) ? `+380${rest}` : null
