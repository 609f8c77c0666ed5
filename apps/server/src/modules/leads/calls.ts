import { ok } from '@cartie/kernel'
import { z } from 'zod'
import { parseCallArgs, type ScenarioCalls } from '../contacts/index.ts'
import { readMoney } from './domain/read-money.ts'
import { saveLead } from './use-cases/save-lead.ts'

const said = z.string().trim().max(2_000).nullish()
const saveArgs = z.object({
  intent: z.enum(['BUY', 'SELL']),
  fields: z
    .object({
      title: said,
      phone: said,
      source: said,
      phoneOrigin: z.enum(['own', 'typed', 'other']).nullish().catch(null),
      utm: z.record(z.string(), z.string()).nullish(),
    })
    .catchall(z.json())
    .default({}),
})

/** What scenarios may ask of leads. A field that no lead has of its own is kept among the details, by its name. */
export const leadCalls: ScenarioCalls = {
  'leads.save': async (ctx, args, { contactId, conversationId, sessionId, onceKey }) => {
    const parsed = parseCallArgs(saveArgs, args)
    if (!parsed.ok) return parsed
    const { title, phone, phoneOrigin, source, utm, ...details } = parsed.value.fields
    const amount = readMoney(details['amount']) ?? readMoney(details['budget']) ?? readMoney(details['price'])
    const saved = await saveLead(ctx, {
      contactId,
      conversationId,
      sessionId,
      onceKey,
      kind: parsed.value.intent,
      phone,
      amount,
      details,
      ...(phoneOrigin && { phoneOrigin }),
      ...(title && { title: title.slice(0, 200) }),
      ...(source && { source: source.slice(0, 100) }),
      ...(utm && { utm }),
    })
    if (!saved.ok) return saved
    const { lead, isNew } = saved.value
    return ok({ id: lead.id, title: lead.title, isNew })
  },
}
