import type { Lead, LeadChange } from './lead.ts'

type Facts = Pick<
  Lead,
  'title' | 'kind' | 'source' | 'utm' | 'amount' | 'phone' | 'details' | 'nextStep' | 'nextStepDueAt'
>
export type GivenFacts = { readonly [Fact in keyof Facts]?: Facts[Fact] | undefined }

/** What a change really changes, and the names of it. A fact that is absent was not meant; details are replaced one by one. */
export function changeFacts(lead: Lead, given: GivenFacts): { change: LeadChange; changed: string[] } {
  const wanted = { ...given, ...(given.details && { details: { ...lead.details, ...given.details } }) }
  const before: Readonly<Record<string, unknown>> = lead
  const differs = Object.entries(wanted).filter(([fact, value]) => value !== undefined && !isSame(value, before[fact]))
  return { change: Object.fromEntries(differs), changed: differs.map(([fact]) => fact) }
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
