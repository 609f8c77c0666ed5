import { z } from 'zod'

/**
 * What the strings of a document mean, told where their schema is made: so that renaming a variable, pasting a node and
 * finding uses know every field of every kind of node without being told again.
 */
export type Meaning = 'variable' | 'template' | 'node' | 'expression'
const meanings = z.registry<{ holds: Meaning }>()

/** What a string of this schema is; null when it is only itself. */
export const meaningOf = (schema: z.core.$ZodType): Meaning | null => meanings.get(schema)?.holds ?? null

/** A text with `{{variables}}` in it, in no language of its own. */
export const templateSchema = (longest = 4096): z.ZodString => {
  const schema = z.string().max(longest)
  meanings.add(schema, { holds: 'template' })
  return schema
}

const inLanguage = templateSchema()

/** A text in up to three languages; 4,096 characters is the longest message any of our messengers takes. */
export const textsSchema = z.strictObject({
  uk: inLanguage.optional(),
  en: inLanguage.optional(),
  ru: inLanguage.optional(),
})

/** The name of a variable: `budget`, `contact.phone`. The part after a dot may also reach into a stored object. */
export const variableNameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/)
  .max(64)
meanings.add(variableNameSchema, { holds: 'variable' })

/** The id of an option or a button; short, because it travels inside a press token of 64 bytes. */
export const optionIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/)

/** The id of a node: the key under which it stands in the document. */
export const nodeIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)

/** An expression (EXPRESSIONS.md). That it can be read is for the lint to say: a draft may be half written. */
export const expressionSchema = z.string().max(2000)
meanings.add(expressionSchema, { holds: 'expression' })

/** A node named by another node, not by an edge. */
export const nodeRefSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
meanings.add(nodeRefSchema, { holds: 'node' })

/** The key of a scenario in its workspace. */
export const scenarioKeySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

/** Any JSON value. */
export const valueSchema = z.json()

/** A picture known to the media store by an opaque reference. */
export const mediaSchema = z.strictObject({
  kind: z.enum(['photo', 'video', 'document', 'voice', 'audio']),
  ref: z.string().min(1).max(512),
})

export const positionSchema = z.strictObject({ x: z.number(), y: z.number() })

/** What every node has: where it stands on the canvas, what it is called there, and a note for people who edit it. */
export const nodeBase = {
  position: positionSchema.default({ x: 0, y: 0 }),
  name: z.string().max(80).optional(),
  note: z.string().max(2000).optional(),
}

/** Minutes a node waits for an answer: absent takes the document's setting, null waits for ever. */
export const timeoutMinutesSchema = z.number().int().min(1).max(525_600).nullable().optional()

/** Where an argument of a call comes from. */
export const mappingSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('variable'), name: variableNameSchema }),
  z.strictObject({ from: z.literal('value'), value: valueSchema }),
  z.strictObject({ from: z.literal('text'), text: templateSchema() }),
])
export type Mapping = z.infer<typeof mappingSchema>

export const mappingsSchema = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/), mappingSchema)
export type Mappings = z.infer<typeof mappingsSchema>
