import { money, type Money } from '@cartie/kernel'

export type GalleryLead = {
  readonly id: string
  readonly name: string
  readonly want: string
  readonly stage: string
  readonly budget: Money | null
  readonly phone: string
  readonly owner: string
  readonly source: string
  readonly at: string
}

const names = [
  'Марина Гнатюк',
  'Олексій Дяченко',
  'Сергій Бондаренко',
  'Наталія Лисенко',
  'Ірина Коваленко',
  'Юлія Савчук',
  'Тарас Мороз',
  'Анатолій Кравець',
]
const wants = [
  'Octavia A7 універсал',
  'кросовер, бензин',
  'RAV4 Hybrid 2019–2021',
  'Volvo V60, дизель, автомат',
  'Kia Sportage 2020',
  'Mazda CX-5 2021',
]
export const galleryStages = ['Новий', 'У роботі', 'Добірка', 'Угода']

/** 300 invented leads for looking at lists; never part of the app. */
export const galleryLeads: readonly GalleryLead[] = Array.from({ length: 300 }, (_, index) => ({
  id: `lead-${index}`,
  name: names[index % names.length] ?? '',
  want: wants[index % wants.length] ?? '',
  stage: galleryStages[(index * 7) % 4] ?? '',
  budget: index % 5 === 4 ? null : money(9_000 + ((index * 1_700) % 40_000), index % 7 === 3 ? 'UAH' : 'USD'),
  phone: `+38067${String(4_128_805 + index * 7_919).slice(0, 7)}`,
  owner: ['Олена Ткачук', 'Андрій Мельник', 'Ірина Бойко'][index % 3] ?? '',
  source: ['Бот у Telegram', 'Вітрина', 'Viber', 'Реклама Meta'][index % 4] ?? '',
  at: new Date(Date.now() - index * index * 90_000).toISOString(),
}))
