import { z } from 'zod'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'
import { inRows, type ButtonSpec } from '../../engine/say.ts'
import type { Turn } from '../../engine/turn.ts'
import { dayAt } from '../../reading/read-date.ts'
import { readYears } from '../../reading/read-years.ts'

export const askYearSchema = z.strictObject({
  kind: z.literal('ask-year'),
  ...questionFields,
  /** `year` stores a number; `range` stores { from, to } with open ends null. */
  mode: z.enum(['year', 'range']).default('range'),
  minYear: z.number().int().min(1900).max(2100).default(1950),
  /** «From» buttons: so many years back from this one. */
  suggestFrom: z.array(z.number().int().min(0).max(50)).max(8).default([]),
})
type AskYearNode = z.infer<typeof askYearSchema>

/** Asks for a year of manufacture, or for years: «2018», «2015–2018», «від 2018». */
export const askYear = defineQuestion<AskYearNode>({
  card: { kind: 'ask-year', title: { uk: 'Питання: рік', en: 'Question: year', ru: 'Вопрос: год' } },
  schema: askYearSchema,
  buttons: (turn, node) => inRows(suggestions(turn, node), 4),
  read: (turn, node, answer) => {
    const thisYear = yearOf(turn)
    const bounds = { min: String(node.minYear), max: String(thisYear + 1) }
    if (answer.kind === 'press') {
      const from = Number(/^y(\d{4})$/.exec(answer.id)?.[1] ?? Number.NaN)
      return Number.isNaN(from) ? wrong(phrases.wrongYears) : value(node.mode === 'year' ? from : { from, to: null })
    }
    const years = answer.kind === 'text' ? readYears(answer.text, thisYear) : null
    if (node.mode === 'range' && !years) return wrong(phrases.wrongYears)
    if (!years || [years.from, years.to].some((year) => year !== null && year < node.minYear))
      return wrong(phrases.wrongYear, bounds)
    if (node.mode === 'range') return value(years)
    return years.from !== null && years.from === years.to ? value(years.from) : wrong(phrases.wrongYear, bounds)
  },
  show: (node, stored) => (node.mode === 'year' && typeof stored === 'number' ? String(stored) : null),
})

const yearOf = (turn: Turn): number => Number(dayAt(turn.nowMs, turn.document.settings.timeZone).slice(0, 4))

function suggestions(turn: Turn, node: AskYearNode): ButtonSpec[] {
  const thisYear = yearOf(turn)
  return node.suggestFrom.map((ago) => {
    const year = thisYear - ago
    return { id: `y${year}`, label: node.mode === 'year' ? String(year) : `${year}+` }
  })
}
