import { hasText, type Text } from '../../../lib/text.ts'
import { resolved, type JsonSchema } from './json-schema.ts'
import { shapeOf } from './shape-of.ts'

/** What a field is called. */
export const fieldLabel = (name: string, t: Text): string =>
  hasText(`scenarios.field.${name}`) ? t(`scenarios.field.${name}`) : name

/** What a field means, where its name does not say it all. */
export const fieldHelp = (name: string, t: Text): string | undefined =>
  hasText(`scenarios.help.${name}`) ? t(`scenarios.help.${name}`) : undefined

/** A value of a fixed list in words. */
export const choiceLabel = (name: string, t: Text): string =>
  hasText(`scenarios.value.${name}`) ? t(`scenarios.value.${name}`) : name

/** What is wrong with a field, by what it has to be. */
export function problemWords(schema: JsonSchema, root: JsonSchema, t: Text): string {
  const solid = resolved(schema, root)
  const shape = shapeOf(solid, root)
  if (shape === 'variable') return t('scenarios.invalid.variable')
  if (shape === 'node') return t('scenarios.invalid.node')
  if (shape === 'scenario') return t('scenarios.invalid.scenario')
  if (solid.minimum !== undefined && solid.maximum !== undefined)
    return t('scenarios.invalid.between', { from: solid.minimum, to: solid.maximum })
  if (shape === 'list' && solid.minItems) return t('scenarios.invalid.list', { count: solid.minItems })
  if (solid.pattern) return t('scenarios.invalid.pattern')
  if (solid.maxLength) return t('scenarios.invalid.long', { count: solid.maxLength })
  return t('scenarios.invalid')
}
