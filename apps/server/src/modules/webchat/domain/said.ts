import { z } from 'zod'

/** What a visitor's page sends, as it is stored raw. `id` is made by the page, so sending twice is one message. */
export const saidSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  visitorId: z.string().min(1).max(64),
  name: z.string().trim().max(120).optional(),
  language: z.string().max(16).optional(),
  what: z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string().min(1).max(4_000) }),
    z.object({ type: z.literal('start'), payload: z.string().max(64) }),
    z.object({ type: z.literal('press'), token: z.string().max(64), messageId: z.string().max(64) }),
    z.object({ type: z.literal('contact'), phone: z.string().min(5).max(32), isOwn: z.boolean() }),
    z.object({
      type: z.literal('location'),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
    z.object({
      type: z.literal('file'),
      kind: z.enum(['photo', 'document']),
      storageKey: z.string().max(400),
      fileName: z.string().max(120),
      mime: z.string().max(120),
      sizeBytes: z.int().min(0),
    }),
    z.object({ type: z.literal('edit'), messageId: z.string().max(64), text: z.string().min(1).max(4_000) }),
  ]),
})
export type Said = z.infer<typeof saidSchema>
