import { z } from 'zod'
import { mediaSchema, nodeBase, textsSchema, variableNameSchema } from '../../document/schemas.ts'
import { defineCall } from '../../engine/call-node.ts'
import { inEveryLanguage } from '../../engine/say.ts'
import { readVariable } from '../../engine/turn.ts'

export const channelPostSchema = z.strictObject({
  kind: z.literal('channel-post'),
  ...nodeBase,
  text: textsSchema,
  media: z.array(mediaSchema).max(10).default([]),
  /** A variable with photos the contact sent, posted with the text. */
  photos: variableNameSchema.optional(),
  destinations: z.array(z.string().min(1).max(64)).max(50).default([]),
  result: variableNameSchema.default('post'),
})

/** Posts to channels and groups (`content.post`). */
export const channelPost = defineCall<z.infer<typeof channelPostSchema>>({
  card: { kind: 'channel-post', title: { uk: 'Допис у канал', en: 'Channel post', ru: 'Пост в канал' } },
  schema: channelPostSchema,
  call: 'content.post',
  reads: (node) => (node.photos === undefined ? [] : [node.photos]),
  texts: (node) => [{ path: 'text', texts: node.text, isRequired: node.media.length === 0 }],
  args: (turn, node) => ({
    texts: inEveryLanguage(turn, node.text),
    media: node.media.map(({ kind, ref }) => ({ kind, ref })),
    photos: node.photos === undefined ? null : readVariable(turn, node.photos),
    destinations: [...node.destinations],
  }),
})
