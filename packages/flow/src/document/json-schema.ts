import { z } from 'zod'
import { flowDocumentSchema, nodeLimit } from './document.ts'

/** JSON Schema (draft 2020-12) of a document as it may be written, for whoever writes one by other means than the builder. */
export function documentJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(flowDocumentSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === flowDocumentSchema.shape.nodes) jsonSchema.maxProperties = nodeLimit
    },
  })
  return { ...schema, title: 'Cartie scenario', $id: 'urn:cartie:flow-document:2' }
}
