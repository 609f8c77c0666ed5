import type { updateContactInput } from '@cartie/contract/contacts'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { changeFacts, type Contact } from '../domain/contact.ts'
import type { ContactNotFound } from '../domain/errors.ts'
import { contactUpdated } from '../events.ts'
import { lockContact, saveFacts } from '../store/contact-store.ts'

export type UpdateContact = z.infer<typeof updateContactInput>

/** Changes what is known of a contact; facts that are not named stay. */
export async function updateContact(
  ctx: Ctx,
  { contactId, ...given }: UpdateContact,
): Promise<Result<Contact, Forbidden | ContactNotFound>> {
  const refused = forbid(ctx, 'contacts.edit')
  if (refused) return refused
  const contact = await lockContact(ctx, contactId)
  if (!contact || contact.mergedInto) return err({ code: 'CONTACT_NOT_FOUND' })
  const { facts, changed } = changeFacts(contact, given)
  if (changed.length === 0) return ok(contact)
  await saveFacts(ctx, contactId, facts)
  ctx.emit(contactUpdated, { contactId, changed })
  return ok({ ...contact, ...facts, updatedAt: ctx.now })
}
