import { locales, type Texts } from '@cartie/kernel'

/** Ukrainian as passports write it (resolution 55 of 2010), with the letters that only Russian has. */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ё: 'e',
  ъ: '',
  ы: 'y',
  э: 'e',
}

/** What menus and jumps call a scenario of this name: latin letters, digits and hyphens, at most 48 of them. */
export function keyOf(name: Texts): string {
  const said = [name.en, ...locales.map((locale) => name[locale])].find((text) => text?.trim()) ?? ''
  const key = Array.from(said.toLowerCase())
    .map((sign) => latin[sign] ?? sign)
    .join('')
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
