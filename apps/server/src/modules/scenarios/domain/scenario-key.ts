import { locales, toLatin, type Texts } from '@cartie/kernel'

/** What menus and jumps call a scenario of this name: latin letters, digits and hyphens, at most 48 of them. */
export function keyOf(name: Texts): string {
  const said = [name.en, ...locales.map((locale) => name[locale])].find((text) => text?.trim()) ?? ''
  const key = toLatin(said)
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48)
  return key.replace(/-+$/, '') || 'scenario'
}

/** The first of `key`, `key-2`, `key-3`… that is not taken. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key
  let number = 2
  while (taken.has(`${key}-${number}`)) number++
  return `${key}-${number}`
}
