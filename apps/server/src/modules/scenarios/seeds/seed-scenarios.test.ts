import {
  act,
  callsOf,
  lint,
  matchTrigger,
  openChat,
  transcript,
  triggerInputOf,
  type Chat,
  type ChatOptions,
  type Line,
} from '@cartie/flow'
import { locales, type Locale } from '@cartie/kernel'
import { describe, expect, test } from 'vitest'
import { seedScenarios } from './seed-scenarios.ts'

const seeds = seedScenarios()
const scenarios = Object.fromEntries(seeds.map(({ key, document }) => [key, document]))
const open = (key: string, language: Locale, options: ChatOptions = {}): Chat =>
  openChat(scenarios, key, { language, facts: { 'contact.language': language }, ...options })
const played = (chat: Chat, lines: readonly Line[]): Chat => {
  expect(transcript(chat, lines)).toBeNull()
  return chat
}
const own = { send: { kind: 'contact', phone: '380671234567', firstName: 'Олена', isOwn: true } } as const
const foreign = { send: { kind: 'contact', phone: '+380509876543', firstName: 'Петро', isOwn: false } } as const
const photo = (ref: string) => ({ send: { kind: 'media', items: [{ kind: 'photo', ref }] } }) as const

const finds: Record<Locale, Line[]> = {
  uk: [
    [{ tap: 'Toyota' }, 'Яка модель Toyota?'],
    [{ tap: 'Camry' }, 'Якого року випуску?'],
    [{ say: 'від 2018' }, 'Який у вас бюджет?'],
    [{ say: 'до 20 000 $' }, 'У якому місті'],
    [{ tap: 'Київ' }, 'Яка коробка'],
    [{ tap: 'Автомат' }, 'За яким номером'],
    [
      own,
      'Марка: Toyota',
      'Рік: від 2018',
      'Бюджет: до 20\u00a0000\u00a0$',
      'Місто: Київ',
      'Коробка: Автомат',
      '+380671234567',
    ],
    [{ tap: 'Надіслати' }, 'запит REQ-1001 прийнято', 'Чим вам допомогти?'],
  ],
  en: [
    [{ say: 'mazda' }, 'Which mazda model?'],
    [{ tap: 'Skip' }, 'What years?'],
    [{ say: '2016-2020' }, 'What is your budget?'],
    [{ say: '15-18k' }, 'In which currency?'],
    [{ tap: '€ EUR' }, 'In which city'],
    [{ say: 'Bucha' }, 'Which gearbox?'],
    [{ say: 'manual' }, 'Which number'],
    [{ say: '067 123 45 67' }, 'Model: —', 'Year: 2016 – 2020', 'Budget: €15,000 – €18,000', 'Gearbox: Manual'],
    [{ tap: 'Send' }, 'request REQ-1001 is in', 'How can we help?'],
  ],
  ru: [
    [{ tap: 'BMW' }, 'Какая модель BMW?'],
    [{ say: 'x5' }, 'Какого года'],
    [{ say: 'не старше 2017' }, 'Какой у вас бюджет?'],
    [{ say: '20-25 тыс грн' }, 'В каком городе'],
    [{ tap: 'Одесса' }, 'Какая коробка'],
    [{ tap: 'Неважно' }, 'По какому номеру'],
    [
      own,
      'Модель: X5',
      'Год: от 2017',
      'Бюджет: 20\u00a0000\u00a0грн – 25\u00a0000\u00a0грн',
      'Город: Одесса',
      'Коробка: Неважно',
    ],
    [{ tap: 'Отправить' }, 'запрос REQ-1001 принят', 'Чем вам помочь?'],
  ],
}

