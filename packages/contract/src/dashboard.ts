import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema, moneySchema } from './common.ts'

export const dashboardPeriods = ['day', 'week', 'month'] as const

/** A figure of this period beside the same of the one before. */
const figure = z.object({ now: z.number(), before: z.number() })

export const attentionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waiting'),
    conversationId: idSchema<'conversation'>(),
    name: z.string(),
    since: z.date(),
    isMine: z.boolean(),
  }),
  z.object({
    kind: z.literal('unknown-fate'),
    conversationId: idSchema<'conversation'>(),
    name: z.string(),
    since: z.date(),
  }),
  z.object({
    kind: z.literal('lead-due'),
    leadId: idSchema<'lead'>(),
    name: z.string(),
    text: z.string(),
    since: z.date(),
  }),
  z.object({
    kind: z.literal('request-new'),
    requestId: idSchema<'request'>(),
    number: z.string(),
    name: z.string(),
    since: z.date(),
  }),
  z.object({
    kind: z.literal('bot-silent'),
    accountId: idSchema<'channel-account'>(),
    name: z.string(),
    error: z.string(),
    since: z.date(),
  }),
])

export const dashboardSchema = z.object({
  from: z.date(),
  to: z.date(),
  newLeads: figure,
  conversations: figure,
  openRequests: z.object({ now: z.number(), unassigned: z.number() }),
  requests: figure,
  /** Median seconds from a client's words to a person's; null when nobody answered in the period. */
  personReplySeconds: z.object({ now: z.number().nullable(), before: z.number().nullable() }),
  botReplySeconds: z.number().nullable(),
  won: z.object({ now: z.number(), before: z.number(), amounts: z.array(moneySchema) }),
  waiting: z.number(),
  attention: z.array(attentionSchema),
  funnel: z.array(z.object({ step: z.enum(['conversations', 'leads', 'requests', 'won']), count: z.number() })),
  replies: z.array(z.object({ day: z.string(), seconds: z.number().nullable() })),
  repliesBefore: z.array(z.object({ day: z.string(), seconds: z.number().nullable() })),
  sources: z.array(z.object({ source: z.string(), count: z.number() })),
  team: z.array(
    z.object({
      memberId: idSchema<'member'>(),
      name: z.string(),
      conversations: z.number(),
      replySeconds: z.number().nullable(),
      won: z.number(),
    }),
  ),
})
export type Dashboard = z.infer<typeof dashboardSchema>

export const dashboardContract = {
  getDashboard: oc
    .route({ method: 'GET', path: '/dashboard', tags: ['dashboard'] })
    .input(z.object({ period: z.enum(dashboardPeriods).default('week') }))
    .output(dashboardSchema)
    .errors(forbidden),
}
