import { ok, unwrap, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { createContact, findContactByIdentity, type ContactId } from '../../contacts/index.ts'
import { snapshotOf, type ImportId, type LeadDraft } from '../domain/lead-import.ts'
import type { ImportRow } from '../store/import-store.ts'
import { saveLead } from './save-lead.ts'

type RowOf = { readonly importId: ImportId; readonly row: number }

/** Makes of a draft what the dry run said: by the same rule as what a client says in a chat. */
export async function importRow(ctx: Ctx, draft: LeadDraft, { importId, row }: RowOf): Promise<ImportRow> {
  const { contactId, isNew: isNewContact } = await contactOf(ctx, draft)
  const { kind, phone, title, amount, source, comment } = draft
  const saved = unwrap(
    await saveLead(ctx, {
      contactId,
      kind,
      amount,
      source,
      ...(title && { title }),
      ...(phone && { phone }),
      ...(comment && { details: { comment } }),
      onceKey: `import:${importId}:${row}`,
    }),
  )
  return {
    row,
    outcome: saved.isNew ? 'create' : 'update',
    problem: null,
    leadId: saved.lead.id,
    contactId,
    isNewContact,
    before: saved.before && snapshotOf(saved.before),
    version: saved.lead.version,
    undone: null,
  }
}

async function contactOf(ctx: Ctx, draft: LeadDraft): Promise<{ contactId: ContactId; isNew: boolean }> {
  const { phone, name, city } = draft
  const known = phone && (await findContactByIdentity(ctx, 'phone', phone))
  if (known) return { contactId: known, isNew: false }
  const made: Result<{ id: ContactId }, never> = ok(
    unwrap(
      await createContact(ctx, {
        name: name ?? phone ?? '',
        source: 'import',
        ...(city && { city }),
        identities: phone ? [{ kind: 'phone', value: phone }] : [],
      }),
    ),
  )
  return { contactId: made.value.id, isNew: true }
}
