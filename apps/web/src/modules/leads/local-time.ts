/** A moment as the browser's date-and-time field writes it, in local time: `2026-11-24T14:30`. Null is an empty field. */
export function toLocalInput(at: Date | null): string {
  if (!at) return ''
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The moment that a date-and-time field names; null when it is empty or half filled. */
export function fromLocalInput(text: string): Date | null {
  const at = new Date(text)
  return text === '' || Number.isNaN(at.getTime()) ? null : at
}

/** The first instant of a day `2026-11-24` in local time, or of a later one. */
export function dayStart(day: string, daysLater = 0): Date | undefined {
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? new Date(year, month - 1, date + daysLater) : undefined
}

export const endOfToday = (): Date => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
}
