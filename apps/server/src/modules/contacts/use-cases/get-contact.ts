import type { contactDetailSchema } from '@cartie/contract/contacts'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ContactId } from '../domain/contact.ts'
import type { ContactNotFound } from '../domain/errors.ts'
import { findContact } from '../store/contact-store.ts'
import { listMerges } from '../store/merge-store.ts'

export type ContactDetail = z.infer<typeof contactDetailSchema>

/** A contact with its identities and the merges that made it what it is. */
export async function getContact(
  ctx: Ctx,
  { contactId }: { contactId: ContactId },
): Promise<Result<ContactDetail, Forbidden | ContactNotFound>> {
  const refused = forbid(ctx, 'contacts.view')
  if (refused) return refused
  const contact = await findContact(ctx, contactId)
  if (!contact) return err({ code: 'CONTACT_NOT_FOUND' })
  return ok({ ...contact, merges: await listMerges(ctx, contactId) })
}
