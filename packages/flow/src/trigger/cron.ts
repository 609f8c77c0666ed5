import { instantOf, dayAndTime } from '../engine/working-hours.ts'

type Cron = {
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  /** When both are limited a day fits by either, as cron has it. */
  readonly isEither: boolean
}

const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const

/** Reads five fields of cron: numbers, ranges, lists, steps. Null when they are none. */
export function readCron(text: string): Cron | null {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 5) return null
  const [minutes, hours, days, months, weekdays] = fields.map((field, index) => {
    const [least, most] = bounds[index] ?? [0, 0]
    return readField(field, least, most)
  })
  if (!minutes || !hours || !days || !months || !weekdays) return null
  return {
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays.map((day) => day % 7)),
    isEither: fields[2] !== '*' && fields[4] !== '*',
  }
}

function readField(field: string, least: number, most: number): number[] | null {
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part)
    if (!match) return null
    const [, fromText, toText, stepText] = match
    const from = fromText === undefined ? least : Number(fromText)
    const single = stepText === undefined ? from : most
    const to = fromText === undefined ? most : toText === undefined ? single : Number(toText)
    const step = Number(stepText ?? 1)
    if (from < least || to > most || from > to || step < 1) return null
    for (let at = from; at <= to; at += step) found.add(at)
  }
  return [...found].toSorted((a, b) => a - b)
}

const dayMs = 86_400_000
const daysAhead = 366 * 5

/** The first time after an instant, by the clock of a time zone. Null when there is none within five years, or it is no cron. */
export function nextCronMs(text: string, timeZone: string, afterMs: number): number | null {
  const cron = readCron(text)
  if (!cron) return null
  const today = Date.parse(`${dayAndTime(afterMs, timeZone).day}T00:00:00Z`)
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const date = new Date(today + ahead * dayMs)
    if (!isOn(cron, date)) continue
    const day = date.toISOString().slice(0, 10)
    for (const hour of cron.hours)
      for (const minute of cron.minutes) {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const ms = instantOf(day, time, timeZone)
        if (ms > afterMs) return ms
      }
  }
  return null
}

function isOn({ days, months, weekdays, isEither }: Cron, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false
  const [isDay, isWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())]
  return isEither ? isDay || isWeekday : isDay && isWeekday
}
