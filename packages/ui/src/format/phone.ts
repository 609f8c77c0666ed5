/** A number in E.164 for reading: `+380 67 412 88 05`; what is not E.164 comes back as it was. */
export function formatPhone(e164: string): string {
  if (!/^\+\d{7,15}$/.test(e164)) return e164
  const digits = e164.slice(1)
  if (digits.startsWith('380')) return `+380\u00a0${spaced(digits.slice(3), [2, 3, 2, 2])}`
  if (digits.startsWith('1')) return `+1\u00a0${spaced(digits.slice(1), [3, 3, 4])}`
  const code = digits.slice(0, /^(20|27|3[0-469]|4|5[1-8]|6[0-6]|7|8[1246]|9[0-58])/.test(digits) ? 2 : 3)
  return `+${code}\u00a0${spaced(digits.slice(code.length), [3, 3, 3, 3])}`
}

/**
 * What a person typed as E.164, or null when it cannot be a number yet. Ukrainian habits are understood:
 * `067 412 88 05`, `8 067…`, `380 67…`; any other country needs its `+`.
 */
export function phoneOf(typed: string): string | null {
  const plus = typed.trim().startsWith('+')
  const digits = typed.replace(/\D/g, '')
  if (plus) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : null
  if (/^0\d{9}$/.test(digits)) return `+38${digits}`
  if (/^80\d{9}$/.test(digits)) return `+3${digits}`
  if (/^380\d{9}$/.test(digits)) return `+${digits}`
  return null
}

function spaced(digits: string, groups: readonly number[]): string {
  const parts: string[] = []
  let at = 0
  for (const [index, size] of groups.entries()) {
    const end = index === groups.length - 1 ? digits.length : at + size
    if (at < digits.length) parts.push(digits.slice(at, end))
    at = end
  }
  return parts.join('\u00a0')
}
