import { z } from 'zod'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'
import { isRecord, type Value } from '../../engine/value.ts'

export const askPhotosSchema = z.strictObject({
  kind: z.literal('ask-photos'),
  ...questionFields,
  min: z.number().int().min(1).max(30).default(1),
  max: z.number().int().min(1).max(30).default(10),
})

/** Asks for photos, one by one or as albums, until "done" (an album may bring more than asked: the rest is let go); stores a list of media references. */
export const askPhotos = defineQuestion<z.infer<typeof askPhotosSchema>>({
  card: { kind: 'ask-photos', title: { uk: 'Питання: фото', en: 'Question: photos', ru: 'Вопрос: фото' } },
  schema: askPhotosSchema,
  buttons: (_turn, _node, scratch) => (photosIn(scratch).length > 0 ? [[{ id: '_done', label: phrases.done }]] : []),
  prompt: (_turn, node, scratch) => {
    const count = photosIn(scratch).length
    return count > 0 ? { text: phrases.morePhotos, extra: { count, max: node.max } } : null
  },
  read: (_turn, node, answer, scratch) => {
    const photos = photosIn(scratch)
    if (answer.kind === 'press' && answer.id === '_done') {
      const fewer = wrong(phrases.fewPhotos, { min: node.min, count: photos.length })
      return photos.length >= node.min ? value(photos) : fewer
    }
    const sent = answer.kind === 'media' ? answer.items.filter((item) => item.kind === 'photo') : []
    if (sent.length === 0) return wrong(phrases.wrongPhotos)
    const all = [...photos, ...sent.map(({ kind, ref }) => ({ kind, ref }))].slice(0, node.max)
    if (node.max === 1) return value(all)
    return { is: 'more', scratch: all, editsPrevious: photos.length > 0 }
  },
})

const photosIn = (scratch: Value): { [name: string]: Value }[] =>
  Array.isArray(scratch) ? scratch.filter(isRecord) : []
