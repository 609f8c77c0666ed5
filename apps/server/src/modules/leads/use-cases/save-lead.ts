import type { saveLeadInput } from '@cartie/contract/leads'
import { err, ok, type Id, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findContact, normalisePhone, saveContact, type ContactNotFound } from '../../contacts/index.ts'
import { forbid, getCompany, type Forbidden } from '../../identity/index.ts'
import { mergeWindowStart, repeat, type Lead } from '../domain/lead.ts'
import { leadRepeated } from '../events.ts'
import { findCapturedLead, insertCapture } from '../store/capture-store.ts'
import { changeLead, findLead, lockPerson, lockRepeated } from '../store/lead-store.ts'
import { createLead } from './create-lead.ts'

export type SaveLead = z.infer<typeof saveLeadInput> & {
  sessionId?: Id<'session'> | null
  /** How the phone came: vouched for by the messenger, typed, or somebody else's whom to call. Absent: typed. */
  phoneOrigin?: 'own' | 'typed' | 'other'
  /** The same for every attempt of one call: it is captured once. */
  onceKey?: string
  /** How many days a lead stays the one that repeats update. Absent: as the company set it. */
  mergeWindowDays?: number
}
export type SavedLead = {
  readonly lead: Lead
  readonly isNew: boolean
  /** The lead before this repeat updated it; null when it is new, or was saved by an earlier attempt. */
  readonly before: Lead | null
}

/**
 * Keeps an intent a contact voiced. A repeat within the merge window, by phone and then by contact, updates the lead that is
 * open and adds what is new; else a lead is made. Every word is captured beside it. Two at once make one lead.
 */
export async function saveLead(ctx: Ctx, given: SaveLead): Promise<Result<SavedLead, Forbidden | ContactNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const contact = await findContact(ctx, given.contactId)
  if (!contact || contact.mergedInto) return err({ code: 'CONTACT_NOT_FOUND' })
  const phone = given.phone ? normalisePhone(given.phone) : null
  await lockPerson(ctx, [contact.id, ...(phone ? [phone] : [])])
  const earlier = given.onceKey ? await findCaptured(ctx, given.onceKey) : null
  if (earlier) return ok({ lead: earlier, isNew: false, before: null })

  if (phone && given.phoneOrigin !== 'other') {
    await saveContact(ctx, { contactId: contact.id, facts: {}, phone, isPhoneVerified: given.phoneOrigin === 'own' })
  }
  const saved = (await updateOpenLead(ctx, { ...given, phone })) ?? (await makeLead(ctx, { ...given, phone }))
  await insertCapture(ctx, {
    leadId: saved.lead.id,
    contactId: contact.id,
    said: saidIn(given),
    conversationId: given.conversationId ?? null,
    sessionId: given.sessionId ?? null,
    onceKey: given.onceKey ?? null,
  })
  return ok(saved)
}

type Understood = Omit<SaveLead, 'phone'> & { phone: string | null }

async function updateOpenLead(ctx: Ctx, given: Understood): Promise<SavedLead | null> {
  const { contactId, kind, phone } = given
  const windowDays = given.mergeWindowDays ?? (await getCompany(ctx)).mergeWindowDays
  const open = await lockRepeated(ctx, { kind, contactId, phone, activeSince: mergeWindowStart(ctx.now, windowDays) })
  if (!open) return null
  const lead = await changeLead(ctx, open, repeat(open, given))
  ctx.emit(leadRepeated, { leadId: lead.id, contactId, title: lead.title, said: saidIn(given) })
  return { lead, isNew: false, before: open }
}

async function makeLead(ctx: Ctx, given: Understood): Promise<SavedLead> {
  const made = await createLead(ctx, given)
  if (!made.ok) throw new Error(`a lead that was checked could not be made: ${made.error.code}`)
  return { lead: made.value, isNew: true, before: null }
}

const findCaptured = async (ctx: Ctx, onceKey: string): Promise<Lead | null> => {
  const leadId = await findCapturedLead(ctx, onceKey)
  return leadId && findLead(ctx, leadId)
}

/** As it was said, the phone in the speaker's own spelling. */
const saidIn = ({ kind, title, phone, amount, source, utm, details }: SaveLead): Record<string, unknown> => ({
  kind,
  title,
  phone,
  amount,
  source,
  utm,
  ...details,
})
