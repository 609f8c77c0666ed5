import { newId } from '@cartie/kernel'
import { expect, test } from 'vitest'
import type { Actor, Role } from '../../../platform/context/ctx.ts'
import { movePlace } from './ranks.ts'

const as = (role: Role): Actor => ({ kind: 'member', userId: newId(), memberId: newId(), role })

test.each([
  ['OWNER', 'OWNER', 'ADMIN', 2, 'ok'],
  ['OWNER', 'OWNER', 'ADMIN', 1, 'LAST_OWNER'],
  ['OWNER', 'OWNER', null, 1, 'LAST_OWNER'],
  ['OWNER', 'OWNER', 'OWNER', 1, 'ok'],
  ['OWNER', 'VIEWER', 'OWNER', 1, 'ok'],
  ['ADMIN', 'OWNER', 'VIEWER', 3, 'ROLE_ABOVE_YOURS'],
  ['ADMIN', 'OWNER', null, 3, 'ROLE_ABOVE_YOURS'],
  ['ADMIN', 'MANAGER', 'OWNER', 1, 'ROLE_ABOVE_YOURS'],
  ['ADMIN', 'ADMIN', null, 1, 'ok'],
] as const)('an %s moving an %s to %s among %i owners: %s', (actor, from, to, owners, verdict) => {
  const moved = movePlace(as(actor), from, to, owners)
  expect(moved.ok ? 'ok' : moved.error.code).toBe(verdict)
})
