/** What somebody typed before there is an account to keep it: until the tab closes, and never a secret. */
export function readKept(key: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    )
  } catch {
    return {}
  }
}

export function keep(key: string, words: Readonly<Record<string, string>>): void {
  sessionStorage.setItem(nameOf(key), JSON.stringify(words))
}

export const forget = (key: string): void => sessionStorage.removeItem(nameOf(key))

const nameOf = (key: string): string => `cartie.kept.${key}`
