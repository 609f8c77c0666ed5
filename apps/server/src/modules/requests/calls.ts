import { isId, ok } from '@cartie/kernel'
import { z } from 'zod'
import { parseCallArgs, type ScenarioCalls } from '../contacts/index.ts'
import type { LeadId } from '../leads/index.ts'
import { requestFactsFrom } from './domain/said-facts.ts'
import { createRequest } from './use-cases/create-request.ts'

const createArgs = z.object({
  type: z.enum(['BUY', 'SELL']),
  leadId: z.string().nullish(),
  fields: z.record(z.string(), z.json()).default({}),
})

/** What scenarios may ask of requests. A field that no request has of its own is kept among the extra ones. */
export const requestCalls: ScenarioCalls = {
  'requests.create': async (ctx, args, { contactId, conversationId, sessionId, onceKey }) => {
    const parsed = parseCallArgs(createArgs, args)
    if (!parsed.ok) return parsed
    const { type, leadId, fields } = parsed.value
    const made = await createRequest(ctx, {
      ...requestFactsFrom(fields),
      kind: type,
      contactId,
      // @NOTE isId has read it; an id of nothing is answered by LEAD_NOT_FOUND.
      leadId: leadId && isId(leadId) ? (leadId as LeadId) : null,
      conversationId,
      sessionId,
      priority: 'NORMAL',
      onceKey,
    })
    return made.ok ? ok({ id: made.value.id, number: made.value.number }) : made
  },
}
