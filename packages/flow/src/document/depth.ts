const deepest = 64

/**
 * Whether data is nested deeper than anything a person draws. Asked before data from outside is read: a reader that follows a hundred
 * thousand brackets exhausts the stack. It goes level by level, so it cannot.
 */
export function isTooDeep(data: unknown): boolean {
  let level: unknown[] = [data]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return false
}
