import { err, locales, ok, type Result } from '@cartie/kernel'
import { z } from 'zod'
import { channels } from '../channels/channel-limits.ts'
import { isTooDeep } from '../document/depth.ts'
import { mediaSchema, valueSchema } from '../document/schemas.ts'
import { callNames } from '../engine/effect.ts'

const outcomeSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: valueSchema }),
  z.strictObject({ ok: z.literal(false), code: z.string().max(100) }),
])

const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(4096) }),
  z.strictObject({ kind: z.literal('press'), token: z.string().max(64) }),
  z.strictObject({
    kind: z.literal('contact'),
    phone: z.string().max(64),
    firstName: z.string().max(200),
    lastName: z.string().max(200).optional(),
    isOwn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('media'), items: z.array(mediaSchema).max(30).readonly() }),
  z.strictObject({ kind: z.literal('location'), latitude: z.number(), longitude: z.number() }),
  z.strictObject({ kind: z.literal('other'), what: z.string().max(100) }),
])

export const actSchema = z.union([
  z.strictObject({ say: z.string().max(4096) }),
  z.strictObject({ tap: z.string().max(200) }),
  z.strictObject({ press: z.string().max(40) }),
  z.strictObject({ again: z.literal(true) }),
  z.strictObject({ send: replySchema }),
  z.strictObject({ laterMinutes: z.number().min(0).max(10_000_000) }),
  z.strictObject({ answer: outcomeSchema }),
])

const wordsSchema = z.array(z.string().max(20_000)).max(50).default([])

/** A conversation that was played once and has to go the same way again. */
export const savedTestSchema = z.strictObject({
  schema: z.literal(1),
  title: z.string().min(1).max(120),
  start: z.strictObject({
    language: z.enum(locales).default('uk'),
    channel: z.enum(channels).default('telegram'),
    payload: z.string().max(64).optional(),
    facts: z.record(z.string().max(64), valueSchema).default({}),
    at: z.iso.datetime(),
  }),
  /** What is said before anybody did anything, then what is done and what is said to it. Each text must be in what is heard. */
  opening: wordsSchema,
  steps: z
    .array(z.strictObject({ act: actSchema, says: wordsSchema }))
    .max(500)
    .default([]),
  /** How calls went, in the order they were made; one that is not told of succeeds with made-up data. */
  answers: z
    .array(z.strictObject({ call: z.enum(callNames), outcome: outcomeSchema }))
    .max(200)
    .default([]),
  /** What must be so at the end. */
  variables: z.record(z.string().max(64), valueSchema).default({}),
  /** Calls that must have been made, in this order; of `args` only what is named is compared. */
  calls: z
    .array(z.strictObject({ name: z.enum(callNames), args: z.record(z.string(), valueSchema).default({}) }))
    .max(200)
    .default([]),
  ends: z.enum(['waiting', 'ended', 'cancelled', 'timed-out', 'handed-off', 'step-limit', 'broken']).optional(),
})
export type SavedTest = z.infer<typeof savedTestSchema>

export type TestInvalid = {
  readonly code: 'TEST_INVALID'
  readonly data: { readonly issues: readonly { readonly path: string; readonly message: string }[] }
}

/** Reads a saved test; what comes from outside may be anything. */
export function readTest(json: unknown): Result<SavedTest, TestInvalid> {
  if (isTooDeep(json)) return err({ code: 'TEST_INVALID', data: { issues: [{ path: '', message: 'TOO_DEEP' }] } })
  const parsed = savedTestSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issues = parsed.error.issues.slice(0, 50).map(({ path, message }) => ({ path: path.join('.'), message }))
  return err({ code: 'TEST_INVALID', data: { issues } })
}
