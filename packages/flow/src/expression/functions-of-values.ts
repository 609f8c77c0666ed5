import { isEmpty, type Value } from '../engine/value.ts'
import { normal } from '../text/normal.ts'
import { bounded, booleanOf, boundedList, finite, listOf, numberOf, textOf } from './coerce.ts'
import { Fault } from './error.ts'
import { parameter, type FunctionSpec } from './function-spec.ts'

type Functions = Readonly<Record<string, FunctionSpec>>
const text = parameter('text', 'text')
const number = parameter('number', 'number')
const list = parameter('list', 'list')
const at = (given: readonly Value[], index: number): Value => given[index] ?? null

export const logicFunctions: Functions = {
  if: {
    group: 'logic',
    parameters: [parameter('condition', 'boolean'), parameter('then', 'any'), parameter('else', 'any')],
    returns: { sameAs: 1 },
    summary: {
      uk: 'Одне значення, коли умова справджується, інше, коли ні',
      en: 'One value when the condition holds, another when not',
      ru: 'Одно значение, если условие верно, другое, если нет',
    },
    example: 'if(budget > money(20000, "USD"), "vip", "standard")',
    run: (given) => (booleanOf(at(given, 0)) ? at(given, 1) : at(given, 2)),
  },
  empty: {
    group: 'logic',
    parameters: [parameter('value', 'any')],
    returns: 'boolean',
    summary: {
      uk: 'Чи немає значення: порожній текст, порожній список, нічого',
      en: 'Whether there is no value: an empty text, an empty list, nothing',
      ru: 'Нет ли значения: пустой текст, пустой список, ничего',
    },
    example: 'empty(city)',
    run: (given) => isEmpty(at(given, 0)),
  },
  coalesce: {
    group: 'logic',
    parameters: [parameter('value', 'any'), parameter('others', 'any', { isRepeated: true })],
    returns: { sameAs: 0 },
    summary: {
      uk: 'Перше зі значень, яке не порожнє',
      en: 'The first of the values that is not empty',
      ru: 'Первое из значений, которое не пустое',
    },
    example: 'coalesce(contact.firstName, "друже")',
    run: (given) => given.find((value) => !isEmpty(value)) ?? null,
  },
}

export const textFunctions: Functions = {
  lower: {
    group: 'text',
    parameters: [text],
    returns: 'text',
    summary: { uk: 'Текст малими літерами', en: 'The text in small letters', ru: 'Текст строчными буквами' },
    example: 'lower(city)',
    run: (given, { language }) => textOf(at(given, 0), language).toLowerCase(),
  },
  trim: {
    group: 'text',
    parameters: [text],
    returns: 'text',
    summary: {
      uk: 'Текст без пробілів по краях',
      en: 'The text without spaces around it',
      ru: 'Текст без пробелов по краям',
    },
    example: 'trim(answer)',
    run: (given, { language }) => textOf(at(given, 0), language).trim(),
  },
  contains: {
    group: 'text',
    parameters: [text, parameter('part', 'text')],
    returns: 'boolean',
    summary: {
      uk: 'Чи є в тексті частина, без огляду на регістр',
      en: 'Whether the text has the part in it, in any case',
      ru: 'Есть ли в тексте часть, без учёта регистра',
    },
    example: 'contains(answer, "кредит")',
    run: (given, { language }) =>
      normal(textOf(at(given, 0), language)).includes(normal(textOf(at(given, 1), language))),
  },
  startsWith: {
    group: 'text',
    parameters: [text, parameter('beginning', 'text')],
    returns: 'boolean',
    summary: {
      uk: 'Чи починається текст так, без огляду на регістр',
      en: 'Whether the text begins so, in any case',
      ru: 'Начинается ли текст так, без учёта регистра',
    },
    example: 'startsWith(start.payload, "ref_")',
    run: (given, { language }) =>
      normal(textOf(at(given, 0), language)).startsWith(normal(textOf(at(given, 1), language))),
  },
  length: {
    group: 'text',
    parameters: [text],
    returns: 'number',
    summary: { uk: 'Скільки знаків у тексті', en: 'How many signs the text has', ru: 'Сколько знаков в тексте' },
    example: 'length(answer)',
    run: (given, { language }) => Array.from(textOf(at(given, 0), language)).length,
  },
  concat: {
    group: 'text',
    parameters: [parameter('value', 'any'), parameter('others', 'any', { isRepeated: true })],
    returns: 'text',
    summary: {
      uk: 'Значення одне за одним як текст',
      en: 'The values one after another as a text',
      ru: 'Значения друг за другом как текст',
    },
    example: 'concat(make, " ", model)',
    run: (given, { language }) => bounded(given.map((value) => textOf(value, language)).join('')),
  },
  replace: {
    group: 'text',
    parameters: [text, parameter('what', 'text'), parameter('with', 'text')],
    returns: 'text',
    summary: {
      uk: 'Текст, де кожне «що» замінено на «чим»',
      en: 'The text with every “what” replaced',
      ru: 'Текст, где каждое «что» заменено на «чем»',
    },
    example: 'replace(phone, "+38", "")',
    run: (given, { language }) => {
      const [whole = '', what = '', other = ''] = given.map((value) => textOf(value, language))
      const parts = what === '' ? [whole] : whole.split(what)
      const length = whole.length + (parts.length - 1) * (other.length - what.length)
      if (length > 10_000) throw new Fault('EXPRESSION_RESULT_TOO_LARGE', null)
      return parts.join(other)
    },
  },
  digits: {
    group: 'text',
    parameters: [text],
    returns: 'text',
    summary: { uk: 'Лише цифри тексту', en: 'Only the digits of the text', ru: 'Только цифры текста' },
    example: 'digits(answer)',
    run: (given, { language }) => textOf(at(given, 0), language).replace(/\D+/g, ''),
  },
}