const sells: Record<Locale, Line[]> = {
  uk: [
    [{ tap: 'Skoda' }, 'Яка модель Skoda?'],
    [{ tap: 'Octavia' }, 'Рік випуску?'],
    [{ say: '2017' }, 'Який пробіг?'],
    [{ say: '145 тис км' }, 'Скільки хочете отримати?'],
    [{ say: '14500$' }, 'У якому місті'],
    [{ say: 'Бровари' }, 'Надішліть фото'],
    [photo('a'), 'Додано фото: 1 з 10'],
    [photo('b'), 'Додано фото: 2 з 10'],
    [{ tap: 'Готово' }, 'За яким номером'],
    [own, 'Пробіг: 145\u00a0000 км', 'Ціна: 14\u00a0500\u00a0$', 'Фото: 2 фото', 'Рік: 2017'],
    [{ tap: 'Надіслати' }, 'Заявку REQ-1001 прийнято', 'Чим вам допомогти?'],
  ],
  en: [
    [{ tap: 'Tesla' }, 'Which Tesla model?'],
    [{ tap: 'Model 3' }, 'What year'],
    [{ say: '2021' }, 'mileage'],
    [{ say: '60' }, 'How much'],
    [{ tap: 'Skip' }, 'In which city'],
    [{ tap: 'Kyiv' }, 'Send up to 10 photos'],
    [{ say: 'skip' }, 'Which number'],
    [own, 'Mileage: 60,000 km', 'Price: —', 'Photos: —', 'City: Kyiv'],
    [{ tap: 'Send' }, 'offer REQ-1001 is in', 'How can we help?'],
  ],
  ru: [
    [{ say: 'ваз' }, 'Какая модель ваз?'],
    [{ say: '2107' }, 'Год выпуска?'],
    [{ say: '1998' }, 'Какой пробег?'],
    [{ say: '210 000' }, 'Сколько хотите'],
    [{ say: '60 тыс' }, 'В какой валюте?'],
    [{ say: 'гривна' }, 'В каком городе'],
    [{ tap: 'Киев' }, 'Пришлите фото'],
    [photo('a'), 'Добавлено фото: 1'],
    [{ tap: 'Готово' }, 'По какому номеру'],
    [{ say: '8 (050) 987-65-43' }, 'Год: 1998', 'Цена: 60\u00a0000\u00a0грн', '+380509876543'],
    [{ tap: 'Отправить' }, 'Заявка REQ-1001 принята'],
  ],
}

const asks: Record<Locale, Line[]> = {
  uk: [
    [photo('x'), 'запитання словами'],
    [{ say: 'Чи є розстрочка?' }, 'Передали запитання менеджеру'],
  ],
  en: [
    [photo('x'), 'question in words'],
    [{ say: 'Do you sell on credit?' }, 'A manager has your question'],
  ],
  ru: [
    [photo('x'), 'вопрос словами'],
    [{ say: 'Есть рассрочка?' }, 'Передали вопрос менеджеру'],
  ],
}

describe.each(locales)('the seeded scenarios in %s', (language) => {
  test('find a car: a lead, a BUY request and a word to the members', () => {
    const chat = played(open('find-car', language), finds[language])
    expect(callsOf(chat, 'leads.save')[0]?.args).toMatchObject({ intent: 'BUY' })
    expect(callsOf(chat, 'requests.create')[0]?.args).toMatchObject({ type: 'BUY', leadId: expect.any(String) })
    expect(callsOf(chat, 'members.notify')[0]?.args).toMatchObject({
      texts: { uk: expect.stringContaining('REQ-1001') },
    })
  })
  test('sell a car: a lead and a SELL request', () => {
    const chat = played(open('sell-car', language), sells[language])
    expect(callsOf(chat, 'requests.create')[0]?.args).toMatchObject({ type: 'SELL' })
  })
  test('ask a manager: a person takes over with the question', () => {
    const chat = played(open('ask-manager', language), asks[language])
    expect(chat.state).toMatchObject({ status: 'stopped', stopReason: 'handed-off' })
    expect(callsOf(chat, 'conversations.hand-off')[0]?.args.note).toBe(chat.state.variables.question)
  })
  test('the first hello asks for the language, the next one does not', () => {
    const chat = openChat(scenarios, 'main-menu', { facts: { 'workspace.name': 'Авто Плюс' } })
    expect(chat.heard).toContain('Which language')
    act(chat, { tap: { uk: 'Українська', en: 'English', ru: 'Русский' }[language] })
    expect(chat.state.language).toBe(language)
    expect(chat.effects).toContainEqual({ type: 'set-language', language })
    expect(chat.heard).toContain('Авто Плюс')
    expect(open('main-menu', language).heard).not.toContain('Which language')
  })
  test('the menu leads everywhere and back leads to the menu', () => {
    const words = {
      uk: ['Підібрати', 'назад', 'Чим вам'],
      en: ['Find', 'back', 'How can'],
      ru: ['Подобрать', 'назад', 'Чем вам'],
    }
    const [find = '', back = '', menu = ''] = words[language]
    const chat = played(open('main-menu', language), [[{ tap: find }], [{ say: back }, menu]])
    expect(chat.state.scenario.key).toBe('main-menu')
  })
  test('an edit comes back to the summary with the change', () => {
    const chat = played(open('find-car', language), finds[language].slice(0, -1))
    const words = {
      uk: ['Змінити', 'Що змінити?', 'Бюджет', '30 000 $', 'Бюджет: до 30\u00a0000\u00a0$'],
      en: ['Change', 'What would you like to change?', 'Budget', '$30,000', 'Budget: up to $30,000'],
      ru: ['Изменить', 'Что изменить?', 'Бюджет', '30 000 $', 'Бюджет: до 30\u00a0000\u00a0$'],
    }
    const [edit = '', what = '', field = '', answer = '', result = ''] = words[language]
    played(chat, [[{ tap: edit }, what], [{ tap: field }], [{ say: answer }, result]])
    expect(chat.state.variables.budget).toEqual({ fromMinor: null, toMinor: 3_000_000, currency: 'USD' })
  })
  test('cancel says so and shows the menu', () => {
    const chat = played(open('sell-car', language), sells[language].slice(0, 3))
    const words = {
      uk: ['скасувати', 'Нічого не надіслано'],
      en: ['cancel', 'Nothing was sent'],
      ru: ['отмена', 'Ничего не отправлено'],
    }
    const [word = '', said = ''] = words[language]
    played(chat, [[{ say: word }, said]])
    expect(chat.state.scenario.key).toBe('main-menu')
    expect(callsOf(chat, 'leads.save')).toEqual([])
  })
  test("somebody else's contact is asked about, and never saved as the contact's own", () => {
    const chat = played(open('find-car', language), finds[language].slice(0, -2))
    played(chat, [
      [foreign, 'Петро', '+380509876543'],
      [{ tap: { uk: 'Так', en: 'Yes', ru: 'Да' }[language] }, '+380509876543'],
    ])
    expect(chat.state.variables.phoneOrigin).toBe('other')
    expect(callsOf(chat, 'contacts.save').filter(({ args }) => JSON.stringify(args).includes('phone'))).toEqual([])
  })
  test('wrong answers are helped with, and then a person takes over', () => {
    const chat = played(open('find-car', language), finds[language].slice(0, 3))
    const help = { uk: 'Не розумію суму', en: 'I cannot read the amount', ru: 'Не понимаю сумму' }[language]
    played(chat, [[{ say: 'багато' }, help], [{ say: '???' }, help], [foreign, help], [{ say: 'lots' }]])
    expect(chat.state.stopReason).toBe('handed-off')
  })
  test('a double press moves on once, an old button says so and the question is asked again', () => {
    const chat = open('find-car', language)
    played(chat, [[{ tap: 'Audi' }], [{ again: true }, '(']])
    expect(chat.state.variables.make).toBe('Audi')
    const token = chat.lastToken
    played(chat, [[{ tap: 'A6' }]])
    const visit = chat.state.visit
    const expired = { uk: 'вже не діє', en: 'no longer works', ru: 'уже не действует' }[language]
    const question = { uk: 'Якого року', en: 'What years', ru: 'Какого года' }[language]
    played(chat, [[{ send: { kind: 'press', token } }, expired, question]])
    expect(chat.state.visit).toBe(visit)
  })
})

