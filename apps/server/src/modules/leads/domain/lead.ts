import type { leadCaptureSchema, leadSchema, leadViewSchema } from '@cartie/contract/leads'
import { err, ok, type Id, type Money, type Result } from '@cartie/kernel'
import { normaliseCar } from '@cartie/vehicle'
import type { z } from 'zod'
import type { LeadChanged, LeadClosed, LeadNotClosed, LostReasonNeeded } from './errors.ts'
import type { Stage } from './pipeline.ts'

/*
 * Glossary
 * lead       an intent of a contact to buy or to sell; open until it is won or lost
 * pipeline   the ordered stages leads move through; stages are open, won or lost
 * position   a lead's place within the column of its stage
 * capture    one time a contact said what they want; a repeat is captured and updates the lead that is open
 * rotting    nothing has happened to an open lead for longer than its stage allows
 */

export type LeadId = Id<'lead'>
export type LostReasonId = Id<'lost-reason'>
export type Lead = z.infer<typeof leadSchema>
export type LeadView = z.infer<typeof leadViewSchema>
export type LeadCapture = z.infer<typeof leadCaptureSchema>
export type LeadKind = Lead['kind']

/** What a command changes of a lead; the store adds the version, who and when. */
export type LeadChange = Partial<Omit<Lead, 'id' | 'version' | 'changedBy' | 'updatedAt' | 'createdAt'>>

/** Refuses a command that was decided upon an older version; without a version the newest is meant. */
export function checkVersion(lead: Lead, version: number | undefined): Result<null, LeadChanged> {
  if (version === undefined || version === lead.version) return ok(null)
  return err({
    code: 'LEAD_CHANGED',
    data: { version: lead.version, changedAt: lead.updatedAt, changedBy: lead.changedBy },
  })
}

export type Move = {
  readonly stage: Stage
  readonly position: string
  /** What it was won for. Null or absent keeps the amount. */
  readonly amount?: Money | null | undefined
  readonly lostReasonId?: LostReasonId | null | undefined
  readonly lostNote?: string | null | undefined
}

/** Puts a lead into a stage. Into a lost one only with a reason; out of a closed one it is open again. */
export function move(lead: Lead, { stage, position, ...why }: Move, now: Date): Result<LeadChange, LostReasonNeeded> {
  if (stage.kind === 'open') return ok(openIn(stage, position))
  const place = { pipelineId: stage.pipelineId, stageId: stage.id, position, outcome: stage.kind }
  const closedAt = lead.outcome === stage.kind ? lead.closedAt : now
  if (stage.kind === 'won')
    return ok({ ...place, closedAt, amount: why.amount ?? lead.amount, lostReasonId: null, lostNote: null })
  const lostReasonId = why.lostReasonId ?? lead.lostReasonId
  if (!lostReasonId) return err({ code: 'LOST_REASON_NEEDED' })
  return ok({ ...place, closedAt, lostReasonId, lostNote: why.lostNote ?? lead.lostNote })
}

const openIn = (stage: Stage, position: string): LeadChange => ({
  pipelineId: stage.pipelineId,
  stageId: stage.id,
  position,
  outcome: 'open',
  closedAt: null,
  lostReasonId: null,
  lostNote: null,
})

/** Won or lost: refuses a lead that is closed already. */
export const close = (lead: Lead, to: Move, now: Date): Result<LeadChange, LostReasonNeeded | LeadClosed> =>
  lead.outcome === 'open' ? move(lead, to, now) : err({ code: 'LEAD_CLOSED' })

/** Takes up a closed lead again, in an open stage. */
export const reopen = (lead: Lead, stage: Stage, position: string): Result<LeadChange, LeadNotClosed> =>
  lead.outcome === 'open' ? err({ code: 'LEAD_NOT_CLOSED' }) : ok(openIn(stage, position))

/** What a contact says when they come, for the first time or again. */
export type Said = {
  readonly kind: LeadKind
  readonly title?: string | undefined
  readonly phone?: string | null | undefined
  readonly amount?: Money | null | undefined
  readonly source?: string | null | undefined
  readonly utm?: Readonly<Record<string, string>> | undefined
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** A repeat: what is said now stands, what is not said stays; where the lead came from first is not rewritten. */
export function repeat(lead: Lead, said: Said): LeadChange {
  return {
    title: said.title ?? lead.title,
    phone: said.phone ?? lead.phone,
    amount: said.amount ?? lead.amount,
    source: lead.source ?? said.source ?? null,
    utm: { ...said.utm, ...lead.utm },
    details: { ...lead.details, ...knownBy(withoutNothing(said.details ?? {})) },
    repeatCount: lead.repeatCount + 1,
  }
}

/** Only what was really said: nulls, empty texts and empty lists are left out. */
export const withoutNothing = (details: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(details).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Make, model and city by the names of our dictionary, where it knows them; what was said word for word is in the capture. */
export function knownBy(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = ['make', 'model', 'generation', 'city'].flatMap((name) => {
    const value = details[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return { ...details, ...normaliseCar(Object.fromEntries(named)) }
}

/** The earliest last activity with which an open lead is still the one a repeat belongs to. */
export const mergeWindowStart = (now: Date, windowDays: number): Date => new Date(now.getTime() - windowDays * dayMs)

/** The car when one was named, else whose lead it is. */
export function titleFor(details: Readonly<Record<string, unknown>>, contactName: string): string {
  const car = [details['make'], details['model']].filter((name) => typeof name === 'string' && name.trim() !== '')
  return (car.join(' ') || contactName).slice(0, 200)
}

/** Whether nothing has happened to an open lead for longer than its stage allows. */
export function isRotting(
  lead: Pick<Lead, 'outcome' | 'lastActivityAt'>,
  rottingDays: number | null,
  now: Date,
): boolean {
  if (lead.outcome !== 'open' || rottingDays === null) return false
  return now.getTime() - lead.lastActivityAt.getTime() > rottingDays * dayMs
}

const dayMs = 86_400_000
