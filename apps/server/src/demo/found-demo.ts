import type { Id, Result } from '@cartie/kernel'
import { createIdentity, foundWorkspace } from '../modules/identity/index.ts'
import { seedLeads } from '../modules/leads/index.ts'
import { seedScenarios } from '../modules/scenarios/index.ts'
import { openWebchat } from '../modules/webchat/index.ts'
import type { Platform } from '../platform/platform.ts'

export type Founding = {
  readonly owner: { readonly name: string; readonly email: string; readonly password: string }
  readonly workspace: {
    readonly name: string
    readonly locale: 'uk'
    readonly currency: 'USD'
    readonly timezone: 'Europe/Kyiv'
  }
}

/** A workspace beside others, with what every new one gets. */
export function foundDemo(
  platform: Platform,
  founding: Founding,
): Promise<Result<{ workspaceId: Id<'workspace'> }, { code: 'EMAIL_TAKEN' }>> {
  const seeds = [seedLeads, openWebchat(platform.seal), seedScenarios]
  return foundWorkspace(createIdentity({ platform, seeds, smtp: null, superadminEmail: null }).parts, founding)
}
