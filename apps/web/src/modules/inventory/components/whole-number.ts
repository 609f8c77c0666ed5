/** A whole number as people type it (`120 000`); null when there is none. */
export function wholeNumber(text: string): number | null {
  const digits = text.replace(/\D/g, '')
  return digits === '' || digits.length > 9 ? null : Number(digits)
}
