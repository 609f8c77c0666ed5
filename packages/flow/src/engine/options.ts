import { z } from 'zod'
import { optionIdSchema, textsSchema } from '../document/schemas.ts'
import type { Exit, NamedText } from './node-kind.ts'

/** Something to press that has an exit of its own. */
export const optionSchema = z.strictObject({ id: optionIdSchema, label: textsSchema })
export type Option = z.infer<typeof optionSchema>

/** The exit of an option. One that leads nowhere is as good as `next` where the node has a `next`. */
export const optionExit = (id: string): string => `option.${id}`

export const optionExits = (options: readonly Option[], isRequired: boolean): Exit[] =>
  options.map(({ id, label }) => ({ id: optionExit(id), isRequired, label }))

export const optionTexts = (options: readonly Option[], path = 'options'): NamedText[] =>
  options.map(({ label }, index) => ({ path: `${path}.${index}.label`, texts: label, isRequired: true }))

export const hasDistinctIds = (options: readonly { readonly id: string }[]): boolean =>
  new Set(options.map(({ id }) => id)).size === options.length

export const distinctIds = { error: 'OPTION_ID_TWICE' }
