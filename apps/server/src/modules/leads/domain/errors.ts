import type { LeadImport } from './lead-import.ts'
import type { Lead } from './lead.ts'
import type { StageKind } from './pipeline.ts'

export type LeadNotFound = { readonly code: 'LEAD_NOT_FOUND' }
/** Somebody was faster: what the lead is now, since when and through whom. */
export type LeadChanged = {
  readonly code: 'LEAD_CHANGED'
  readonly data: { readonly version: number; readonly changedAt: Date; readonly changedBy: Lead['changedBy'] }
}
export type LeadClosed = { readonly code: 'LEAD_CLOSED' }
export type LeadNotClosed = { readonly code: 'LEAD_NOT_CLOSED' }
export type LostReasonNeeded = { readonly code: 'LOST_REASON_NEEDED' }
export type LostReasonNotFound = { readonly code: 'LOST_REASON_NOT_FOUND' }
export type MemberNotFound = { readonly code: 'MEMBER_NOT_FOUND' }
export type PhoneInvalid = { readonly code: 'PHONE_INVALID'; readonly data: { readonly phone: string } }

export type ImportNotFound = { readonly code: 'IMPORT_NOT_FOUND' }
/** An import does not stand where this act begins: somebody started, cancelled or undid it meanwhile. */
export type ImportStateRefuses = {
  readonly code: 'IMPORT_STATE_REFUSES'
  readonly data: { readonly state: LeadImport['state'] }
}
/** Neither names nor phones are read from any column: nobody could be found or called. */
export type ImportMappingNeeded = { readonly code: 'IMPORT_MAPPING_NEEDED' }
export type ImportFileGone = { readonly code: 'IMPORT_FILE_GONE' }

export type PipelineNotFound = { readonly code: 'PIPELINE_NOT_FOUND' }
/** Another pipeline is made the default first. */
export type PipelineIsDefault = { readonly code: 'PIPELINE_IS_DEFAULT' }
export type PipelineHasLeads = { readonly code: 'PIPELINE_HAS_LEADS'; readonly data: { readonly count: number } }
export type StageNotFound = { readonly code: 'STAGE_NOT_FOUND' }
export type StageHasLeads = { readonly code: 'STAGE_HAS_LEADS'; readonly data: { readonly count: number } }
/** A pipeline keeps at least one stage of each kind. */
export type StageNeeded = { readonly code: 'STAGE_NEEDED'; readonly data: { readonly kind: StageKind } }
/** Leads of a deleted stage go to one of its kind: none is won, lost or reopened by tidying up. */
export type StageOtherKind = { readonly code: 'STAGE_OTHER_KIND' }
/** The stages named are not those of the pipeline: somebody added or deleted one. */
export type StagesDiffer = { readonly code: 'STAGES_DIFFER' }

export type TaskNotFound = { readonly code: 'TASK_NOT_FOUND' }
export type AppointmentNotFound = { readonly code: 'APPOINTMENT_NOT_FOUND' }
export type AppointmentEnded = { readonly code: 'APPOINTMENT_ENDED' }
