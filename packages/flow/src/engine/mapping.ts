import type { Mapping, Mappings } from '../document/schemas.ts'
import { variablesIn } from '../text/markup.ts'
import { plainText } from './say.ts'
import { readVariable, type Turn } from './turn.ts'
import type { Value } from './value.ts'

export function mapped(turn: Turn, mapping: Mapping): Value {
  if (mapping.from === 'variable') return readVariable(turn, mapping.name)
  return mapping.from === 'value' ? mapping.value : plainText(turn, mapping.text)
}

/** The arguments of a call: every mapping resolved to a JSON value. */
export const mappedAll = (turn: Turn, mappings: Mappings): { [name: string]: Value } =>
  Object.fromEntries(Object.entries(mappings).map(([name, mapping]) => [name, mapped(turn, mapping)]))

export const mappingReads = (mappings: Mappings): string[] =>
  Object.values(mappings).flatMap((mapping) => {
    if (mapping.from === 'variable') return [mapping.name]
    return mapping.from === 'text' ? variablesIn(mapping.text) : []
  })
