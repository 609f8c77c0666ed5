import { inDays, type Work } from './member-acts.ts'
import type { Act } from './script.ts'

export type LeadAct = Extract<
  Act,
  { do: 'stage' | 'task' | 'next-step' | 'appointment' | 'facts' | 'request-note' | 'priority' | 'won' | 'lost' }
>

/** What a member does about the lead and the request that a talk led to. */
export async function workOnLead(work: Work, act: LeadAct): Promise<void> {
  const { colleague, now } = work
  const { leads, requests } = colleague.client.api
  const { lead, request } = await findBoth(work)
  switch (act.do) {
    case 'stage': {
      const pipeline = (await leads.listPipelines()).find(({ id }) => id === lead.pipelineId)
      const stage = pipeline?.stages.filter(({ kind }) => kind === 'open')[act.stage]
      if (!stage) throw new Error('the pipeline has no such stage')
      return void (await leads.moveLead({ leadId: lead.id, stageId: stage.id, version: lead.version }))
    }
    case 'task': {
      const assigneeId = colleague.memberId
      return void (await leads.addTask({ leadId: lead.id, text: act.text, dueAt: inDays(now, act.inDays), assigneeId }))
    }
    case 'next-step': {
      const nextStepDueAt = inDays(now, act.inDays)
      return void (await leads.updateLead({ leadId: lead.id, nextStep: act.text, nextStepDueAt }))
    }
    case 'appointment':
      return void (await leads.planAppointment({
        leadId: lead.id,
        kind: act.kind,
        at: inDays(now, act.inDays),
        place: act.place,
        assigneeId: colleague.memberId,
      }))
    case 'facts':
      return void (await requests.updateRequest({ requestId: request.id, ...act.facts }))
    case 'request-note':
      return void (await requests.addRequestNote({ requestId: request.id, text: act.text }))
    case 'priority':
      return void (await requests.setPriority({ requestId: request.id, priority: act.priority }))
    case 'won':
    case 'lost':
      return close(work, act)
  }
}

async function close(work: Work, act: Extract<LeadAct, { do: 'won' | 'lost' }>): Promise<void> {
  const { leads, requests } = work.colleague.client.api
  const { lead, request } = await findBoth(work)
  await endPlans(work, act.do === 'won' ? 'held' : 'cancelled')
  if (act.do === 'won') {
    const amount = { amountMinor: act.amount * 100, currency: 'USD' as const }
    await leads.closeLead({ leadId: lead.id, outcome: 'won', amount })
    await requests.winRequest({ requestId: request.id, amount })
    return
  }
  const reason = (await leads.listLostReasons())[act.reason]
  await leads.closeLead({ leadId: lead.id, outcome: 'lost', lostReasonId: reason?.id ?? null, lostNote: act.note })
  await requests.loseRequest({ requestId: request.id, reason: reason ? `${reason.name}. ${act.note}` : act.note })
}

/** Appointments whose time has come get their outcome; tasks are done. */
async function endPlans({ colleague, now, ...work }: Work, outcome: 'held' | 'cancelled'): Promise<void> {
  const { leads } = colleague.client.api
  const { lead } = await findBoth({ colleague, now, ...work })
  for (const { id, outcome: known } of (await leads.listAppointments({ leadId: lead.id })).items) {
    if (!known) await leads.endAppointment({ appointmentId: id, outcome })
  }
  for (const { id } of (await leads.listTasks({ leadId: lead.id, isDone: false })).items) {
    await leads.completeTask({ taskId: id, isDone: true })
  }
}

async function findBoth({ colleague, conversationId }: Work) {
  const { leads, requests } = colleague.client.api
  const [lead] = (await leads.listLeads({ conversationId })).items
  const [request] = (await requests.listRequests({ conversationId })).items
  if (!lead || !request) throw new Error('the talk led to no lead')
  return { lead, request }
}
