import { err, ok, type Locale, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../domain/contact.ts'
import type { ContactNotFound } from '../domain/errors.ts'
import { contactUpdated } from '../events.ts'
import { lockContact, saveFacts } from '../store/contact-store.ts'

/** Keeps the language a contact chose. Asked for by the conversation itself, so no role is needed. */
export async function setContactLocale(
  ctx: Ctx,
  { contactId, locale }: { contactId: ContactId; locale: Locale },
): Promise<Result<null, ContactNotFound>> {
  const contact = await lockContact(ctx, contactId)
  if (!contact) return err({ code: 'CONTACT_NOT_FOUND' })
  if (contact.locale === locale) return ok(null)
  await saveFacts(ctx, contactId, { locale })
  ctx.emit(contactUpdated, { contactId, changed: ['locale'] })
  return ok(null)
}
