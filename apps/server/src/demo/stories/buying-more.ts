import {
  facts,
  label,
  lost,
  nextStep,
  priority,
  reply,
  requestNote,
  say,
  stage,
  task,
  won,
  type Story,
} from '../script.ts'
import { findCar, hello, send } from './bot-talk.ts'

const hour = 60
const day = 24 * hour

/** More clients who buy: in a hurry, in silence, elsewhere. */
export const moreBuyingStories: readonly Story[] = [
  {
    key: 'pickup-for-the-front',
    ages: [10, 0.35],
    cars: [
      { make: 'Mitsubishi', model: 'L200', year: 2012, price: 12_500, mileageKm: 210_000 },
      { make: 'Nissan', model: 'Navara', year: 2011, price: 11_500, mileageKm: 228_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c, { gearbox: 'manual' }),
      send(c),
      say(
        'Це для підрозділу, волонтери зібрали. Потрібно терміново, до кінця тижня. Дизель, 4х4, головне щоб не гнилий',
        2,
      ),
      reply(`Доброго дня. Беру в роботу першочергово, комісії з нас не буде. Ліве кермо обов’язково?`, 4),
      priority('URGENT'),
      facts({ fuels: ['Дизель'], drives: ['Повний'], bodies: ['Пікап'], description: 'Для військових, терміново.' }),
      say('Так, ліве. Колір не важливий, перефарбуємо', 3),
      stage(1),
      task('Подзвонити в Луцьк і Ковель щодо пікапів з Європи', 1),
      reply('У Луцьку два, один на вигляд цілий, їде механік. Ввечері скажу точно.', 2 * hour),
      say('Дякую вам!!', 5),
      stage(2),
    ],
  },
  {
    key: 'went-silent',
    ages: [24, 13],
    cars: [
      { make: 'Audi', model: 'A6', year: 2015, price: 17_500, mileageKm: 189_000 },
      { make: 'BMW', model: '3 Series', year: 2016, price: 19_000, mileageKm: 151_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c),
      send(c),
      reply(
        `Вітаю, ${c.name}! Є варіант ${c.car.make} ${c.car.model} ${c.car.year}, ${c.usd(c.car.price)}. Надіслати фото?`,
        12,
      ),
      say('Так', 30),
      stage(1),
      reply('Ось посилання на оголошення в нашому каналі, там 14 фото. Що скажете?', 20),
      reply(`${c.name}, доброго дня! Авто ще є, але на завтра записані на огляд. Тримати за вами?`, 2 * day),
      nextStep('Зателефонувати ще раз', 1),
      lost(4, 'Три дзвінки без відповіді', 4 * day),
    ],
  },
  {
    key: 'bought-elsewhere',
    ages: [21, 8],
    cars: [
      { make: 'Hyundai', model: 'Elantra', year: 2018, price: 13_200, mileageKm: 104_000 },
      { make: 'Kia', model: 'Rio', year: 2019, price: 12_400, mileageKm: 79_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c),
      send(c),
      reply(`Добрий день! Беру ваш запит. Пробіг до якої межі розглядаєте?`, 35),
      say('До 120', 10),
      facts({ mileageMaxKm: 120_000 }),
      stage(1),
      reply(
        `Знайшли ${c.car.model} ${c.car.year}, ${Math.round(c.car.mileageKm / 1000)} тис., ${c.usd(c.car.price)}. Коли зручно подивитися?`,
        day,
      ),
      say('Ой, вибачте, вчора вже купили у знайомих. Дякую за допомогу', 50),
      reply('Вітаємо з покупкою! Рівних доріг. Якщо будете міняти, ми поруч.', 14),
      lost(0, 'Купили у знайомих', 5),
    ],
  },
  {
    key: 'from-abroad',
    ages: [23, 6.5],
    cars: [
      { make: 'Skoda', model: 'Superb', year: 2018, price: 19_500, mileageKm: 145_000 },
      { make: 'Volkswagen', model: 'Tiguan', year: 2018, price: 20_800, mileageKm: 112_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c),
      send(c),
      label('import'),
      say('Чи можна привезти під замовлення з Німеччини? Щоб пробіг чесний і сервісна книжка', 3),
      reply(
        `Можна. Підбір і перевірка там, доставка, розмитнення, сертифікація: орієнтовно 4–5 тижнів. За ваш бюджет вийде ${c.car.make} ${c.car.model} ${c.car.year}–${c.car.year + 1}.`,
        20,
      ),
      say('А передоплата яка?', 9),
      stage(1),
      reply('10% після того, як ви затвердили конкретне авто за звітом. Решта, коли авто на митниці в Україні.', 7),
      say('Логічно. Давайте договір', 31),
      stage(2),
      requestNote('Погоджено пригон з Німеччини, передоплата 10%.'),
      stage(3),
      ...(c.car.make === 'Skoda'
        ? [
            reply('Авто у Львові, завтра буде в Києві. Документи готові!', 9 * day),
            say('Це найкраща новина за тиждень 🎉', 12),
            won(c.car.price - 300, 2 * day),
          ]
        : [task('Надіслати договір на пригон', 1)]),
    ],
  },
]