const extreme = (given: readonly Value[], of: (...numbers: number[]) => number): Value => {
  const numbers = given.flatMap((value) => (Array.isArray(value) ? value : [value])).filter((value) => value !== null)
  return numbers.length === 0 ? null : of(...numbers.map(numberOf))
}

export const numberFunctions: Functions = {
  round: {
    group: 'number',
    parameters: [number, parameter('digits', 'number', { isOptional: true })],
    returns: 'number',
    summary: {
      uk: 'Число, округлене до знаків після коми',
      en: 'The number rounded to so many digits',
      ru: 'Число, округлённое до знаков после запятой',
    },
    example: 'round(price / 12, 2)',
    run: (given) => {
      const value = at(given, 0)
      if (value === null) return null
      const factor = 10 ** Math.min(10, Math.max(0, Math.trunc(numberOf(at(given, 1) ?? 0))))
      return finite(Math.round(numberOf(value) * factor) / factor)
    },
  },
  min: {
    group: 'number',
    parameters: [parameter('number', 'any'), parameter('others', 'any', { isRepeated: true })],
    returns: 'number',
    summary: { uk: 'Найменше з чисел', en: 'The least of the numbers', ru: 'Наименьшее из чисел' },
    example: 'min(mileage, 300000)',
    run: (given) => extreme(given, Math.min),
  },
  max: {
    group: 'number',
    parameters: [parameter('number', 'any'), parameter('others', 'any', { isRepeated: true })],
    returns: 'number',
    summary: { uk: 'Найбільше з чисел', en: 'The greatest of the numbers', ru: 'Наибольшее из чисел' },
    example: 'max(0, price - discount)',
    run: (given) => extreme(given, Math.max),
  },
  abs: {
    group: 'number',
    parameters: [number],
    returns: 'number',
    summary: { uk: 'Число без знака', en: 'The number without its sign', ru: 'Число без знака' },
    example: 'abs(left - right)',
    run: (given) => (at(given, 0) === null ? null : Math.abs(numberOf(at(given, 0)))),
  },
  number: {
    group: 'number',
    parameters: [text],
    returns: 'number',
    summary: {
      uk: 'Число з тексту; нічого, коли це не число',
      en: 'The number a text says; nothing when it says none',
      ru: 'Число из текста; ничего, если это не число',
    },
    example: 'number(digits(answer))',
    run: (given) => {
      const value = at(given, 0)
      if (typeof value === 'number') return value
      const said = typeof value === 'string' ? value.trim().replace(',', '.') : ''
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(said) ? Number(said) : null
    },
  },
}

export const listFunctions: Functions = {
  count: {
    group: 'list',
    parameters: [list],
    returns: 'number',
    summary: { uk: 'Скільки в списку', en: 'How many the list has', ru: 'Сколько в списке' },
    example: 'count(photos)',
    run: (given) => listOf(at(given, 0)).length,
  },
  join: {
    group: 'list',
    parameters: [list, parameter('between', 'text', { isOptional: true })],
    returns: 'text',
    summary: { uk: 'Список одним текстом', en: 'The list as one text', ru: 'Список одним текстом' },
    example: 'join(choices, ", ")',
    run: (given, { language }) => {
      const between = given.length > 1 ? textOf(at(given, 1), language) : ', '
      const items = listOf(at(given, 0)).map((value) => textOf(value, language))
      return bounded(items.length * between.length > 10_000 ? 'a'.repeat(10_001) : items.join(between))
    },
  },
  includes: {
    group: 'list',
    parameters: [list, parameter('value', 'any')],
    returns: 'boolean',
    summary: { uk: 'Чи є значення в списку', en: 'Whether the value is in the list', ru: 'Есть ли значение в списке' },
    example: 'includes(choices, "credit")',
    run: (given) => {
      const wanted = JSON.stringify(foldText(at(given, 1)))
      return listOf(at(given, 0)).some((value) => JSON.stringify(foldText(value)) === wanted)
    },
  },
  first: {
    group: 'list',
    parameters: [list],
    returns: 'any',
    summary: { uk: 'Перше зі списку', en: 'The first of the list', ru: 'Первое из списка' },
    example: 'first(choices)',
    run: (given) => listOf(at(given, 0))[0] ?? null,
  },
  append: {
    group: 'list',
    parameters: [list, parameter('value', 'any')],
    returns: 'list',
    summary: {
      uk: 'Список із ще одним значенням у кінці',
      en: 'The list with one more value at its end',
      ru: 'Список с ещё одним значением в конце',
    },
    example: 'append(viewed, car)',
    run: (given) => boundedList([...listOf(at(given, 0)), at(given, 1)]),
  },
}

const foldText = (value: Value): Value => (typeof value === 'string' ? normal(value) : value)
