import { localeSchema } from '@cartie/contract'
import { ok } from '@cartie/kernel'
import { z } from 'zod'
import { parseCallArgs } from './domain/parse-call-args.ts'
import type { ScenarioCalls } from './ports.ts'
import { tagContact } from './use-cases/tag-contact.ts'
import { saveContact } from './use-cases/save-contact.ts'

const said = z.string().trim().max(320).nullish()
const fields = z
  .object({
    name: said,
    phone: said,
    email: said,
    city: said,
    source: said,
    locale: localeSchema.nullish().catch(null),
    tags: z.array(z.string().trim().min(1).max(50)).max(20).nullish(),
  })
  .catchall(z.json())
const saveArgs = z.object({ fields })

const tagList = z.array(z.string().trim().min(1).max(50)).max(20).default([])
const tagArgs = z.object({ add: tagList, remove: tagList })

/** What scenarios may ask of contacts. A field that no contact has of its own is kept among the extra ones. */
export const contactCalls: ScenarioCalls = {
  'contacts.save': async (ctx, args, { contactId }) => {
    const parsed = parseCallArgs(saveArgs, args)
    if (!parsed.ok) return parsed
    const { name, phone, email, city, source, locale, tags, ...extra } = parsed.value.fields
    const facts = {
      ...(name && { name: name.slice(0, 200) }),
      ...(city && { city: city.slice(0, 100) }),
      ...(source && { source: source.slice(0, 100) }),
      ...(locale && { locale }),
      ...(tags && { tags }),
      ...(Object.keys(extra).length > 0 && { extra }),
    }
    const saved = await saveContact(ctx, { contactId, facts, phone: phone ?? undefined, email: email ?? undefined })
    return saved.ok ? ok({ id: saved.value.id, name: saved.value.name }) : saved
  },
  'contacts.tag': async (ctx, args, { contactId }) => {
    const parsed = parseCallArgs(tagArgs, args)
    if (!parsed.ok) return parsed
    const tagged = await tagContact(ctx, { contactId, ...parsed.value })
    return tagged.ok ? ok({ tags: [...tagged.value] }) : tagged
  },
}
