import { z } from 'zod'
import { nodeBase, variableNameSchema } from '../../document/schemas.ts'
import { defineCall } from '../../engine/call-node.ts'
import { readVariable } from '../../engine/turn.ts'

export const publishRequestSchema = z.strictObject({
  kind: z.literal('publish-request'),
  ...nodeBase,
  /** The variable in which `create-request` left the request. */
  request: variableNameSchema.default('request'),
  /** Where it is shown: ids of destinations; empty takes the workspace's own choice. */
  destinations: z.array(z.string().min(1).max(64)).max(50).default([]),
  result: variableNameSchema.default('publication'),
})

/** Shows a request to partners (`requests.publish`). */
export const publishRequest = defineCall<z.infer<typeof publishRequestSchema>>({
  card: {
    kind: 'publish-request',
    title: { uk: 'Опублікувати запит', en: 'Publish request', ru: 'Опубликовать запрос' },
  },
  schema: publishRequestSchema,
  call: 'requests.publish',
  reads: (node) => [node.request],
  args: (turn, node) => ({
    requestId: readVariable(turn, `${node.request}.id`),
    destinations: [...node.destinations],
  }),
})
