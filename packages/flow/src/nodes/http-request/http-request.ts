import { z } from 'zod'
import { hasEdge } from '../../document/graph.ts'
import { mappingsSchema, nodeBase, templateSchema, variableNameSchema } from '../../document/schemas.ts'
import { handOver } from '../../engine/hand-over.ts'
import type { CallOutcome } from '../../engine/input.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { phrases } from '../../engine/phrases.ts'
import { exit, wait, type Step } from '../../engine/step.ts'
import { callAndWait, setVariable, type Turn } from '../../engine/turn.ts'
import { isRecord, type Value } from '../../engine/value.ts'
import { jsonPathForm, readJsonPath } from './json-path.ts'
import { partsOf, templateReads } from './parts.ts'

const headerName = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/)
const named = z.strictObject({ name: z.string().min(1).max(100), value: templateSchema() })

export const httpRequestSchema = z.strictObject({
  kind: z.literal('http-request'),
  ...nodeBase,
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  /** An address with variables in it; what they hold is escaped. */
  url: templateSchema(2048),
  headers: z
    .array(z.strictObject({ name: headerName, value: templateSchema() }))
    .max(30)
    .default([]),
  query: z.array(named).max(50).default([]),
  body: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('none') }),
      /** An object of these fields, each in its own type. */
      z.strictObject({ is: z.literal('json'), fields: mappingsSchema }),
      z.strictObject({ is: z.literal('form'), fields: z.array(named).max(50) }),
      z.strictObject({
        is: z.literal('text'),
        text: templateSchema(),
        mime: z.string().max(100).default('text/plain'),
      }),
    ])
    .default({ is: 'none' }),
  timeoutSeconds: z.number().int().min(1).max(30).default(10),
  retries: z.number().int().min(0).max(3).default(0),
  /** What of the answer is kept: `data.items[0].price` into a variable. */
  mapping: z
    .array(z.strictObject({ path: z.string().max(200).regex(jsonPathForm), variable: variableNameSchema }))
    .max(50)
    .default([]),
  /** Where `{ status, failure }` is kept. */
  result: variableNameSchema.default('http'),
})
type HttpNode = z.infer<typeof httpRequestSchema>

/**
 * Asks another system over HTTP (`http.request`). A secret is named (`{{secret.NAME}}`), never held: it goes to the server as a part of
 * its own, so words of a client that look like one stay words.
 */
export const httpRequest: NodeKind<HttpNode> = {
  card: { kind: 'http-request', group: 'act', title: { uk: 'HTTP-запит', en: 'HTTP request', ru: 'HTTP-запрос' } },
  schema: httpRequestSchema,
  waits: () => true,
  exits: () => [
    { id: 'next', isRequired: true },
    { id: 'failed', isRequired: false },
  ],
  texts: () => [],
  reads: (node) => [
    ...[node.url, ...[...node.headers, ...node.query].map(({ value }) => value)].flatMap(templateReads),
    ...bodyReads(node.body),
  ],
  writes: (node) => [node.result, ...node.mapping.map(({ variable }) => variable)],
  calls: () => ['http.request'],
  enter: (turn, node) => {
    const pairs = (list: HttpNode['query']): Value[] =>
      list.map(({ name, value }) => ({ name, value: partsOf(turn, value) }))
    const args = {
      method: node.method,
      url: partsOf(turn, node.url, encodeURIComponent),
      headers: pairs(node.headers),
      query: pairs(node.query),
      body: bodyOf(turn, node.body),
      timeoutMs: node.timeoutSeconds * 1000,
      retries: node.retries,
    }
    // A server that never answers must not hold the client for ever: after all tries and a minute it counts as failed.
    const untilMs = turn.nowMs + node.timeoutSeconds * 1000 * (node.retries + 1) + 60_000
    callAndWait(turn, { name: 'http.request', args }, { isLookup: node.method === 'GET', untilMs })
    return wait
  },
  result: (turn, node, outcome) => answered(turn, node, outcome),
  elapsed: (turn, node) => answered(turn, node, { ok: false, code: 'TIMED_OUT' }),
}

function bodyReads(body: HttpNode['body']): string[] {
  if (body.is === 'json') return mappingReads(body.fields).filter((name) => !name.startsWith('secret.'))
  if (body.is === 'form') return body.fields.flatMap(({ value }) => templateReads(value))
  return body.is === 'text' ? templateReads(body.text) : []
}

function bodyOf(turn: Turn, body: HttpNode['body']): Value {
  if (body.is === 'none') return { is: 'none' }
  if (body.is === 'text') return { is: 'text', text: partsOf(turn, body.text), mime: body.mime }
  if (body.is === 'form')
    return { is: 'form', fields: body.fields.map(({ name, value }) => ({ name, value: partsOf(turn, value) })) }
  const texts = Object.entries(body.fields).flatMap(([name, mapping]) =>
    mapping.from === 'text' ? [[name, partsOf(turn, mapping.text)] as const] : [],
  )
  return { is: 'json', fields: mappedAll(turn, body.fields), parts: Object.fromEntries(texts) }
}

const longestKept = 20_000

/** The server answers `{ status, body }`; a status below 200 or above 299 is a failure as much as no answer is. */
function answered(turn: Turn, node: HttpNode, outcome: CallOutcome): Step {
  const answer = outcome.ok && isRecord(outcome.value) ? outcome.value : {}
  const status = typeof answer.status === 'number' ? answer.status : null
  const failure = outcome.ok ? null : outcome.code
  setVariable(turn, node.result, { status, failure })
  if (outcome.ok && status !== null && status >= 200 && status <= 299) {
    for (const { path, variable } of node.mapping) {
      const found = readJsonPath(answer.body ?? null, path)
      setVariable(turn, variable, JSON.stringify(found).length > longestKept ? null : found)
    }
    return exit('next')
  }
  if (hasEdge(turn.document, turn.state.nodeId, 'failed')) return exit('failed')
  handOver(turn, { reason: 'http-failed', note: failure ?? `HTTP ${status}`, text: phrases.handedOff })
  return wait
}
