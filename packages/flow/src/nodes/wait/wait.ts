import { z } from 'zod'
import { nodeBase, variableNameSchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit, wait as stay } from '../../engine/step.ts'
import { readVariable, setVariable, waitFor, type Turn } from '../../engine/turn.ts'
import { nextOpenMs } from '../../engine/working-hours.ts'

const minutes = z.number().int().min(1).max(525_600)

export const waitSchema = z.strictObject({
  kind: z.literal('wait'),
  ...nodeBase,
  /** Whether a moment outside the workspace's working hours is put off until it opens. */
  insideHours: z.boolean().default(false),
  until: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('duration'), minutes }),
    /** An ISO moment, or a variable that holds one. A moment that has passed or cannot be read does not wait. */
    z.strictObject({ is: z.literal('moment'), at: z.string().max(40) }),
    /** Until the workspace opens; does not wait while it is open. */
    z.strictObject({ is: z.literal('open') }),
    z.strictObject({ is: z.literal('variable'), variable: variableNameSchema }),
    z.strictObject({
      is: z.literal('reply'),
      timeoutMinutes: minutes.nullable(),
      variable: variableNameSchema.optional(),
    }),
  ]),
})
type WaitNode = z.infer<typeof waitSchema>

/** Waits: for a period, until a moment, until the workspace opens, or until the contact writes (exit `timeout` when they do not). */
export const wait: NodeKind<WaitNode> = {
  card: { kind: 'wait', group: 'logic', title: { uk: 'Очікування', en: 'Wait', ru: 'Ожидание' } },
  schema: waitSchema,
  waits: () => true,
  exits: ({ until }) => [
    { id: 'next', isRequired: true },
    ...(until.is === 'reply' && until.timeoutMinutes !== null ? [{ id: 'timeout', isRequired: true }] : []),
  ],
  texts: () => [],
  reads: ({ until }) => (until.is === 'variable' ? [until.variable] : []),
  writes: ({ until }) => (until.is === 'reply' && until.variable !== undefined ? [until.variable] : []),
  enter: (turn, node) => {
    const untilMs = momentOf(turn, node)
    if (node.until.is !== 'reply' && (untilMs === null || untilMs <= turn.nowMs)) return exit('next')
    waitFor(turn, { for: node.until.is === 'reply' ? 'reply' : 'timer' }, untilMs)
    return stay
  },
  reply: (turn, { until }, answer) => {
    if (until.is !== 'reply') return stay
    if (until.variable !== undefined) setVariable(turn, until.variable, answer.kind === 'text' ? answer.text : null)
    return exit('next')
  },
  elapsed: (_turn, { until }) => exit(until.is === 'reply' ? 'timeout' : 'next'),
}

function momentOf(turn: Turn, node: WaitNode): number | null {
  const ms = plainMoment(turn, node)
  if (ms === null || !node.insideHours || node.until.is === 'reply') return ms
  return nextOpenMs(turn.hours, Math.max(ms, turn.nowMs))
}

function plainMoment(turn: Turn, { until }: WaitNode): number | null {
  if (until.is === 'duration') return turn.nowMs + until.minutes * 60_000
  if (until.is === 'open') return nextOpenMs(turn.hours, turn.nowMs)
  if (until.is === 'reply') return until.timeoutMinutes === null ? null : turn.nowMs + until.timeoutMinutes * 60_000
  const at = until.is === 'moment' ? until.at : readVariable(turn, until.variable)
  const ms = typeof at === 'string' ? Date.parse(at) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}
