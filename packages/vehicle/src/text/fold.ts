/** Longest text anything here reads; what follows is not looked at. */
export const readable = 400

/** Words of a text: runs of letters and digits, also `+`; apostrophes belong to the word. */
export const wordsOf = (text: string): string[] =>
  text
    .slice(0, readable)
    .replace(/['’ʼ`´]/g, '')
    .split(/[^\p{L}\p{N}\p{M}+]+/u)
    .filter((word) => word !== '')

const alike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  й: 'и',
  ё: 'e',
}

/** How a text looks: lower case, no accents, spaces or punctuation, Cyrillic letters that look Latin as Latin. `А 6`, `a6` → `a6`. */
export function lookKey(text: string): string {
  const bare = bareOf(text)
  let key = ''
  for (const letter of bare) key += alike[letter] ?? letter
  return key
}

const sounds: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'h',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ї: 'i',
  ё: 'e',
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
  х: 'h',
  ц: 's',
  ч: 'c',
  ш: 'c',
  щ: 'c',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}
/** Stands for `ch`, `sh` and the like until the other letters are read: no letter of either alphabet. */
const hushing = '#'
const latin: readonly (readonly [RegExp, string])[] = [
  [/tsch|sch|tch|shch|sh|ch/g, hushing],
  [/kh/g, 'h'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/zh/g, 'j'],
  [/ts/g, 's'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/g/g, 'h'],
  [/y/g, 'i'],
]

/** How a text sounds, in either alphabet: `Камрі`, `камри` and `Camry` are `kamri`; doubled letters count once. */
export function soundKey(text: string): string {
  const written = bareOf(text)
  const bare = /[a-z]/.test(written)
    ? latin.reduce((heard, [sound, letter]) => heard.replace(sound, letter), written).replaceAll(hushing, 'c')
    : written
  let key = ''
  for (const letter of bare.replaceAll('дж', 'ж')) {
    for (const sound of sounds[letter] ?? letter) if (sound !== key.at(-1) || /\d/.test(sound)) key += sound
  }
  return key
}

/** Cyrillic letters with a mark are letters of their own; any other loses its mark. */
function bareOf(text: string): string {
  const lower = text.slice(0, readable).toLowerCase()
  const plain = /[^ -~\u0400-\u04ff]/.test(lower) ? lower.normalize('NFKC').replace(/./gsu, withoutMark) : lower
  return plain.replace(/[^\p{L}\p{N}+]+/gu, '')
}

const withoutMark = (letter: string): string =>
  /[\u0400-\u04ff]/.test(letter) ? letter : letter.normalize('NFKD').replace(/\p{M}+/gu, '')