test.each(seeds)('$key is without a finding in all three languages', ({ document }) => {
  expect(lint(document, { scenarios: Object.keys(scenarios) })).toEqual([])
})

test('a failed save hands the conversation to a person', () => {
  const chat = open('find-car', 'uk', { answer: () => ({ ok: false, code: 'LEAD_INVALID' }) })
  played(chat, [...finds.uk.slice(0, -1), [{ tap: 'Надіслати' }, 'Передаємо розмову менеджеру']])
  expect(chat.state.stopReason).toBe('handed-off')
})

test('a second run starts with nothing of the first', () => {
  const chat = played(open('find-car', 'uk'), finds.uk)
  played(chat, [[{ tap: 'Підібрати авто' }, 'Яку марку']])
  expect(chat.state.variables).toMatchObject({
    make: null,
    budget: null,
    request: null,
    'contact.phone': '+380671234567',
  })
  played(chat, [...finds.uk.slice(0, -2), [{ tap: '+380671234567' }, 'Телефон: +380671234567']])
})

test('the request carries typed fields', () => {
  const chat = played(open('find-car', 'uk'), finds.uk)
  expect(callsOf(chat, 'requests.create')[0]?.args).toEqual({
    type: 'BUY',
    leadId: expect.any(String),
    fields: {
      make: 'Toyota',
      model: 'Camry',
      yearFrom: 2018,
      yearTo: null,
      budgetFromMinor: null,
      budgetToMinor: 2_000_000,
      currency: 'USD',
      city: 'Київ',
      gearbox: 'automatic',
      phone: '+380671234567',
    },
  })
  expect(callsOf(chat, 'leads.save')[0]?.args.fields).toMatchObject({ phone: '+380671234567', phoneOrigin: 'own' })
})

test.each([
  ['/start', 'main-menu'],
  ['/start find', 'find-car'],
  ['/start unknown-link', 'main-menu'],
  ['/sell@cartie_bot', 'sell-car'],
  ['/language', 'language'],
  ['Мова', 'language'],
  ['Добрий день, хочу купити авто до 10 тис', 'find-car'],
  ['продам авто терміново', 'sell-car'],
  ['оператор', 'ask-manager'],
  ['привіт', 'main-menu'],
])('%s starts %s', (text, key) => {
  const { matches } = matchTrigger(seeds, triggerInputOf(text, true))
  expect(matches.map((match) => match.key)).toEqual([key])
})
