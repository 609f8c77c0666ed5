import { defaultLocale, locales } from '@cartie/kernel'
import { z } from 'zod'
import { nodeRefSchema, valueSchema, variableNameSchema } from './schemas.ts'
import { isTimeZone } from './time-zone.ts'

export const variableTypes = [
  'text',
  'number',
  'boolean',
  'money',
  'money-range',
  'year-range',
  'phone',
  'email',
  'date',
  'moment',
  'choice',
  'choices',
  'list',
  'photos',
  'location',
  'cards',
  'record',
] as const

const field = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/)

export const variableSchema = z.strictObject({
  name: variableNameSchema,
  type: z.enum(variableTypes),
  initial: valueSchema.default(null),
  /** Whether it keeps its value when the scenario is entered again in the same session. */
  keeps: z.boolean().default(false),
  /** The field of the contact, or of the lead, it is copied to. */
  contactField: field.optional(),
  leadField: field.optional(),
})

export const settingsSchema = z.strictObject({
  /** Minutes a question waits for an answer; null waits for ever. */
  timeoutMinutes: z
    .number()
    .int()
    .min(1)
    .max(525_600)
    .nullable()
    .default(24 * 60),
  defaultLanguage: z.enum(locales).default(defaultLocale),
  /** IANA name; days are read in it. */
  timeZone: z.string().refine(isTimeZone, { error: 'TIME_ZONE_UNKNOWN' }).default('Europe/Kyiv'),
  /** Whether questions show a cancel button. The word always works. */
  offersCancel: z.boolean().default(true),
  /** Where "cancel" leads; absent ends the session. */
  cancelTo: nodeRefSchema.optional(),
  /** The channel accounts it answers on. */
  accounts: z.union([z.literal('all'), z.array(z.string().min(1).max(64)).max(200)]).default('all'),
  /** When its triggers count, by the working hours of the workspace. */
  hours: z.enum(['always', 'inside', 'outside']).default('always'),
  /** Minutes after a start during which words and schedules do not start it again for the same contact; null: none. */
  cooldownMinutes: z.number().int().min(1).max(525_600).nullable().default(null),
})
