import {
  appointment,
  facts,
  label,
  lost,
  nextStep,
  priority,
  reply,
  requestNote,
  say,
  snooze,
  stage,
  task,
  won,
  type Story,
} from '../script.ts'
import { ask, findCar, hello, send } from './bot-talk.ts'

const hour = 60
const day = 24 * hour

/** More clients who buy: in a hurry, in silence, elsewhere. */
export const moreBuyingStories: readonly Story[] = [
  {
    key: 'electric',
    ages: [20, 10],
    cars: [
      { make: 'Nissan', model: 'Leaf', year: 2018, price: 11_500, mileageKm: 74_000 },
      { make: 'Hyundai', model: 'Ioniq', year: 2019, price: 14_900, mileageKm: 82_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c),
      send(c),
      reply(`Доброго дня! Який запас ходу вам потрібен узимку? Від цього залежить батарея.`, 9),
      say('Кілометрів 150, щоб на дачу і назад', 5),
      facts({ fuels: ['Електро'], description: 'Запас ходу взимку від 150 км.' }),
      stage(1),
      reply(
        `${c.car.model} ${c.car.year} із SOH 89% дасть взимку 150–160 км. Є за ${c.usd(c.car.price + 400)}, звіт діагностики батареї додамо.`,
        70,
      ),
      say('Трохи дорожче, ніж планували. На авторинку бачили дешевше', 16),
      reply('Дешевші зазвичай із SOH 75–80%: різниця в ціні менша за ціну батареї. Але рішення за вами.', 12),
      say('Подумаємо. Дякую за чесність', 22),
      lost(1, 'Знайшли дешевше з гіршою батареєю', 3 * day),
    ],
  },
  {
    key: 'trade-in',
    ages: [18, 5],
    cars: [
      { make: 'Audi', model: 'Q7', year: 2016, price: 31_000, mileageKm: 148_000 },
      { make: 'Toyota', model: 'Land Cruiser Prado', year: 2018, price: 41_000, mileageKm: 119_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c),
      send(c),
      ...ask(c, 'Ще маю своє авто на обмін: Outlander 2014, 2.4, 130 тис. Розглядаєте?'),
      label('trade-in'),
      reply(
        'Розглядаємо. Орієнтовно Outlander такого року — 10–11 тис. $ залежно від стану. Зможете показати його на огляді?',
        14,
      ),
      say('Так, хоч сьогодні', 5),
      appointment('inspection', 1, 'Майданчик, бокс 2'),
      stage(2),
      priority('HIGH'),
      reply('Тоді завтра о 15:00. Огляд займе годину, оцінку назвемо одразу.', 4),
      say('Буду', 2),
      requestNote('Обмін: Outlander 2014, оцінка 10 300 $ після огляду. Клієнт згоден.'),
      nextStep('Підготувати договір комісії на Outlander', 3),
    ],
  },
  {
    key: 'first-car',
    ages: [8, 0.6],
    cars: [
      { make: 'Skoda', model: 'Fabia', year: 2013, price: 7_400, mileageKm: 167_000 },
      { make: 'Renault', model: 'Logan', year: 2014, price: 6_300, mileageKm: 158_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c, { gearbox: 'manual', model: null }),
      send(c),
      ...ask(
        c,
        `Це моє перше авто, тільки ${c.he('отримав', 'отримала')} права. Що порадите, щоб недорого в обслуговуванні?`,
      ),
      reply(
        `Вітаю з правами! За ваш бюджет найспокійніше: ${c.car.make} ${c.car.model} 1.2–1.4 бензин. Запчастини дешеві, ремонтують усюди.`,
        11,
      ),
      say('А страховка дорога для новачка?', 6),
      stage(1),
      reply('Обов’язкова зі стажем до року виходить приблизно 4–5 тис. грн. Допоможемо оформити.', 5),
      say('Дякую! Тоді чекаю варіанти', 4),
    ],
  },
  {
    key: 'postponed',
    ages: [16, 3],
    cars: [
      { make: 'Kia', model: 'Ceed', year: 2018, price: 13_500, mileageKm: 98_000 },
      { make: 'Volkswagen', model: 'Golf', year: 2016, price: 13_900, mileageKm: 127_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...findCar(c, { gearbox: 'any' }),
      send(c),
      reply(`Добрий день, ${c.name}! Для себе шукаєте чи в подарунок? Від цього залежить комплектація.`, 16),
      say(`${c.he('Дружині', 'Мамі')} на день народження, але воно аж за два тижні. Не спішіть`, 13),
      stage(1),
      reply('Чудово, тоді відберу кілька і напишу ближче до дати. Колір має значення?', 6),
      say('Червоний або білий 🎁', 8),
      facts({ colours: ['Червоний', 'Білий'] }),
      reply('Записав. Гарного дня!', 3),
      snooze(9),
    ],
  },
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
      ...ask(
        c,
        'Це для підрозділу, волонтери зібрали. Потрібно терміново, до кінця тижня. Дизель, 4х4, головне щоб не гнилий',
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
