// The Ukrainian passport rules (Cabinet of Ministers, No. 55 of 2010), simplified: one letter, one spelling; Russian letters beside them.
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
  ю: 'iu',
  я: 'ia',
  ь: '',
  ё: 'e',
  ы: 'y',
  э: 'e',
  ъ: '',
}

/** A workspace's name as it stands in public addresses: `Авто Плюс` → `avto-plius`; never empty, at most 40 characters. */
export function slugOf(name: string): string {
  const text = name.toLowerCase().replace(/\p{L}/gu, (letter) => latin[letter] ?? letter)
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return plain || 'workspace'
}
