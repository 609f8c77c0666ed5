import type { Value } from '../engine/value.ts'
import { addDays, dayAt, readDate } from '../reading/read-date.ts'
import { finite, currencyOf, instantOf, moneyOf, moneyValue, numberOf } from './coerce.ts'
import { Fault } from './error.ts'
import { parameter, type FunctionSpec, type Scope } from './function-spec.ts'

type Functions = Readonly<Record<string, FunctionSpec>>
const date = parameter('date', 'date')
const at = (given: readonly Value[], index: number): Value => given[index] ?? null

/** The calendar day of a date or a moment, in the time zone of the scenario. */
function dayOf(value: Value, { timeZone }: Scope): string {
  const { ms, isDay } = instantOf(value)
  return isDay ? new Date(ms).toISOString().slice(0, 10) : dayAt(ms, timeZone)
}

const hourFormats = new Map<string, Intl.DateTimeFormat>()

function hourAt(ms: number, timeZone: string): number {
  let format = hourFormats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })
    hourFormats.set(timeZone, format)
  }
  return Number(format.format(ms))
}

function later(value: Value, days: number): Value {
  const { ms, isDay } = instantOf(value)
  const whole = Math.trunc(days)
  if (Math.abs(whole) > 366_000) throw new Fault('EXPRESSION_RESULT_TOO_LARGE', null)
  const moved = new Date(ms + whole * 86_400_000)
  const year = moved.getUTCFullYear()
  if (Number.isNaN(year) || year < 1 || year > 9999) throw new Fault('EXPRESSION_RESULT_TOO_LARGE', null)
  return isDay ? addDays(new Date(ms).toISOString().slice(0, 10), whole) : moved.toISOString()
}

const noneIfNone = (value: Value, run: () => Value): Value => (value === null || value === '' ? null : run())

export const dateFunctions: Functions = {
  now: {
    group: 'date',
    parameters: [],
    returns: 'moment',
    summary: { uk: 'Ця мить', en: 'This moment', ru: 'Этот момент' },
    example: 'now()',
    run: (_given, { nowMs }) => new Date(nowMs).toISOString(),
  },
  today: {
    group: 'date',
    parameters: [],
    returns: 'date',
    summary: { uk: 'Сьогоднішня дата', en: 'The date today', ru: 'Сегодняшняя дата' },
    example: 'today()',
    run: (_given, { nowMs, timeZone }) => dayAt(nowMs, timeZone),
  },
  addDays: {
    group: 'date',
    parameters: [date, parameter('days', 'number')],
    returns: { sameAs: 0 },
    summary: { uk: 'Дата через стільки днів', en: 'The date so many days later', ru: 'Дата через столько дней' },
    example: 'addDays(today(), 3)',
    run: (given) => noneIfNone(at(given, 0), () => later(at(given, 0), numberOf(at(given, 1)))),
  },
  daysBetween: {
    group: 'date',
    parameters: [parameter('from', 'date'), parameter('to', 'date')],
    returns: 'number',
    summary: {
      uk: 'Скільки днів від дати до дати',
      en: 'How many days from one date to the other',
      ru: 'Сколько дней от даты до даты',
    },
    example: 'daysBetween(today(), visit)',
    run: (given, scope) =>
      noneIfNone(at(given, 0), () =>
        noneIfNone(at(given, 1), () => {
          const [from, to] = [dayOf(at(given, 0), scope), dayOf(at(given, 1), scope)]
          return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
        }),
      ),
  },
  weekday: {
    group: 'date',
    parameters: [date],
    returns: 'number',
    summary: {
      uk: 'День тижня: 1 понеділок, 7 неділя',
      en: 'The day of the week: 1 Monday, 7 Sunday',
      ru: 'День недели: 1 понедельник, 7 воскресенье',
    },
    example: 'weekday(today()) >= 6',
    run: (given, scope) =>
      noneIfNone(at(given, 0), () => new Date(`${dayOf(at(given, 0), scope)}T00:00:00Z`).getUTCDay() || 7),
  },
  year: {
    group: 'date',
    parameters: [date],
    returns: 'number',
    summary: { uk: 'Рік дати', en: 'The year of the date', ru: 'Год даты' },
    example: 'year(today()) - 2018',
    run: (given, scope) => noneIfNone(at(given, 0), () => Number(dayOf(at(given, 0), scope).slice(0, 4))),
  },
  hour: {
    group: 'date',
    parameters: [parameter('moment', 'moment')],
    returns: 'number',
    summary: { uk: 'Година миті, від 0 до 23', en: 'The hour of the moment, 0 to 23', ru: 'Час момента, от 0 до 23' },
    example: 'hour(now()) < 18',
    run: (given, { timeZone }) =>
      noneIfNone(at(given, 0), () => {
        const { ms, isDay } = instantOf(at(given, 0))
        return isDay ? 0 : hourAt(ms, timeZone)
      }),
  },
  date: {
    group: 'date',
    parameters: [parameter('text', 'text')],
    returns: 'date',
    summary: {
      uk: 'Дата з тексту («25.11», «завтра»); нічого, коли це не дата',
      en: 'The date a text says (“25.11”, “tomorrow”); nothing when it says none',
      ru: 'Дата из текста («25.11», «завтра»); ничего, если это не дата',
    },
    example: 'date(answer)',
    run: (given, { nowMs, timeZone }) => {
      const said = at(given, 0)
      return typeof said === 'string' ? readDate(said, dayAt(nowMs, timeZone)) : null
    },
  },
  isOpen: {
    group: 'date',
    parameters: [],
    returns: 'boolean',
    summary: { uk: 'Чи працює компанія зараз', en: 'Whether the company works now', ru: 'Работает ли компания сейчас' },
    example: 'if(isOpen(), "зараз", "завтра зранку")',
    run: (_given, { isOpen }) => isOpen,
  },
}

export const moneyFunctions: Functions = {
  money: {
    group: 'money',
    parameters: [parameter('amount', 'number'), parameter('currency', 'text')],
    returns: 'money',
    summary: { uk: 'Сума у валюті', en: 'A sum in a currency', ru: 'Сумма в валюте' },
    example: 'money(20000, "USD")',
    run: (given) => noneIfNone(at(given, 0), () => moneyValue(numberOf(at(given, 0)) * 100, currencyOf(at(given, 1)))),
  },
  amount: {
    group: 'money',
    parameters: [parameter('money', 'money')],
    returns: 'number',
    summary: { uk: 'Число суми', en: 'The number of the sum', ru: 'Число суммы' },
    example: 'amount(price)',
    run: (given) => noneIfNone(at(given, 0), () => finite(moneyOf(at(given, 0)).amountMinor / 100)),
  },
  currency: {
    group: 'money',
    parameters: [parameter('money', 'money')],
    returns: 'text',
    summary: { uk: 'Валюта суми', en: 'The currency of the sum', ru: 'Валюта суммы' },
    example: 'currency(price) = "USD"',
    run: (given) => noneIfNone(at(given, 0), () => moneyOf(at(given, 0)).currency),
  },
}
