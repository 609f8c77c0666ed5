import { z } from 'zod'
import { idSchema } from './common.ts'
import { passwordMinLength } from './password.ts'
import { permissions, roles } from './permissions.ts'

/** What is said of people in every part of identity: who they are, what they may, how they are refused. */
export const roleSchema = z.enum(roles)
export const permissionSchema = z.enum(permissions)
export const userId = idSchema<'user'>()
export const memberId = idSchema<'member'>()
export const workspaceId = idSchema<'workspace'>()

export const personName = z.string().trim().min(1).max(120)
export const email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase())
/** A password to be set. */
export const password = z.string().min(passwordMinLength).max(200)
/** A password given as proof: rules of the day it was set may have been others. */
export const anyPassword = z.string().min(1).max(200)
/** The secret part of a link sent to a person. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/)
export const newAccount = z.object({ name: personName, email, password })
export const done = z.object({})

export const tooMany = { TOO_MANY_ATTEMPTS: { status: 429, data: z.object({ retryAt: z.date() }) } } as const
export const emailTaken = { EMAIL_TAKEN: { status: 409 } } as const
export const linkInvalid = { LINK_INVALID: { status: 410 } } as const
