import { z } from 'zod'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'
import { addDays, dayAt, readDate } from '../../reading/read-date.ts'
import { showDate } from '../../text/show-value.ts'

export const askDateSchema = z.strictObject({
  kind: z.literal('ask-date'),
  ...questionFields,
  allowPast: z.boolean().default(false),
})

/** Asks for a day: «25.11», «завтра»; stored as ISO (`2026-11-25`), read in the scenario's time zone. */
export const askDate = defineQuestion<z.infer<typeof askDateSchema>>({
  card: { kind: 'ask-date', title: { uk: 'Питання: дата', en: 'Question: date', ru: 'Вопрос: дата' } },
  schema: askDateSchema,
  buttons: (_turn, node) =>
    node.allowPast
      ? []
      : [
          [
            { id: 'today', label: phrases.today },
            { id: 'tomorrow', label: phrases.tomorrow },
          ],
        ],
  read: (turn, node, answer) => {
    const today = dayAt(turn.nowMs, turn.document.settings.timeZone)
    if (answer.kind === 'press' && answer.id === 'today') return value(today)
    if (answer.kind === 'press' && answer.id === 'tomorrow') return value(addDays(today, 1))
    const day = answer.kind === 'text' ? readDate(answer.text, today) : null
    if (day === null) return wrong(phrases.wrongDate)
    return !node.allowPast && day < today ? wrong(phrases.pastDate) : value(day)
  },
  show: (_node, stored) => (typeof stored === 'string' ? showDate(stored) : null),
})
