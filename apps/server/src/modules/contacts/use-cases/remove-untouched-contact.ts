import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { namesOfFacts } from '../../../platform/events/facts-about.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ContactId } from '../domain/contact.ts'
import { contactCreated, identityAdded } from '../events.ts'
import { deleteContact, lockContact } from '../store/contact-store.ts'

/**
 * Takes back a contact that was made by mistake: gone, unless anything has happened to them since but what `besides` names.
 * Answers whether they are gone.
 */
export async function removeUntouchedContact(
  ctx: Ctx,
  { contactId, besides }: { contactId: ContactId; besides: readonly string[] },
): Promise<Result<boolean, Forbidden>> {
  const refused = forbid(ctx, 'contacts.edit')
  if (refused) return refused
  const contact = await lockContact(ctx, contactId)
  if (!contact || contact.mergedInto) return ok(false)
  const harmless = new Set([contactCreated.name, identityAdded.name, ...besides])
  const names = await namesOfFacts(ctx, contactId)
  if (names.some((name) => !harmless.has(name))) return ok(false)
  await deleteContact(ctx, contactId)
  return ok(true)
}
