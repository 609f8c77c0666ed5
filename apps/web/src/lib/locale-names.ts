import type { Locale } from '@cartie/kernel'

/** Languages are always named in themselves. */
export const localeNames: Record<Locale, string> = { uk: 'Українська', en: 'English', ru: 'Русский' }
