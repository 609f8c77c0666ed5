import type { createLeadInput } from '@cartie/contract/leads'
import { err, newId, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findContact, normalisePhone, type ContactNotFound } from '../../contacts/index.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { MemberNotFound, PhoneInvalid, StageNotFound } from '../domain/errors.ts'
import { knownBy, titleFor, withoutNothing, type Lead } from '../domain/lead.ts'
import { firstOfKind } from '../domain/pipeline.ts'
import { leadCreated } from '../events.ts'
import { insertLead } from '../store/lead-store.ts'
import { findStage, getDefaultPipeline } from '../store/pipeline-store.ts'
import { checkAssignee } from './check-assignee.ts'
import { placeLead } from './place-lead.ts'

export type CreateLead = z.infer<typeof createLeadInput> & Partial<Pick<Lead, 'sessionId'>>
export type CreateLeadError = Forbidden | ContactNotFound | StageNotFound | MemberNotFound | PhoneInvalid

/** Makes a lead, also when the contact has an open one: what a person decides. See `saveLead` for what contacts say. */
export async function createLead(ctx: Ctx, given: CreateLead): Promise<Result<Lead, CreateLeadError>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const contact = await findContact(ctx, given.contactId)
  if (!contact || contact.mergedInto) return err({ code: 'CONTACT_NOT_FOUND' })
  const assignee = await checkAssignee(ctx, given.assigneeId)
  if (!assignee.ok) return assignee
  const phone = given.phone ? normalisePhone(given.phone) : null
  if (given.phone && !phone) return err({ code: 'PHONE_INVALID', data: { phone: given.phone } })
  const stage = given.stageId ? await findStage(ctx, given.stageId) : firstOfKind(await getDefaultPipeline(ctx), 'open')
  if (!stage || stage.kind !== 'open') return err({ code: 'STAGE_NOT_FOUND' })

  const details = knownBy(withoutNothing(given.details ?? {}))
  const lead = await insertLead(ctx, {
    id: newId(),
    contactId: contact.id,
    kind: given.kind,
    title: given.title ?? titleFor(details, contact.name),
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    outcome: 'open',
    position: await placeLead(ctx, stage.id),
    assigneeId: given.assigneeId ?? null,
    source: given.source ?? contact.source,
    utm: given.utm ?? {},
    amount: given.amount ?? null,
    phone: phone ?? contact.identities.find((identity) => identity.kind === 'phone')?.value ?? null,
    details,
    nextStep: given.nextStep ?? null,
    nextStepDueAt: given.nextStepDueAt ?? null,
    lostReasonId: null,
    lostNote: null,
    conversationId: given.conversationId ?? null,
    sessionId: given.sessionId ?? null,
    closedAt: null,
  })
  const { id: leadId, contactId, kind, title, source, assigneeId } = lead
  ctx.emit(leadCreated, { leadId, contactId, kind, title, source, assigneeId })
  return ok(lead)
}
