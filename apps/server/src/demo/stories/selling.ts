import {
  appointment,
  facts,
  lost,
  nextStep,
  note,
  photo,
  reply,
  requestNote,
  say,
  stage,
  task,
  won,
  type Story,
} from '../script.ts'
import { ask, hello, sellCar, send } from './bot-talk.ts'

const hour = 60
const day = 24 * hour

/** Clients who sell their car. */
export const sellingStories: readonly Story[] = [
  {
    key: 'sells-with-photos',
    ages: [25, 5.5],
    cars: [
      { make: 'Skoda', model: 'Octavia', year: 2017, price: 14_500, mileageKm: 145_000, vin: 'TMBAJ7NE5H0123456' },
      { make: 'Volkswagen', model: 'Golf', year: 2018, price: 15_200, mileageKm: 118_000, vin: 'WVWZZZAUZJW123456' },
    ],
    lines: (c) => [
      ...hello(c),
      ...sellCar(c, { photos: [photo('side'), photo('front'), photo('dashboard')] }),
      send(c),
      reply(`Добрий день, ${c.name}! Фото отримали, авто доглянуте. Скільки власників і чи є другий ключ?`, 13),
      say(
        `Я ${c.he('другий власник', 'друга власниця')}, ключі обидва, ТО на ${Math.round(c.car.mileageKm / 1000) - 5} тис. робили`,
        8,
      ),
      stage(1),
      facts({ vin: c.car.vin ?? '', description: 'Другий власник, два ключі, сервісна історія.' }),
      reply(
        `Готові викупити за ${c.usd(c.car.price - 900)} після огляду, гроші в день угоди. Або на комісію за ${c.usd(c.car.price)}.`,
        50,
      ),
      say('Мені швидше треба. Давайте викуп', 17),
      stage(2),
      appointment('inspection', 1, 'Майданчик, бокс 1'),
      reply('Тоді завтра о 14:00 на огляд, візьміть техпаспорт.', 5),
      say('Домовилися', 3),
      requestNote('Огляд: фарбоване праве крило, решта в нормі.'),
      stage(3),
      won(c.car.price - 900, day + 4 * hour),
      say('Гроші отримала, дякую за оперативність!'.replace('отримала', c.he('отримав', 'отримала')), 40),
    ],
  },
  {
    key: 'wants-too-much',
    ages: [15.5, 9.5],
    cars: [
      { make: 'BMW', model: 'X3', year: 2014, price: 24_000, mileageKm: 198_000 },
      { make: 'Audi', model: 'A4', year: 2015, price: 21_000, mileageKm: 176_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...sellCar(c, { photos: [photo('side')] }),
      send(c),
      reply(
        `Доброго дня! Такі авто зараз продаються за ${c.usd(c.car.price - 6500)}–${c.usd(c.car.price - 5000)}. Чому ваша ціна вища?`,
        22,
      ),
      say('Бо в мене повний фарш і я в неї вклав душу', 9),
      note('Ціна на 5 тис. вище ринку. Запропонувати комісію на місяць.'),
      stage(1),
      reply(
        `Можемо поставити на комісію за вашу ціну на місяць, але чесно: шансів мало. Реально ${c.usd(c.car.price - 4500)}.`,
        12,
      ),
      say('Ні, дешевше не віддам', 26),
      lost(1, 'Ціна клієнта вище ринку', hour),
    ],
  },
  {
    key: 'asks-for-a-price',
    ages: [7.5, 0.25],
    cars: [
      { make: 'Nissan', model: 'X-Trail', year: 2016, price: 15_500, mileageKm: 134_000 },
      { make: 'Ford', model: 'Focus', year: 2015, price: 9_200, mileageKm: 162_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...sellCar(c, { price: null, photos: [photo('front'), photo('dashboard')] }),
      send(c),
      ...ask(c, 'Ціни не знаю, авто батькове. Оціните?'),
      reply(
        `Так, звісно. За фото і пробігом орієнтовно ${c.usd(c.car.price - 700)}–${c.usd(c.car.price + 300)}. Точніше скажемо після огляду, він безкоштовний.`,
        19,
      ),
      say('А якщо авто оформлене на батька, а він за кордоном?', 8),
      stage(1),
      reply('Потрібна довіреність із правом продажу через консульство. Зразок надішлю.', 7),
      say('Дякую, передам йому', 5),
      nextStep('Спитати, чи готова довіреність', 4),
    ],
  },
  {
    key: 'sells-in-russian',
    language: 'ru',
    ages: [12.5, 3.5],
    cars: [
      { make: 'Mitsubishi', model: 'Lancer', year: 2011, price: 6_400, mileageKm: 187_000 },
      { make: 'Chevrolet', model: 'Aveo', year: 2012, price: 5_300, mileageKm: 142_000 },
    ],
    lines: (c) => [
      ...hello(c),
      ...sellCar(c, { photos: [photo('side'), photo('dashboard')] }),
      send(c),
      reply(`Здравствуйте, ${c.name}! Машина на ходу? Были ли серьёзные ДТП?`, 17),
      say('На ходу, езжу каждый день. Бампер менял, больше ничего', 6),
      stage(1),
      reply(`Можем предложить ${c.usd(c.car.price - 600)} сразу. Подъедете на осмотр?`, 30),
      say('Давайте завтра вечером', 10),
      stage(2),
      appointment('inspection', 1, 'Майданчик, бокс 2'),
      task('Підготувати договір викупу', 2),
    ],
  },
]
