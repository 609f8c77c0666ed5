/** The three languages of the product; Ukrainian is the default everywhere. */
export const locales = ['uk', 'en', 'ru'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'uk'

/** A text in up to three languages; Ukrainian is what is shown when one is missing. */
export type Texts = Partial<Record<Locale, string>>

/** The text for a language, falling back to Ukrainian, then to any that exists, then to the empty string. */
export function textIn(texts: Texts, locale: Locale): string {
  return texts[locale] || texts.uk || texts.en || texts.ru || ''
}

/** Reads a language tag as a messenger sends it (`uk`, `en-US`, `ru`); null when it is none of ours. */
export function localeOf(tag: string | undefined | null): Locale | null {
  const head = tag?.toLowerCase().split('-')[0]
  return locales.find((locale) => locale === head) ?? null
}
