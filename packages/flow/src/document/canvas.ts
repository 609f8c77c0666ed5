import { z } from 'zod'
import { nodeIdSchema, positionSchema } from './schemas.ts'

export const colours = ['grey', 'blue', 'green', 'amber', 'red', 'violet'] as const

const sizeSchema = z.strictObject({ width: z.number().min(1).max(100_000), height: z.number().min(1).max(100_000) })
const base = {
  id: nodeIdSchema,
  position: positionSchema.default({ x: 0, y: 0 }),
  colour: z.enum(colours).default('grey'),
}

/** Nodes that belong together, with a frame around them. A node stands in one group at most. */
export const groupSchema = z.strictObject({
  ...base,
  title: z.string().max(100).default(''),
  size: sizeSchema.default({ width: 400, height: 300 }),
  nodeIds: z.array(nodeIdSchema).max(5000).default([]),
})

/** A sticky note for people who edit; clients never see it. */
export const noteSchema = z.strictObject({
  ...base,
  text: z.string().max(2000).default(''),
  size: sizeSchema.default({ width: 200, height: 120 }),
})

export type Group = z.infer<typeof groupSchema>
export type Note = z.infer<typeof noteSchema>
