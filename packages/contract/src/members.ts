import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema, localeSchema } from './common.ts'
import {
  done,
  email,
  emailTaken,
  linkInvalid,
  linkToken,
  memberId,
  newAccount,
  roleSchema,
  tooMany,
  userId,
  workspaceId,
} from './people.ts'
import { weekSchema } from './week.ts'

const tags = ['identity']
const memberNotFound = { MEMBER_NOT_FOUND: { status: 404 } } as const
const aboveYou = { ROLE_ABOVE_YOURS: { status: 403 } } as const
const lastOwner = { LAST_OWNER: { status: 409 } } as const

export const memberSchema = z.object({
  id: memberId,
  userId,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** How many open conversations round robin may give them; null is as many as come. */
  capacity: z.number().int().nullable(),
  /** Their working hours; null is the company's. */
  shift: weekSchema.nullable(),
  isAway: z.boolean(),
  hasTwoFactor: z.boolean(),
  telegramUsername: z.string().nullable(),
  hasTelegram: z.boolean(),
  joinedAt: z.date(),
  lastSeenAt: z.date().nullable(),
})

export const invitationSchema = z.object({
  id: idSchema<'invitation'>(),
  email: z.string().nullable(),
  role: roleSchema,
  invitedBy: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
})

/** The members of a workspace, and invitations to become one. */
export const membersContract = {
  listMembers: oc
    .route({ method: 'GET', path: '/members', tags })
    .output(z.array(memberSchema))
    .errors({ ...forbidden }),
  changeMemberRole: oc
    .route({ method: 'POST', path: '/members/{memberId}/role', tags })
    .input(z.object({ memberId, role: roleSchema }))
    .output(done)
    .errors({ ...forbidden, ...memberNotFound, ...aboveYou, ...lastOwner }),
  changeMemberWork: oc
    .route({ method: 'PATCH', path: '/members/{memberId}/work', tags })
    .input(
      z.object({
        memberId,
        capacity: z.number().int().min(0).max(1_000).nullable(),
        shift: weekSchema.nullable(),
        isAway: z.boolean(),
      }),
    )
    .output(done)
    .errors({ ...forbidden, ...memberNotFound }),
  removeMember: oc
    .route({ method: 'DELETE', path: '/members/{memberId}', tags })
    .input(z.object({ memberId }))
    .output(done)
    .errors({ ...forbidden, ...memberNotFound, ...aboveYou, ...lastOwner }),
  makePasswordLink: oc
    .route({ method: 'POST', path: '/members/{memberId}/password-link', tags })
    .input(z.object({ memberId }))
    .output(z.object({ path: z.string(), expiresAt: z.date() }))
    .errors({ ...forbidden, ...memberNotFound, ...aboveYou, ACCOUNT_SHARED: { status: 409 } }),
  invite: oc
    .route({ method: 'POST', path: '/invitations', tags })
    .input(z.object({ email: email.nullable(), role: roleSchema }))
    .output(
      z.object({
        invitationId: idSchema<'invitation'>(),
        path: z.string(),
        expiresAt: z.date(),
        isMailed: z.boolean(),
      }),
    )
    .errors({ ...forbidden, ...aboveYou, ALREADY_MEMBER: { status: 409 } }),
  listInvitations: oc
    .route({ method: 'GET', path: '/invitations', tags })
    .output(z.array(invitationSchema))
    .errors({ ...forbidden }),
  revokeInvitation: oc
    .route({ method: 'DELETE', path: '/invitations/{invitationId}', tags })
    .input(z.object({ invitationId: idSchema<'invitation'>() }))
    .output(done)
    .errors({ ...forbidden, INVITATION_NOT_FOUND: { status: 404 }, INVITATION_ACCEPTED: { status: 409 } }),
  readInvitation: oc
    .route({ method: 'GET', path: '/invitations/by-token/{token}', tags })
    .input(z.object({ token: linkToken }))
    .output(
      z.object({
        workspaceName: z.string(),
        role: roleSchema,
        invitedBy: z.string(),
        email: z.string().nullable(),
        locale: localeSchema,
        expiresAt: z.date(),
      }),
    )
    .errors({ ...linkInvalid, ...tooMany }),
  acceptInvitation: oc
    .route({ method: 'POST', path: '/invitations/accept', tags })
    .input(z.object({ token: linkToken, account: newAccount.nullable() }))
    .output(z.object({ workspaceId }))
    .errors({
      ...linkInvalid,
      ...tooMany,
      ...emailTaken,
      EMAIL_MISMATCH: { status: 409, data: z.object({ email: z.string() }) },
      ALREADY_MEMBER: { status: 409 },
    }),
}
