import { giveBack, label, note, photo, reply, resolve, say, start, tap, type Story } from '../script.ts'
import { ask, findCar, hello, wordsOf } from './bot-talk.ts'

const hour = 60
const day = 24 * hour
const noCar = { make: '', model: '', year: 2018, price: 15_000, mileageKm: 100_000 }

/** Clients who only ask, or leave half-way: talk that is no lead. */
export const askingStories: readonly Story[] = [
  {
    key: 'asks-hours',
    ages: [27, 11.5],
    cars: [noCar, noCar],
    lines: (c) => [
      ...hello(c),
      ...ask(c, 'Ви у вихідні працюєте? Хочемо під’їхати подивитися, що стоїть'),
      reply('Добрий день! У суботу з 10 до 16, неділя вихідний. Адреса: Велика Окружна, 4, є парковка.', 6),
      say('Дякую!', 4),
      resolve(),
    ],
  },
  {
    key: 'asks-instalments',
    ages: [9.8, 0.18],
    cars: [noCar, noCar],
    lines: (c) => [
      ...hello(c),
      ...ask(c, 'Чи є розстрочка без банку? Працюю неофіційно'),
      label('credit'),
      reply(
        'Доброго дня! Без банку, на жаль, не продаємо: захищаємо і вас, і себе. Є лізинг із внеском від 30% без довідки.',
        9,
      ),
      say('А паспорта й коду вистачить?', 5),
      reply('Так, паспорт, код і внесок. Рішення за день. Яке авто розглядаєте?', 4),
      say('Ще не вирішили, порадимося вдома', 12),
    ],
  },
  {
    key: 'asks-about-usa',
    ages: [6.8, 2.2],
    cars: [noCar, noCar],
    lines: (c) => [
      ...hello(c),
      ...ask(c, 'Скільки зараз коштує привезти авто зі США під ключ? Бюджет до 18 тисяч'),
      label('import'),
      reply(
        'Добрий день! Доставка з портом 2 200–2 800 $, розмитнення залежить від двигуна і року. На 18 тис. реально Escape, Rogue, CX-5 2019–2020 з невеликим пошкодженням.',
        24,
      ),
      say('А строки?', 7),
      reply('3–4 місяці від покупки на аукціоні. Можу надіслати розрахунок на конкретну модель.', 5),
      say('Надішліть на CX-5, будь ласка', 9),
    ],
  },
  {
    key: 'complains',
    ages: [10.6, 1.2],
    cars: [noCar, noCar],
    lines: (c) => [
      ...hello(c),
      ...ask(c, `Купували у вас місяць тому авто, горить чек. Ви обіцяли гарантію на двигун`),
      label('complaint'),
      note('Перевірити договір: гарантія на двигун і коробку 3 місяці.'),
      reply(
        'Доброго дня! Гарантія три місяці, вона діє. Надішліть фото панелі приладів, будь ласка, і я запишу вас на діагностику.',
        8,
      ),
      photo('dashboard'),
      reply('Бачу. Завтра о 9:30 вас чекають на нашому СТО, діагностика за наш рахунок.', 10),
      say(`Дякую, заспокоїли`, 6),
      say('Поміняли датчик, усе чисто. Дякую, що не кинули', 2 * day),
      reply('Радий, що вирішили. Їздіть спокійно!', 15),
      resolve(),
    ],
  },
  {
    key: 'wants-to-partner',
    ages: [13.4, 4.6],
    cars: [noCar, noCar],
    lines: (c) => [
      ...hello(c),
      ...ask(c, 'Доброго дня, ми автомайданчик, маємо 30 авто. Чи берете на реалізацію від партнерів?'),
      label('partner'),
      reply(
        'Вітаю! Так, працюємо з майданчиками. Надішліть, будь ласка, список: модель, рік, пробіг, ціна для нас.',
        45,
      ),
      say('Скину завтра таблицю', 11),
      giveBack(),
    ],
  },
  {
    key: 'leaves-at-the-budget',
    ages: [5.2, 0.08],
    cars: [
      { make: 'Toyota', model: 'Corolla', year: 2017, price: 14_500, mileageKm: 121_000 },
      { make: 'Tesla', model: 'Model Y', year: 2021, price: 29_000, mileageKm: 47_000 },
    ],
    lines: (c) => [...hello(c), ...findCar(c).slice(0, 4)],
  },
  {
    key: 'says-hello-only',
    hour: 21.3,
    ages: [3.8, 1.1],
    cars: [noCar, noCar],
    lines: (c) => [say(c.he('Добрий вечір', 'Вітаю!'), 0), tap(wordsOf(c).language)],
  },
  {
    key: 'cancels',
    ages: [7.1, 0.5],
    cars: [
      { make: 'Renault', model: 'Zoe', year: 2018, price: 10_800, mileageKm: 63_000 },
      { make: 'Opel', model: 'Astra', year: 2016, price: 9_900, mileageKm: 149_000 },
    ],
    lines: (c) => [...hello(c), ...findCar(c).slice(0, 5), tap(wordsOf(c).cancel, 1)],
  },
  {
    key: 'asks-about-a-post',
    ages: [2.6, 0.04],
    cars: [
      { make: 'Toyota', model: 'Camry', year: 2019, price: 23_900, mileageKm: 94_000 },
      { make: 'Mazda', model: '6', year: 2018, price: 17_600, mileageKm: 108_000 },
    ],
    lines: (c) => [
      start(),
      tap(wordsOf(c).language),
      ...ask(c, `${c.car.make} ${c.car.model} ${c.car.year} з вашого каналу ще продається?`),
      reply(
        `Так, ${c.car.model} у продажу: ${c.usd(c.car.price)}, ${Math.round(c.car.mileageKm / 1000)} тис. км. Показати сьогодні?`,
        6,
      ),
      say('А торг є?', 3),
      reply('Невеликий, біля капота. О котрій вас чекати?', 4),
      say('Після 17:00 під’їду', 6),
    ],
  },
  {
    key: 'asks-about-documents',
    ages: [16.7, 8.3],
    cars: [noCar, noCar],
    lines: (c) => [
      ...hello(c),
      ...ask(c, 'Які документи потрібні, щоб продати авто, якщо я не власник за техпаспортом?'),
      reply(
        'Добрий день! Потрібна довіреність із правом продажу або присутність власника. Якщо авто у спадщині, ще й свідоцтво.',
        2 * hour,
      ),
      say('Зрозуміло, дякую', 15),
      resolve(),
    ],
  },
]
