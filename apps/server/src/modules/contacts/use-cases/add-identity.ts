import type { addIdentityInput } from '@cartie/contract/contacts'
import { err, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { Contact } from '../domain/contact.ts'
import type { ContactNotFound, IdentityInvalid, IdentityTaken } from '../domain/errors.ts'
import { lockContact } from '../store/contact-store.ts'
import { attachIdentity } from './attach-identity.ts'

export type AddIdentity = z.infer<typeof addIdentityInput> & {
  /** Set by messengers, which vouch for a person's own shared contact; never by a member. */
  isVerified?: boolean
}

/** Makes a contact known by one more phone, address or messenger. */
export async function addIdentity(
  ctx: Ctx,
  { contactId, ...identity }: AddIdentity,
): Promise<Result<Contact, Forbidden | ContactNotFound | IdentityInvalid | IdentityTaken>> {
  const refused = forbid(ctx, 'contacts.edit')
  if (refused) return refused
  const contact = await lockContact(ctx, contactId)
  if (!contact || contact.mergedInto) return err({ code: 'CONTACT_NOT_FOUND' })
  return attachIdentity(ctx, contact, identity)
}
