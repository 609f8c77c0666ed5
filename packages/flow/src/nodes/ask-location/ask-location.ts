import { z } from 'zod'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'

export const askLocationSchema = z.strictObject({
  kind: z.literal('ask-location'),
  ...questionFields,
  /** Whether an address in words will do; it is stored as text. */
  allowsText: z.boolean().default(true),
})

/** Asks for a place: { latitude, longitude } from the messenger, or an address in words. */
export const askLocation = defineQuestion<z.infer<typeof askLocationSchema>>({
  card: { kind: 'ask-location', title: { uk: 'Питання: місце', en: 'Question: location', ru: 'Вопрос: место' } },
  schema: askLocationSchema,
  buttons: () => [[{ id: 'share', label: phrases.shareLocation, kind: 'shareLocation' }]],
  read: (_turn, node, answer) => {
    if (answer.kind === 'location' && Math.abs(answer.latitude) <= 90 && Math.abs(answer.longitude) <= 180)
      return value({ latitude: answer.latitude, longitude: answer.longitude })
    const text = answer.kind === 'text' && node.allowsText ? answer.text.trim() : ''
    if (text.length > 1 && text.length <= 300) return value(text)
    return wrong(node.allowsText ? phrases.wrongPlace : phrases.wrongLocation)
  },
})
