import type { Random } from './random.ts'
import type { Person } from './script.ts'

const men = [
  'Сергій Бондаренко',
  'Олександр Ковальчук',
  'Дмитро Шевчук',
  'Андрій Поліщук',
  'Віталій Кравчук',
  'Юрій Марченко',
  'Тарас Гнатюк',
  'Богдан Романюк',
  'Ігор Савченко',
  'Михайло Ткаченко',
  'Руслан Панченко',
  'Ярослав Мороз',
  'Владислав Кузьменко',
  'Микола Лисенко',
  'Євген Гаврилюк',
  'Павло Клименко',
  'Артем Левченко',
  'Роман Василенко',
  'Денис Захарчук',
  'Антон Мазур',
  'Василь Петренко',
  'Олег Пономаренко',
  'Станіслав Бабенко',
  'Володимир Хоменко',
  'Назарій Чорний',
  'Ілля Вовк',
  'Костянтин Федоренко',
  'Петро Дорошенко',
  'Вадим Харченко',
  'Максим Яковенко',
  'Степан Кушнір',
  'Гліб Рудницький',
  'Орест Пилипчук',
  'Данило Сорока',
  'Кирило Приходько',
  'Анатолій Білоус',
  'Остап Ляшенко',
  'Леонід Швець',
  'Борис Рибак',
  'Валерій Кухар',
] as const
const women = [
  'Олена Сидоренко',
  'Наталія Коваленко',
  'Тетяна Мельничук',
  'Юлія Гончаренко',
  'Анна Семенюк',
  'Світлана Демченко',
  'Катерина Власенко',
  'Ольга Костенко',
  'Вікторія Назаренко',
  'Людмила Остапчук',
  'Христина Дячук',
  'Дарина Пархоменко',
  'Аліна Іваненко',
  'Мар’яна Козак',
  'Оксана Стецюк',
  'Галина Тищенко',
  'Валентина Руденко',
  'Яна Яременко',
  'Лілія Коломієць',
  'Соломія Герасименко',
  'Надія Зінченко',
  'Ірина Карпенко',
  'Зоряна Федорчук',
  'Інна Степаненко',
  'Марія Шульга',
  'Леся Бойчук',
  'Ганна Ковтун',
  'Уляна Савчин',
  'Діана Онищенко',
  'Раїса Гордієнко',
] as const
const strangers = ['Daniel Berg', 'Emma Larsen'] as const
const cities = [
  'Київ',
  'Київ',
  'Київ',
  'Львів',
  'Одеса',
  'Дніпро',
  'Вінниця',
  'Бровари',
  'Ірпінь',
  'Біла Церква',
  'Житомир',
  'Полтава',
  'Черкаси',
  'Рівне',
  'Тернопіль',
] as const
const codes = ['50', '63', '66', '67', '68', '73', '93', '95', '96', '97', '98', '99'] as const

/** A row of people, each met once; `isForeign` takes the next of those who speak English. */
export function createPeople(random: Random): (isForeign?: boolean) => Person {
  const queue = shuffled(
    [...men.map((name) => ({ name: name, isWoman: false })), ...women.map((name) => ({ name: name, isWoman: true }))],
    random,
  )
  const foreign = strangers.map((name, index) => ({ name: name, isWoman: index === 1 }))
  const phones = new Set<string>()
  return (isForeign = false) => {
    const found = (isForeign ? foreign : queue).shift()
    if (!found) throw new Error('the demo has more stories than people')
    let phone = ''
    while (!phone || phones.has(phone)) phone = `+380${random.pick(codes)}${random.between(1_000_000, 9_999_999)}`
    phones.add(phone)
    return { ...found, city: isForeign ? 'Kyiv' : random.pick(cities), phone }
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
