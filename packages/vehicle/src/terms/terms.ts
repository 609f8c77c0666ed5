import type { Texts } from '@cartie/kernel'

/** One value of a closed list: its word in code, what people read, and how else they write it. */
export type Term<Id extends string> = {
  readonly id: Id
  readonly title: Required<Texts>
  readonly also: readonly string[]
}

const term = <Id extends string>(id: Id, [uk, en, ru]: readonly [string, string, string], also = ''): Term<Id> => ({
  id,
  title: { uk, en, ru },
  also: also === '' ? [] : also.split(', '),
})

export const fuels = [
  term('petrol', ['бензин', 'petrol', 'бензин'], 'gasoline, gas 95, бенз, а-95, а95, бензиновий, бензиновый'),
  term('diesel', ['дизель', 'diesel', 'дизель'], 'дизельний, дизельный, tdi, cdi, dci, hdi, crdi, солярка, дт, діз'),
  term('gas', ['газ', 'gas', 'газ'], 'газ пропан-бутан, газ пропан бутан, газ метан, пропан, метан, cng'),
  term(
    'gas-petrol',
    ['газ / бензин', 'gas / petrol', 'газ / бензин'],
    'газ бензин, бензин газ, гбо, lpg, bi-fuel, євро 4, гбо 4',
  ),
  term('hybrid', ['гібрид', 'hybrid', 'гибрид'], 'hev, mhev, мʼякий гібрид, mild hybrid, гібридний'),
  term(
    'plug-in-hybrid',
    ['гібрид із розеткою', 'plug-in hybrid', 'подключаемый гибрид'],
    'phev, плагін, плагин, plug in, плагін гібрид, плагин гибрид',
  ),
  term(
    'electric',
    ['електро', 'electric', 'электро'],
    'ev, bev, електромобіль, электромобиль, електричка, электричка, електрика',
  ),
] as const

export const gearboxes = [
  term(
    'manual',
    ['механіка', 'manual', 'механика'],
    'ручна, ручна механіка, ручная, мкпп, кпп, механічна, механическая, mt, 5мт, 6мт',
  ),
  term(
    'automatic',
    ['автомат', 'automatic', 'автомат'],
    'акпп, типтронік, типтроник, tiptronic, at, автоматична, автоматическая, коробка автомат',
  ),
  term(
    'robot',
    ['робот', 'robotised', 'робот'],
    'роботизована, dsg, дсг, powershift, s tronic, edc, dct, роботизированная',
  ),
  term('cvt', ['варіатор', 'CVT', 'вариатор'], 'multitronic, мультитронік, мультитроник, e-cvt'),
] as const

export const drives = [
  term('fwd', ['передній', 'front-wheel', 'передний'], 'передній привід, передний привод, front'),
  term('rwd', ['задній', 'rear-wheel', 'задний'], 'задній привід, задний привод, rear'),
  term(
    'awd',
    ['повний', 'all-wheel', 'полный'],
    'повний привід, полный привод, 4x4, 4wd, 4х4, quattro, кватро, xdrive, 4matic, 4motion, повнопривідний',
  ),
] as const

export const bodies = [
  term('sedan', ['седан', 'sedan', 'седан'], 'saloon'),
  term('wagon', ['універсал', 'wagon', 'универсал'], 'estate, combi, variant, avant, touring, сарай'),
  term('hatchback', ['хетчбек', 'hatchback', 'хэтчбек'], 'хечбек, хэчбек, хетчбэк'),
  term('liftback', ['ліфтбек', 'liftback', 'лифтбек'], 'sportback, гранкупе, gran coupe'),
  term(
    'suv',
    ['позашляховик / кросовер', 'SUV / crossover', 'внедорожник / кроссовер'],
    'позашляховик, кросовер, внедорожник, кроссовер, джип, паркетник, crossover',
  ),
  term('coupe', ['купе', 'coupe', 'купе']),
  term('cabriolet', ['кабріолет', 'convertible', 'кабриолет'], 'cabrio, родстер, roadster, кабрик'),
  term('minivan', ['мінівен', 'minivan', 'минивэн'], 'mpv, компактвен, компактвэн, мінівен, минивен'),
  term('pickup', ['пікап', 'pickup', 'пикап'], 'pick-up'),
  term('van', ['фургон / бус', 'van', 'фургон / бус'], 'фургон, бус, мікроавтобус, микроавтобус, вантажопасажирський'),
] as const

export const colours = [
  term('white', ['білий', 'white', 'белый'], 'біла, белая, білого, молочний'),
  term('black', ['чорний', 'black', 'черный'], 'чорна, черная, чёрный, чорного'),
  term('grey', ['сірий', 'grey', 'серый'], 'сіра, серая, gray, мокрий асфальт, мокрый асфальт, графіт, антрацит'),
  term('silver', ['срібний', 'silver', 'серебристый'], 'сріблястий, серебро, срібло, срібна'),
  term('blue', ['синій', 'blue', 'синий'], 'синя, синяя, блакитний, голубий, голубой'),
  term('red', ['червоний', 'red', 'красный'], 'червона, красная, вишневий, вишневый, бордовий, бордо'),
  term('green', ['зелений', 'green', 'зеленый'], 'зелена, зеленая, зелёный'),
  term('brown', ['коричневий', 'brown', 'коричневый'], 'коричнева, бронзовий, шоколад'),
  term('beige', ['бежевий', 'beige', 'бежевый'], 'бежева, пісочний, золотистий, шампань'),
  term('yellow', ['жовтий', 'yellow', 'желтый'], 'жовта, желтая, жёлтый'),
  term('orange', ['помаранчевий', 'orange', 'оранжевый'], 'оранжевий, помаранчева'),
  term('purple', ['фіолетовий', 'purple', 'фиолетовый'], 'фіолетова, бузковий'),
] as const

export type Fuel = (typeof fuels)[number]['id']
export type Gearbox = (typeof gearboxes)[number]['id']
export type Drive = (typeof drives)[number]['id']
export type Body = (typeof bodies)[number]['id']
export type Colour = (typeof colours)[number]['id']
