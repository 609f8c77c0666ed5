import type { removeIdentityInput } from '@cartie/contract/contacts'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { Contact } from '../domain/contact.ts'
import type { ContactNotFound, IdentityInUse, IdentityNotFound } from '../domain/errors.ts'
import { identityRemoved } from '../events.ts'
import { deleteIdentity, lockContact } from '../store/contact-store.ts'

export type RemoveIdentity = z.infer<typeof removeIdentityInput>

/** Forgets a phone or an e-mail address of a contact. */
export async function removeIdentity(
  ctx: Ctx,
  { contactId, identityId }: RemoveIdentity,
): Promise<Result<Contact, Forbidden | ContactNotFound | IdentityNotFound | IdentityInUse>> {
  const refused = forbid(ctx, 'contacts.edit')
  if (refused) return refused
  const contact = await lockContact(ctx, contactId)
  if (!contact) return err({ code: 'CONTACT_NOT_FOUND' })
  const identity = contact.identities.find((one) => one.id === identityId)
  if (!identity) return err({ code: 'IDENTITY_NOT_FOUND' })
  if (identity.kind !== 'phone' && identity.kind !== 'email') return err({ code: 'IDENTITY_IN_USE' })
  await deleteIdentity(ctx, identity)
  ctx.emit(identityRemoved, { contactId, kind: identity.kind, value: identity.value })
  return ok({ ...contact, identities: contact.identities.filter((one) => one !== identity) })
}
