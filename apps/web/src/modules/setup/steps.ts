import type { setupSteps } from '@cartie/contract/setup'
import type { Permission } from '@cartie/contract/permissions'

export type StepName = (typeof setupSteps)[number]
export type SetupStep = {
  readonly step: StepName
  readonly isDone: boolean
  readonly count: number
  readonly names: readonly string[]
}

/** Where each step is done, about how long it takes, and what a role needs for it. */
export const stepPlaces: Record<
  StepName,
  { readonly href: string; readonly minutes: number; readonly permission: Permission | null }
> = {
  company: { href: '/company', minutes: 1, permission: 'company.edit' },
  bot: { href: '/telegram?connect=1', minutes: 2, permission: 'bots.manage' },
  scenario: { href: '/simulator', minutes: 1, permission: null },
  'admin-chat': { href: '/telegram?tab=admin-chat', minutes: 2, permission: 'bots.manage' },
  'working-hours': { href: '/company?tab=hours', minutes: 1, permission: 'company.edit' },
  member: { href: '/company?tab=members', minutes: 1, permission: 'members.manage' },
  conversation: { href: '/simulator', minutes: 2, permission: null },
  lead: { href: '/simulator', minutes: 3, permission: null },
}

/** The step to begin with: the first that is not done; null when all are. */
export const nextStep = (steps: readonly SetupStep[]): StepName | null =>
  steps.find(({ isDone }) => !isDone)?.step ?? null

/** How ready each side of the work is: clients, the team, requests. True only when nothing is missing there. */
export function readiness(
  steps: readonly SetupStep[],
): { side: 'clients' | 'requests' | 'team' | 'tried'; isReady: boolean }[] {
  const allDone = (...names: StepName[]): boolean =>
    names.every((name) => steps.some(({ step, isDone }) => step === name && isDone))
  return [
    { side: 'clients', isReady: allDone('bot', 'scenario') },
    { side: 'requests', isReady: allDone('admin-chat') },
    { side: 'team', isReady: allDone('member', 'working-hours') },
    { side: 'tried', isReady: allDone('conversation', 'lead') },
  ]
}
