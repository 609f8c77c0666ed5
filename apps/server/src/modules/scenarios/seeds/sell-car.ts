import type { FlowDocument, FlowDocumentInput } from '@cartie/flow'
import { laidOut } from './laid-out.ts'
import { city, from, labels, make, model, phone, sharedVariables, stopped, toMenu } from './questions.ts'

/** "Sell my car": what it is, what it should bring, photos, a summary to confirm, then a lead and a SELL request. */
export function sellCar(): FlowDocument {
  return laidOut({
    nodes: { ...questions(), ...sending(), stopped: stopped(), menu: toMenu() },
    links: [
      ['start', 'next', 'make'],
      ['make', 'next', 'model'],
      ['model', 'next', 'year'],
      ['year', 'next', 'mileage'],
      ['mileage', 'next', 'price'],
      ['price', 'next', 'city'],
      ['city', 'next', 'photos'],
      ['photos', 'next', 'phone'],
      ['phone', 'next', 'summary'],
      ['summary', 'next', 'lead'],
      ['lead', 'next', 'request'],
      ['request', 'next', 'notify'],
      ['notify', 'next', 'thanks'],
      ['thanks', 'next', 'menu'],
      ['stopped', 'next', 'menu'],
    ],
    triggers: [
      { on: 'start', payload: 'sell' },
      { on: 'command', command: 'sell' },
      { on: 'menu-button', id: 'sell', label: { uk: 'Продати авто', en: 'Sell my car', ru: 'Продать авто' } },
      {
        on: 'keyword',
        match: 'contains',
        words: [
          'продати авто',
          'продам авто',
          'викуп авто',
          'sell my car',
          'sell a car',
          'продать авто',
          'выкуп авто',
          'продам машину',
        ],
      },
    ],
    variables: [
      ...(sharedVariables ?? []),
      { name: 'year', type: 'number' },
      { name: 'mileageKm', type: 'number' },
      { name: 'price', type: 'money' },
      { name: 'photos', type: 'photos' },
    ],
    settings: { cancelTo: 'stopped' },
  })
}

const questions = (): FlowDocumentInput['nodes'] => ({
  start: { kind: 'start' },
  make: make({
    uk: 'Яка марка вашого авто? Оберіть або напишіть.',
    en: 'What make is your car? Choose or write it.',
    ru: 'Какая марка вашего авто? Выберите или напишите.',
  }),
  model: model({ uk: 'Яка модель {{make}}?', en: 'Which {{make}} model?', ru: 'Какая модель {{make}}?' }, false),
  year: {
    kind: 'ask-year',
    variable: 'year',
    mode: 'year',
    minYear: 1950,
    prompt: { uk: 'Рік випуску?', en: 'What year was it made?', ru: 'Год выпуска?' },
  },
  mileage: {
    kind: 'ask-number',
    variable: 'mileageKm',
    isInteger: true,
    min: 0,
    max: 2_000_000,
    thousandsBelow: 1000,
    unit: { uk: 'км', en: 'km', ru: 'км' },
    prompt: {
      uk: 'Який пробіг? Наприклад: «145 тис» або «145 000».',
      en: 'What is the mileage in kilometres? For example: “145k” or “145,000”.',
      ru: 'Какой пробег? Например: «145 тыс» или «145 000».',
    },
  },
  price: {
    kind: 'ask-money',
    variable: 'price',
    mode: 'amount',
    currencies: ['USD', 'UAH', 'EUR'],
    thousandsBelow: 300,
    prompt: {
      uk: 'Скільки хочете отримати? Наприклад: «14 500 $». Не впевнені? Пропустіть, ми оцінимо.',
      en: 'How much would you like to get? For example: “$14,500”. Not sure? Skip it and we will value the car.',
      ru: 'Сколько хотите получить? Например: «14 500 $». Не уверены? Пропустите, мы оценим.',
    },
    optional: true,
  },
  city: city({ uk: 'У якому місті стоїть авто?', en: 'In which city is the car?', ru: 'В каком городе стоит авто?' }),
  photos: {
    kind: 'ask-photos',
    variable: 'photos',
    min: 1,
    max: 10,
    optional: true,
    prompt: {
      uk: 'Надішліть фото авто, до 10: зовні з обох боків, салон, панель приладів. Так ми оцінимо швидше.',
      en: 'Send up to 10 photos of the car: both sides, the interior, the dashboard. We can value it faster that way.',
      ru: 'Пришлите фото авто, до 10: снаружи с обеих сторон, салон, панель приборов. Так мы оценим быстрее.',
    },
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
      { id: 'year', variable: 'year', label: { uk: 'Рік', en: 'Year', ru: 'Год' }, asks: ['year'] },
      { id: 'mileage', variable: 'mileageKm', label: { uk: 'Пробіг', en: 'Mileage', ru: 'Пробег' }, asks: ['mileage'] },
      { id: 'price', variable: 'price', label: { uk: 'Ціна', en: 'Price', ru: 'Цена' }, asks: ['price'] },
      { id: 'city', variable: 'city', label: labels.city, asks: ['city'] },
      { id: 'photos', variable: 'photos', label: { uk: 'Фото', en: 'Photos', ru: 'Фото' }, asks: ['photos'] },
      { id: 'phone', variable: 'phone', label: labels.phone, asks: ['phone'] },
    ],
    confirmLabel: { uk: '✓ Надіслати', en: '✓ Send', ru: '✓ Отправить' },
  },
})

const sending = (): FlowDocumentInput['nodes'] => ({
  lead: { kind: 'save-lead', intent: 'SELL' },
  request: {
    kind: 'create-request',
    type: 'SELL',
    fields: {
      make: from('make'),
      model: from('model'),
      year: from('year'),
      mileageKm: from('mileageKm'),
      priceMinor: from('price.amountMinor'),
      currency: from('price.currency'),
      city: from('city'),
      photos: from('photos'),
      phone: from('phone'),
    },
  },
  notify: {
    kind: 'notify',
    lead: 'lead',
    request: 'request',
    text: {
      uk: 'Клієнт продає, {{request.number}}: {{make}} {{model}} {{year}}, {{mileageKm}}, {{price|ціну оцінити}}, {{city}}, {{phone}}',
      en: 'A client sells, {{request.number}}: {{make}} {{model}} {{year}}, {{mileageKm}}, {{price|to be valued}}, {{city}}, {{phone}}',
      ru: 'Клиент продаёт, {{request.number}}: {{make}} {{model}} {{year}}, {{mileageKm}}, {{price|цену оценить}}, {{city}}, {{phone}}',
    },
  },
  thanks: {
    kind: 'message',
    text: {
      uk: 'Дякуємо! Заявку **{{request.number}}** прийнято. Менеджер оцінить авто й напише вам сюди або зателефонує.',
      en: 'Thank you! Your offer **{{request.number}}** is in. A manager will value the car and write to you here or call.',
      ru: 'Спасибо! Заявка **{{request.number}}** принята. Менеджер оценит авто и напишет вам сюда или позвонит.',
    },
  },
})
