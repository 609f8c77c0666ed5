import type { Page, Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { Contact } from '../domain/contact.ts'
import { pageContacts, type ContactFilter } from '../store/list-store.ts'

/** Contacts by name, phone, address or username, tag and messenger. */
export async function listContacts(
  ctx: Ctx,
  filter: ContactFilter,
): Promise<Result<Page<Contact>, Forbidden | CursorInvalid>> {
  return forbid(ctx, 'contacts.view') ?? pageContacts(ctx, filter)
}
