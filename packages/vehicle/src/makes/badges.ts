/** How some makes write an engine or a trim where others write a model: `530d` is a 5 Series, `E 220` an E-Class. */
type Badge = { readonly pattern: RegExp; readonly model: (letters: string) => string | null }

const mercedes: Readonly<Record<string, string>> = {
  a: 'A-Class',
  b: 'B-Class',
  c: 'C-Class',
  e: 'E-Class',
  g: 'G-Class',
  s: 'S-Class',
  v: 'V-Class',
  r: 'R-Class',
  ml: 'M-Class',
  gl: 'GL-Class',
  gla: 'GLA',
  glb: 'GLB',
  glc: 'GLC',
  gle: 'GLE',
  glk: 'GLK',
  gls: 'GLS',
  cl: 'CL-Class',
  cla: 'CLA',
  clc: 'CLC',
  clk: 'CLK',
  cls: 'CLS',
  sl: 'SL-Class',
  slc: 'SLC',
  slk: 'SLK',
  eqa: 'EQA',
  eqb: 'EQB',
  eqe: 'EQE',
  eqs: 'EQS',
}
const lexus = new Set([
  'rx',
  'es',
  'is',
  'gs',
  'lx',
  'gx',
  'ct',
  'ls',
  'nx',
  'rc',
  'ux',
  'sc',
  'lc',
  'lm',
  'rz',
  'tx',
  'hs',
])
const infiniti = new Set(['fx', 'ex', 'g', 'm', 'jx'])

/** Keys are as `lookKey` gives them: no spaces, lower case. */
const badges: Readonly<Record<string, Badge>> = {
  BMW: { pattern: /^([1-8])\d\d(?:[a-z]{0,5})$/, model: (digit) => `${digit} Series` },
  'Mercedes-Benz': { pattern: /^([a-z]{1,3})\d{2,3}[a-z]{0,5}$/, model: (letters) => mercedes[letters] ?? null },
  Lexus: {
    pattern: /^([a-z]{2})\d{3}[a-z]{0,6}$/,
    model: (letters) => (lexus.has(letters) ? letters.toUpperCase() : null),
  },
  Infiniti: {
    pattern: /^([a-z]{1,2})\d{2}[a-z]{0,2}$/,
    model: (letters) => (infiniti.has(letters) ? letters.toUpperCase() : null),
  },
}

/** The model a badge belongs to; null when it is none of this make. */
export function modelOfBadge(make: string, key: string): string | null {
  const badge = Object.hasOwn(badges, make) ? badges[make] : undefined
  const letters = badge && key.length <= 12 ? badge.pattern.exec(key)?.[1] : undefined
  return badge && letters !== undefined ? badge.model(letters) : null
}
