/**
 * A text in small letters, its Cyrillic ones in Latin: Ukrainian by the rules for passports (Cabinet of Ministers, No. 55 of 2010), simplified: one
 * letter, one spelling; Russian letters beside them. Other signs stay as they are.
 */
export const toLatin = (text: string): string =>
  text.toLowerCase().replace(/\p{L}/gu, (letter) => latin[letter] ?? letter)

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
