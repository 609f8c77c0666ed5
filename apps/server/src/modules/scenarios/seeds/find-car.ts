import type { FlowDocument, FlowDocumentInput } from '@cartie/flow'
import { laidOut } from './laid-out.ts'
import { city, from, labels, make, model, phone, sharedVariables, stopped, toMenu } from './questions.ts'

/** "Find me a car": what the client wants, a summary to confirm, then a lead and a BUY request. */
export function findCar(): FlowDocument {
  return laidOut({
    nodes: { ...questions(), ...sending(), stopped: stopped(), menu: toMenu() },
    links: [
      ['start', 'next', 'make'],
      ['make', 'next', 'model'],
      ['model', 'next', 'years'],
      ['years', 'next', 'budget'],
      ['budget', 'next', 'city'],
      ['city', 'next', 'gearbox'],
      ['gearbox', 'next', 'phone'],
      ['phone', 'next', 'summary'],
      ['summary', 'next', 'lead'],
      ['lead', 'next', 'request'],
      ['request', 'next', 'notify'],
      ['notify', 'next', 'thanks'],
      ['thanks', 'next', 'menu'],
      ['stopped', 'next', 'menu'],
    ],
    triggers: [
      { on: 'start', payload: 'find' },
      { on: 'command', command: 'find' },
      { on: 'menu-button', id: 'find', label: { uk: 'Підібрати авто', en: 'Find me a car', ru: 'Подобрать авто' } },
      {
        on: 'keyword',
        match: 'contains',
        words: [
          'підібрати авто',
          'купити авто',
          'шукаю авто',
          'хочу авто',
          'підбір авто',
          'find a car',
          'buy a car',
          'looking for a car',
          'подобрать авто',
          'купить авто',
          'ищу авто',
          'ищу машину',
          'шукаю машину',
          'подбор авто',
        ],
      },
    ],
    variables: [
      ...(sharedVariables ?? []),
      { name: 'years', type: 'year-range' },
      { name: 'budget', type: 'money-range', leadField: 'budget' },
      { name: 'gearbox', type: 'choice' },
    ],
    settings: { cancelTo: 'stopped' },
  })
}

const questions = (): FlowDocumentInput['nodes'] => ({
  start: { kind: 'start' },
  make: make({
    uk: 'Яку марку шукаєте? Оберіть або напишіть свою.',
    en: 'Which make are you looking for? Choose one or write your own.',
    ru: 'Какую марку ищете? Выберите или напишите свою.',
  }),
  model: model(
    {
      uk: 'Яка модель {{make}}? Якщо ще не визначилися, пропустіть крок.',
      en: 'Which {{make}} model? If you have not decided yet, skip this step.',
      ru: 'Какая модель {{make}}? Если ещё не определились, пропустите шаг.',
    },
    true,
  ),
  years: {
    kind: 'ask-year',
    variable: 'years',
    mode: 'range',
    minYear: 1960,
    suggestFrom: [3, 5, 8, 12],
    optional: true,
    prompt: {
      uk: 'Якого року випуску? Наприклад: «від 2018», «2016–2020» або «2019».',
      en: 'What years? For example: “from 2018”, “2016–2020” or “2019”.',
      ru: 'Какого года выпуска? Например: «от 2018», «2016–2020» или «2019».',
    },
  },
  budget: {
    kind: 'ask-money',
    variable: 'budget',
    mode: 'range',
    currencies: ['USD', 'UAH', 'EUR'],
    thousandsBelow: 300,
    prompt: {
      uk: 'Який у вас бюджет? Наприклад: «до 20 000 $», «15–18 тис» або «800 тис грн».',
      en: 'What is your budget? For example: “up to $20,000”, “15–18k” or “800k UAH”.',
      ru: 'Какой у вас бюджет? Например: «до 20 000 $», «15–18 тыс» или «800 тыс грн».',
    },
  },
  city: city({
    uk: 'У якому місті вам зручно дивитися авто?',
    en: 'In which city would you like to see cars?',
    ru: 'В каком городе вам удобно смотреть авто?',
  }),
  gearbox: {
    kind: 'ask-choice',
    variable: 'gearbox',
    prompt: { uk: 'Яка коробка передач?', en: 'Which gearbox?', ru: 'Какая коробка передач?' },
    options: [
      { id: 'automatic', label: { uk: 'Автомат', en: 'Automatic', ru: 'Автомат' } },
      { id: 'manual', label: { uk: 'Механіка', en: 'Manual', ru: 'Механика' } },
      { id: 'any', label: { uk: 'Неважливо', en: 'Either', ru: 'Неважно' } },
    ],
    perRow: 3,
  },
  phone: phone(),
  summary: {
    kind: 'summary',
    title: {
      uk: '**Перевірте, чи все правильно**',
      en: '**Please check that all is correct**',
      ru: '**Проверьте, всё ли верно**',
    },
    items: [
      { id: 'make', variable: 'make', label: labels.make, asks: ['make', 'model'] },
      { id: 'model', variable: 'model', label: labels.model, asks: ['model'] },
      { id: 'years', variable: 'years', label: { uk: 'Рік', en: 'Year', ru: 'Год' }, asks: ['years'] },
      { id: 'budget', variable: 'budget', label: { uk: 'Бюджет', en: 'Budget', ru: 'Бюджет' }, asks: ['budget'] },
      { id: 'city', variable: 'city', label: labels.city, asks: ['city'] },
      { id: 'gearbox', variable: 'gearbox', label: { uk: 'Коробка', en: 'Gearbox', ru: 'Коробка' }, asks: ['gearbox'] },
      { id: 'phone', variable: 'phone', label: labels.phone, asks: ['phone'] },
    ],
    confirmLabel: { uk: '✓ Надіслати', en: '✓ Send', ru: '✓ Отправить' },
  },
})

const sending = (): FlowDocumentInput['nodes'] => ({
  lead: { kind: 'save-lead', intent: 'BUY' },
  request: {
    kind: 'create-request',
    type: 'BUY',
    fields: {
      make: from('make'),
      model: from('model'),
      yearFrom: from('years.from'),
      yearTo: from('years.to'),
      budgetFromMinor: from('budget.fromMinor'),
      budgetToMinor: from('budget.toMinor'),
      currency: from('budget.currency'),
      city: from('city'),
      gearbox: from('gearbox'),
      phone: from('phone'),
    },
  },
  notify: {
    kind: 'notify',
    lead: 'lead',
    request: 'request',
    text: {
      uk: 'Новий запит {{request.number}}: {{make}} {{model|(будь-яка модель)}}, {{years|рік будь-який}}, {{budget}}, {{city}}, {{phone}}',
      en: 'New request {{request.number}}: {{make}} {{model|(any model)}}, {{years|any year}}, {{budget}}, {{city}}, {{phone}}',
      ru: 'Новый запрос {{request.number}}: {{make}} {{model|(любая модель)}}, {{years|год любой}}, {{budget}}, {{city}}, {{phone}}',
    },
  },
  thanks: {
    kind: 'message',
    text: {
      uk: 'Дякуємо! Ваш запит **{{request.number}}** прийнято. Підбираємо варіанти; щойно будуть, напишемо вам сюди.',
      en: 'Thank you! Your request **{{request.number}}** is in. We are looking for cars and will write to you here as soon as we have some.',
      ru: 'Спасибо! Ваш запрос **{{request.number}}** принят. Подбираем варианты; как только появятся, напишем вам сюда.',
    },
  },
})
