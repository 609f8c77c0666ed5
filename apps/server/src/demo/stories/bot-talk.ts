import { say, sharePhone, start, tap, type Cast, type Line } from '../script.ts'

/** What the seeded scenarios' buttons say, as far as the stories press them. */
const words = {
  uk: {
    language: 'Українська',
    find: 'Підібрати авто',
    sell: 'Продати авто',
    ask: 'Запитати менеджера',
    skip: 'Пропустити',
    send: 'Надіслати',
    done: 'Готово',
    cancel: 'Скасувати',
    automatic: 'Автомат',
    manual: 'Механіка',
    any: 'Неважливо',
  },
  en: {
    language: 'English',
    find: 'Find me a car',
    sell: 'Sell my car',
    ask: 'Ask a manager',
    skip: 'Skip',
    send: 'Send',
    done: 'Done',
    cancel: 'Cancel',
    automatic: 'Automatic',
    manual: 'Manual',
    any: 'Either',
  },
  ru: {
    language: 'Русский',
    find: 'Подобрать авто',
    sell: 'Продать авто',
    ask: 'Спросить менеджера',
    skip: 'Пропустить',
    send: 'Отправить',
    done: 'Готово',
    cancel: 'Отменить',
    automatic: 'Автомат',
    manual: 'Механика',
    any: 'Неважно',
  },
} as const

export const wordsOf = ({ language }: Cast) => words[language]

/** From the first press to the main menu. */
export const hello = (cast: Cast): Line[] => [start(), tap(wordsOf(cast).language)]

type Finding = {
  readonly make?: string
  readonly model?: string | null
  readonly years?: string
  readonly budget?: string
  readonly gearbox?: 'automatic' | 'manual' | 'any'
}

/** "Find me a car", every question up to the summary. What is not said comes from the cast. */
export function findCar(cast: Cast, said: Finding = {}): Line[] {
  const { car, person } = cast
  const { make = car.make, model = car.model, gearbox = 'automatic' } = said
  const w = wordsOf(cast)
  const since = { uk: `від ${car.year}`, en: `from ${car.year}`, ru: `от ${car.year}` }[cast.language]
  const upTo = { uk: 'до', en: 'up to', ru: 'до' }[cast.language]
  return [
    tap(w.find),
    say(make, 0.4),
    model === null ? tap(w.skip) : say(model, 0.4),
    say(said.years ?? since, 0.7),
    say(said.budget ?? `${upTo} ${car.price} $`, 0.9),
    say(person.city, 0.5),
    tap(w[gearbox]),
    sharePhone(),
  ]
}

type Selling = { readonly price?: string | null; readonly photos?: readonly Line[] }

/** "Sell my car", every question up to the summary. */
export function sellCar(cast: Cast, { price, photos = [] }: Selling = {}): Line[] {
  const { car, person } = cast
  const w = wordsOf(cast)
  return [
    tap(w.sell),
    say(car.make, 0.5),
    say(car.model, 0.4),
    say(String(car.year), 0.4),
    say(`${Math.round(car.mileageKm / 1000)} тис`, 0.5),
    price === null ? tap(w.skip) : say(price ?? `${car.price} $`, 0.8),
    say(person.city, 0.5),
    ...(photos.length > 0 ? [...photos, tap(w.done, 1)] : [tap(w.skip)]),
    sharePhone(),
  ]
}

export const send = (cast: Cast): Line => tap(wordsOf(cast).send, 0.8)

/** "Ask a manager" with a question in the client's own words. */
export const ask = (cast: Cast, question: string): Line[] => [tap(wordsOf(cast).ask), say(question, 1)]
