import { oc } from '@orpc/contract'
import { z } from 'zod'
import { currencySchema, forbidden, localeSchema } from './common.ts'
import { done, workspaceId } from './people.ts'
import { weekSchema } from './week.ts'

const tags = ['identity']
/** A name of the time zone database: `Europe/Kyiv`. */
export const timezoneSchema = z.string().refine(isTimezone, 'TIMEZONE_UNKNOWN')

export const companySchema = z.object({
  id: workspaceId,
  slug: z.string(),
  name: z.string(),
  locale: localeSchema,
  currency: currencySchema,
  currencies: z.array(currencySchema),
  timezone: z.string(),
  accent: z.string().nullable(),
  logoUrl: z.string().nullable(),
  domain: z.string().nullable(),
  workingHours: weekSchema,
  /** A repeat of a client within so many days updates the same lead. */
  mergeWindowDays: z.number().int(),
  /** A person's silence after which the scenario may go on. */
  holdTimeoutMinutes: z.number().int(),
})

const companyPatch = z
  .object({
    name: z.string().trim().min(1).max(80),
    locale: localeSchema,
    currency: currencySchema,
    currencies: z.array(currencySchema).min(1),
    timezone: timezoneSchema,
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .nullable(),
    domain: z
      .string()
      .regex(/^(?=.{4,253}$)([a-z0-9](-?[a-z0-9]){0,62}\.)+[a-z]{2,63}$/)
      .nullable(),
    workingHours: weekSchema,
    mergeWindowDays: z.number().int().min(0).max(365),
    holdTimeoutMinutes: z.number().int().min(1).max(10_080),
  })
  .partial()

/** What is known and set of the company itself. */
export const companyContract = {
  getCompany: oc
    .route({ method: 'GET', path: '/company', tags })
    .output(companySchema)
    .errors({ ...forbidden }),
  updateCompany: oc
    .route({ method: 'PATCH', path: '/company', tags })
    .input(companyPatch)
    .output(companySchema)
    .errors({ ...forbidden, DOMAIN_TAKEN: { status: 409 }, CURRENCY_NOT_LISTED: { status: 422 } }),
  changeLogo: oc
    .route({ method: 'PUT', path: '/company/logo', tags })
    .input(z.object({ file: z.file().max(4_000_000) }))
    .output(z.object({ logoUrl: z.string() }))
    .errors({ ...forbidden, NOT_AN_IMAGE: { status: 422 } }),
  removeLogo: oc
    .route({ method: 'DELETE', path: '/company/logo', tags })
    .output(done)
    .errors({ ...forbidden }),
}

function isTimezone(text: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
