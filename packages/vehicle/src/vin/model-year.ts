/**
 * The tenth sign of a VIN as a model year. It repeats every thirty years, and outside of North America nobody has to put a year there.
 */
export type VinYears = {
  /** Years the sign may stand for, newest first, none in the future; empty when it is no year sign. */
  readonly candidates: readonly number[]
  /** The one to propose. Null when the sign tells none, or a new car as well as one of thirty years. */
  readonly likely: number | null
  /** Whether the market requires the year, so that `likely` may be relied upon. */
  readonly isCertain: boolean
}

const signs = 'ABCDEFGHJKLMNPRSTVWXY123456789'
/** Makers that put the model year there for every market, by their beginnings. Others, above all of Europe, leave it to chance or put a Z. */
const writeYears = /^(?:WVW|WVG|WV1|WV2|WAU|TMB|VSS|WP0|WP1|KMH|KNA|KND|KNE|KL1|U5Y|TMA|NLH|L|W0L|SAL|YV1|YV4)/

export function modelYears(vin: string, hasCheckDigit: boolean, now: Date): VinYears {
  const place = signs.indexOf(vin.charAt(9))
  const latest = now.getUTCFullYear() + 1
  const candidates = place < 0 ? [] : [2040 + place, 2010 + place, 1980 + place].filter((year) => year <= latest)
  // A check digit that is right tells of a market that asks for one, and there for the year as well.
  const isNorthAmerican = /^[1-5]/.test(vin)
  if (isNorthAmerican || hasCheckDigit) {
    // 49 CFR 565.15: a letter in the seventh place says 2010 or later, a digit says earlier (cars and light trucks).
    const isLate = /[A-Z]/.test(vin.charAt(6))
    const likely = candidates.find((year) => year >= 2010 === isLate) ?? candidates[0] ?? null
    return { candidates, likely, isCertain: isNorthAmerican && likely !== null }
  }
  const [newest = null, ...older] = candidates
  const isOpen = older.length > 0 && newest !== null && newest >= now.getUTCFullYear()
  return { candidates, likely: writeYears.test(vin) && !isOpen ? newest : null, isCertain: false }
}
