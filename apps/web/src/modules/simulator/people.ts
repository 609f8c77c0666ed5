import type { Locale } from '@cartie/kernel'

const names: Readonly<Record<Locale, readonly string[]>> = {
  uk: ['Сергій Бондаренко', 'Ірина Коваленко', 'Тарас Мороз', 'Наталія Лисенко', 'Віталій Петренко', 'Юлія Савчук'],
  en: ['James Carter', 'Emily Stone', 'Oliver Grant', 'Sophie Reed'],
  ru: ['Алексей Соколов', 'Марина Орлова', 'Дмитрий Волков', 'Елена Белова'],
}

/** A name for the next made-up client, other than the last one's. */
export function nextName(locale: Locale, last?: string): string {
  const others = names[locale].filter((name) => name !== last)
  return others[Math.floor(Math.random() * others.length)] ?? names[locale][0] ?? ''
}

/** Whether a name is one of ours: a name that somebody typed is kept when the language changes. */
export const isMadeUpName = (name: string): boolean => Object.values(names).some((each) => each.includes(name))
