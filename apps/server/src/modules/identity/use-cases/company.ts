import type { Week } from '@cartie/contract/week'
import { err, ok, type Currency, type Id, type Locale, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CompanyError } from '../domain/errors.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { logoAddress } from '../domain/logo.ts'
import { companyUpdated } from '../events.ts'
import type { IdentityParts } from '../parts.ts'
import { getWorkspace, saveWorkspace, type Workspace } from '../store/workspaces.ts'

/** The workspace as a business: what others read of it. */
export type Company = {
  readonly id: Id<'workspace'>
  readonly slug: string
  readonly name: string
  readonly locale: Locale
  readonly currency: Currency
  readonly currencies: readonly Currency[]
  readonly timezone: string
  readonly accent: string | null
  readonly logoKey: string | null
  readonly domain: string | null
  readonly workingHours: Week
  readonly mergeWindowDays: number
  readonly holdTimeoutMinutes: number
}

/** The company of this transaction, for other modules: no permission is asked. */
export async function getCompany(ctx: Ctx): Promise<Company> {
  return toCompany(await getWorkspace(ctx))
}

/** Within how many days a repeat of a client updates the same lead. */
export const getMergeWindowDays = async (ctx: Ctx): Promise<number> => (await getWorkspace(ctx)).mergeWindowDays

export type CompanyView = Omit<Company, 'logoKey' | 'currencies'> & { currencies: Currency[]; logoUrl: string | null }

/** The company for its settings page. */
export async function viewCompany(ctx: Ctx, { platform }: IdentityParts): Promise<Result<CompanyView, Forbidden>> {
  const refused = forbid(ctx, 'settings.view')
  if (refused) return refused
  const { logoKey, currencies, ...company } = toCompany(await getWorkspace(ctx))
  return ok({ ...company, currencies: [...currencies], logoUrl: logoAddress(platform.addresses, logoKey, ctx.now) })
}

export type CompanyPatch = {
  readonly [Field in keyof Omit<Company, 'id' | 'slug' | 'logoKey'>]?: Company[Field] | undefined
}

/** Changes what is given, leaves the rest. The main currency must be among those listed. */
export async function updateCompany(
  ctx: Ctx,
  patch: CompanyPatch,
  parts: IdentityParts,
): Promise<Result<CompanyView, CompanyError>> {
  const refused = forbid(ctx, 'company.edit')
  if (refused) return refused
  const before = await getWorkspace(ctx)
  const currencies = [...new Set(patch.currencies ?? before.currencies)]
  if (!currencies.includes(patch.currency ?? before.currency)) return err({ code: 'CURRENCY_NOT_LISTED' })
  const { currencies: _, ...rest } = patch
  try {
    await saveWorkspace(ctx, { ...rest, currencies })
  } catch (error) {
    // Another workspace's domain cannot be seen from here, only met.
    if (isTaken(error, 'workspaces_domain_key')) return err({ code: 'DOMAIN_TAKEN' })
    throw error
  }
  ctx.emit(companyUpdated, { workspaceId: ctx.workspaceId, changed: Object.keys(patch) })
  return viewCompany(ctx, parts)
}

function isTaken(error: unknown, constraint: string): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'constraint' in cause && cause.constraint === constraint
}

function toCompany(row: Workspace): Company {
  const {
    id,
    slug,
    name,
    locale,
    currency,
    currencies,
    timezone,
    accent,
    logoKey,
    domain,
    workingHours,
    mergeWindowDays,
    holdTimeoutMinutes,
  } = row
  return {
    id,
    slug,
    name,
    locale,
    currency,
    currencies,
    timezone,
    accent,
    logoKey,
    domain,
    workingHours,
    mergeWindowDays,
    holdTimeoutMinutes,
  }
}
