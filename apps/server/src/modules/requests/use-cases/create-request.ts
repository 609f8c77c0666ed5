import type { createRequestInput } from '@cartie/contract/requests'
import { err, newId, ok, type Id, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findContact, type ContactNotFound } from '../../contacts/index.ts'
import { findMember, forbid, getCompany, type Forbidden } from '../../identity/index.ts'
import { findLead } from '../../leads/index.ts'
import { about } from '../domain/about.ts'
import type { LeadNotFound, MemberNotFound, VinInvalid } from '../domain/errors.ts'
import { changeFacts, noFacts, type GivenFacts } from '../domain/request-facts.ts'
import type { Request } from '../domain/request.ts'
import { requestCreated } from '../events.ts'
import { findMadeBefore, insertRequest, toRequest } from '../store/request-store.ts'

export type CreateRequest = Omit<z.infer<typeof createRequestInput>, keyof GivenFacts> &
  GivenFacts & { sessionId?: Id<'session'> | null }
export type CreateRequestError = Forbidden | ContactNotFound | LeadNotFound | MemberNotFound | VinInvalid

/** Opens a request: of a lead, of a conversation, or typed in. The same `onceKey` answers the same request again. */
export async function createRequest(ctx: Ctx, given: CreateRequest): Promise<Result<Request, CreateRequestError>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const madeBefore = given.onceKey ? await findMadeBefore(ctx, given.onceKey) : null
  if (madeBefore) return ok(toRequest(madeBefore))
  const lead = given.leadId ? await findLead(ctx, given.leadId) : null
  if (given.leadId && !lead) return err({ code: 'LEAD_NOT_FOUND' })
  const contactId = given.contactId ?? lead?.contactId
  const contact = contactId ? await findContact(ctx, contactId) : null
  if (!contact || contact.mergedInto) return err({ code: 'CONTACT_NOT_FOUND' })
  const assigneeId = given.assigneeId === undefined ? (lead?.assigneeId ?? null) : given.assigneeId
  if (assigneeId && !(await findMember(ctx, assigneeId))) return err({ code: 'MEMBER_NOT_FOUND' })
  const blank = noFacts(given.currency ?? (await getCompany(ctx)).currency)
  const facts = changeFacts(blank, given)
  if (!facts.ok) return facts

  const request = await insertRequest(ctx, {
    ...blank,
    ...facts.value.facts,
    id: newId(),
    kind: given.kind,
    state: 'DRAFT',
    openState: 'DRAFT',
    priority: given.priority,
    contactId: contact.id,
    leadId: lead?.id ?? null,
    conversationId: given.conversationId ?? lead?.conversationId ?? null,
    sessionId: given.sessionId ?? null,
    assigneeId,
    wonAmount: null,
    lostReason: null,
    closedAt: null,
    onceKey: given.onceKey ?? null,
  })
  const { kind, make, model } = request
  ctx.emit(requestCreated, { ...about(request), kind, make, model, assigneeId })
  return ok(toRequest(request))
}
