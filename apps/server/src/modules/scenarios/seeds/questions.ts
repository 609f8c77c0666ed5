import type { FlowDocumentInput } from '@cartie/flow'
import type { Texts } from '@cartie/kernel'
import { makes, modelsByMake } from './makes.ts'

type Node = FlowDocumentInput['nodes'][string]

/** The questions both "find me a car" and "sell my car" ask. */
export const make = (prompt: Texts): Node => ({
  kind: 'ask-car',
  field: 'make',
  variable: 'make',
  prompt,
  suggestions: makes,
  errorText: {
    uk: 'Оберіть марку кнопкою або напишіть її назву, наприклад Mazda.',
    en: 'Choose a make with a button or write its name, for example Mazda.',
    ru: 'Выберите марку кнопкой или напишите её название, например Mazda.',
  },
})

export const model = (prompt: Texts, optional: boolean): Node => ({
  kind: 'ask-car',
  field: 'model',
  variable: 'model',
  prompt,
  optional,
  suggestionsBy: { variable: 'make', names: modelsByMake },
  errorText: {
    uk: 'Оберіть модель кнопкою або напишіть її назву.',
    en: 'Choose a model with a button or write its name.',
    ru: 'Выберите модель кнопкой или напишите её название.',
  },
})

export const city = (prompt: Texts): Node => ({
  kind: 'ask-text',
  variable: 'city',
  prompt,
  minLength: 2,
  maxLength: 60,
  perRow: 3,
  suggestions: [
    { id: 'kyiv', label: { uk: 'Київ', en: 'Kyiv', ru: 'Киев' } },
    { id: 'lviv', label: { uk: 'Львів', en: 'Lviv', ru: 'Львов' } },
    { id: 'odesa', label: { uk: 'Одеса', en: 'Odesa', ru: 'Одесса' } },
    { id: 'dnipro', label: { uk: 'Дніпро', en: 'Dnipro', ru: 'Днепр' } },
    { id: 'kharkiv', label: { uk: 'Харків', en: 'Kharkiv', ru: 'Харьков' } },
    { id: 'vinnytsia', label: { uk: 'Вінниця', en: 'Vinnytsia', ru: 'Винница' } },
  ],
  errorText: {
    uk: 'Оберіть місто кнопкою або напишіть його назву.',
    en: 'Choose a city with a button or write its name.',
    ru: 'Выберите город кнопкой или напишите его название.',
  },
})

export const phone = (): Node => ({
  kind: 'ask-phone',
  variable: 'phone',
  knownVariable: 'contact.phone',
  originVariable: 'phoneOrigin',
  foreign: 'ask',
  prompt: {
    uk: 'За яким номером вам зателефонувати? Натисніть кнопку або напишіть номер.',
    en: 'Which number shall we call? Press the button or type the number.',
    ru: 'По какому номеру вам позвонить? Нажмите кнопку или напишите номер.',
  },
})

/** What is said when the client cancels; the menu follows. */
export const stopped = (): Node => ({
  kind: 'message',
  text: {
    uk: 'Добре, зупинилися. Нічого не надіслано.',
    en: 'All right, we have stopped. Nothing was sent.',
    ru: 'Хорошо, остановились. Ничего не отправлено.',
  },
})

export const toMenu = (): Node => ({ kind: 'jump', target: { to: 'scenario', key: 'main-menu' } })

/** A variable as an argument. */
export const from = (name: string): { from: 'variable'; name: string } => ({ from: 'variable', name })

export const labels = {
  make: { uk: 'Марка', en: 'Make', ru: 'Марка' },
  model: { uk: 'Модель', en: 'Model', ru: 'Модель' },
  city: { uk: 'Місто', en: 'City', ru: 'Город' },
  phone: { uk: 'Телефон', en: 'Phone', ru: 'Телефон' },
} satisfies Record<string, Texts>

/** Variables both scenarios hold. The phone goes to the contact unless it is somebody else's. */
export const sharedVariables: FlowDocumentInput['variables'] = [
  { name: 'make', type: 'text', leadField: 'make' },
  { name: 'model', type: 'text', leadField: 'model' },
  { name: 'city', type: 'text', contactField: 'city', leadField: 'city' },
  { name: 'phone', type: 'phone', contactField: 'phone', leadField: 'phone' },
  { name: 'phoneOrigin', type: 'text', leadField: 'phoneOrigin' },
  { name: 'lead', type: 'record' },
  { name: 'request', type: 'record' },
]
