import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { changeFacts, type ContactId } from '../domain/contact.ts'
import type { ContactNotFound } from '../domain/errors.ts'
import { contactUpdated } from '../events.ts'
import { lockContact, saveFacts } from '../store/contact-store.ts'

type TagContact = { readonly contactId: ContactId; readonly add: readonly string[]; readonly remove: readonly string[] }

/** Puts tags on a contact and takes others off; what is already so stays so. Answers the tags it has now. */
export async function tagContact(
  ctx: Ctx,
  { contactId, add, remove }: TagContact,
): Promise<Result<readonly string[], ContactNotFound>> {
  const contact = await lockContact(ctx, contactId)
  if (!contact || contact.mergedInto) return err({ code: 'CONTACT_NOT_FOUND' })
  const kept = contact.tags.filter((tag) => !remove.includes(tag))
  const tags = [...new Set([...kept, ...add])]
  const { facts, changed } = changeFacts(contact, { tags })
  if (changed.length > 0) {
    await saveFacts(ctx, contactId, facts)
    ctx.emit(contactUpdated, { contactId, changed })
  }
  return ok(tags)
}
