import { z } from 'zod'
import { optionIdSchema, textsSchema } from './schemas.ts'
import { isTimeZone } from './time-zone.ts'

const words = z.array(z.string().min(1).max(200)).max(100)
const command = z.string().regex(/^[a-z0-9_]{1,32}$/)
const dottedName = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/)

export const triggerSchema = z.discriminatedUnion('on', [
  /** `/start` of a bot or an opened chat. Without a payload only the bare one; `isPrefix` takes payloads that begin so. */
  z.strictObject({
    on: z.literal('start'),
    payload: z.string().max(64).optional(),
    isPrefix: z.boolean().default(false),
  }),
  /** `description` is what the messenger shows beside the command; without one it is not put into the bot's list. */
  z.strictObject({ on: z.literal('command'), command, description: textsSchema.default({}) }),
  z.strictObject({ on: z.literal('menu-button'), id: optionIdSchema, label: textsSchema }),
  /** `exact` and `contains` compare words as people mean them; `pattern` takes words as patterns (EXPRESSIONS.md). */
  z.strictObject({ on: z.literal('keyword'), match: z.enum(['exact', 'contains', 'pattern']), words }),
  z.strictObject({ on: z.literal('first-message') }),
  /** What a Mini App sends: `action` is its name, its data lands in `start.data`. */
  z.strictObject({ on: z.literal('mini-app'), action: dottedName.max(100) }),
  z.strictObject({ on: z.literal('event'), event: z.string().min(1).max(100) }),
  /** By the clock, for contacts with an open conversation; with a tag only those who carry it. Five fields of cron. */
  z.strictObject({
    on: z.literal('schedule'),
    cron: z.string().max(100),
    timeZone: z.string().refine(isTimeZone, { error: 'TIME_ZONE_UNKNOWN' }).default('Europe/Kyiv'),
    segment: z.strictObject({ tag: z.string().min(1).max(64).nullable().default(null) }).prefault({}),
  }),
])

export type Trigger = z.infer<typeof triggerSchema>
