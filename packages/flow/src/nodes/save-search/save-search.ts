import { z } from 'zod'
import { mappingsSchema, nodeBase, templateSchema, variableNameSchema } from '../../document/schemas.ts'
import { defineCall } from '../../engine/call-node.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import { plainText } from '../../engine/say.ts'
import { variablesIn } from '../../text/markup.ts'

export const saveSearchSchema = z.strictObject({
  kind: z.literal('save-search'),
  ...nodeBase,
  /** What is looked for, as in `search-cars`. */
  filters: mappingsSchema.default({}),
  /** What the contact sees it called; may hold variables. */
  title: templateSchema(200).default(''),
  result: variableNameSchema.default('search'),
})

/** Keeps a search for the contact (`searches.save`): they are told when a car comes that fits. */
export const saveSearch = defineCall<z.infer<typeof saveSearchSchema>>({
  card: { kind: 'save-search', title: { uk: 'Зберегти пошук', en: 'Save search', ru: 'Сохранить поиск' } },
  schema: saveSearchSchema,
  call: 'searches.save',
  reads: (node) => [...mappingReads(node.filters), ...variablesIn(node.title)],
  args: (turn, node) => ({ filters: mappedAll(turn, node.filters), title: plainText(turn, node.title) }),
})
