import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '@cartie/contract'

type Answers = InferContractRouterOutputs<typeof contract>

export type Lead = Answers['leads']['updateLead']
/** A lead with its person, as lists and boards show it. */
export type LeadView = Answers['leads']['listLeads']['items'][number]
/** A lead with everything its page shows. */
export type LeadDetail = Answers['leads']['getLead']
export type LeadKind = Lead['kind']
export type Pipeline = Answers['leads']['listPipelines'][number]
export type Stage = Pipeline['stages'][number]
export type LostReason = Answers['leads']['listLostReasons'][number]
export type LeadTask = Answers['leads']['addTask']
export type LeadAppointment = Answers['leads']['planAppointment']
export type LeadImport = Answers['leads']['getLeadImport']
export type LeadBoard = Answers['leads']['boardLeads']
export type Member = Answers['identity']['listMembers'][number]
export type TimelineEntry = Answers['contacts']['listTimeline']['items'][number]
export type Actor = TimelineEntry['actor']
