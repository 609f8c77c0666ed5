import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actorSchema, cursorInvalid, forbidden, idSchema, localeSchema, pageInput, pageOf } from './common.ts'

export const identityKinds = ['telegram', 'viber', 'whatsapp', 'webchat', 'phone', 'email'] as const
export const identityKindSchema = z.enum(identityKinds)

const tags = ['contacts']
const contactId = idSchema<'contact'>()
const mergeId = idSchema<'contact-merge'>()
const name = z.string().trim().min(1).max(200)
const tagList = z.array(z.string().trim().min(1).max(50)).max(50)

export const contactIdentitySchema = z.object({
  id: idSchema<'contact-identity'>(),
  kind: identityKindSchema,
  /** A messenger's own id, a phone in E.164 or an e-mail address in lower case. */
  value: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  /** Proved by the messenger, not merely typed. */
  isVerified: z.boolean(),
})

export const contactSchema = z.object({
  id: contactId,
  name: z.string(),
  locale: localeSchema.nullable(),
  city: z.string().nullable(),
  tags: z.array(z.string()),
  source: z.string().nullable(),
  isBlocked: z.boolean(),
  /** Whatever else is known, by the names the company's scenarios give. */
  extra: z.record(z.string(), z.unknown()),
  /** Who took this contact's place when the two were merged. */
  mergedInto: contactId.nullable(),
  identities: z.array(contactIdentitySchema),
  createdAt: z.date(),
  updatedAt: z.date(),
})

/** A contact as other things show it: by name, first phone (E.164) and public name in a messenger. */
export const contactCardSchema = z.object({
  id: contactId,
  name: z.string(),
  phone: z.string().nullable(),
  username: z.string().nullable(),
})

export const contactMergeSchema = z.object({
  id: mergeId,
  keptId: contactId,
  goneId: contactId,
  mergedAt: z.date(),
  undoneAt: z.date().nullable(),
  canUndo: z.boolean(),
})

/** What `keptId` would look like, and how many things of each kind would move to it. */
export const mergePreviewSchema = z.object({
  kept: contactSchema,
  gone: contactSchema,
  result: contactSchema.pick({ name: true, locale: true, city: true, tags: true, source: true, identities: true }),
  moves: z.array(z.object({ what: z.string(), count: z.int() })),
})

/** A recorded fact about a thing, newest first; `data` holds the ids and the few facts its sentence needs. */
export const timelineEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  at: z.date(),
  actor: actorSchema,
  data: z.record(z.string(), z.unknown()),
})

const notFound = { CONTACT_NOT_FOUND: { status: 404 } } as const
const identityRefused = {
  IDENTITY_INVALID: { status: 422, data: z.object({ kind: identityKindSchema, value: z.string() }) },
  IDENTITY_TAKEN: { status: 409, data: z.object({ contactId }) },
} as const
const mergeRefused = {
  ...notFound,
  MERGE_WITH_ITSELF: { status: 422 },
  CONTACT_ALREADY_MERGED: { status: 409 },
} as const

export const newIdentityInput = z.object({
  kind: identityKindSchema,
  value: z.string().trim().min(1).max(320),
  username: z.string().trim().max(64).optional(),
})
export const contactFactsInput = z.object({
  name,
  locale: localeSchema.nullable(),
  city: z.string().trim().min(1).max(100).nullable(),
  tags: tagList,
  source: z.string().trim().min(1).max(100).nullable(),
  isBlocked: z.boolean(),
  extra: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/), z.json()),
})
export const contactSorts = ['recent', 'oldest', 'name'] as const
export const listContactsInput = pageInput.extend({
  search: z.string().trim().max(200).optional(),
  tag: z.string().max(50).optional(),
  kind: identityKindSchema.optional(),
  sort: z.enum(contactSorts).default('recent'),
})
export const createContactInput = contactFactsInput
  .partial()
  .required({ name: true })
  .extend({ identities: z.array(newIdentityInput).max(10).default([]) })
export const updateContactInput = contactFactsInput.partial().extend({ contactId })
export const addIdentityInput = newIdentityInput.extend({ contactId })
export const removeIdentityInput = z.object({ contactId, identityId: idSchema<'contact-identity'>() })
export const mergeInput = z.object({ keptId: contactId, goneId: contactId })
export const listTimelineInput = pageInput.extend({ subjectId: idSchema<'subject'>() })
export const contactDetailSchema = contactSchema.extend({ merges: z.array(contactMergeSchema) })

export const contactsContract = {
  listContacts: oc
    .route({ method: 'GET', path: '/contacts', tags })
    .input(listContactsInput)
    .output(pageOf(contactSchema))
    .errors({ ...forbidden, ...cursorInvalid }),
  getContact: oc
    .route({ method: 'GET', path: '/contacts/{contactId}', tags })
    .input(z.object({ contactId }))
    .output(contactDetailSchema)
    .errors({ ...forbidden, ...notFound }),
  createContact: oc
    .route({ method: 'POST', path: '/contacts', tags, successStatus: 201 })
    .input(createContactInput)
    .output(contactSchema)
    .errors({ ...forbidden, ...identityRefused }),
  updateContact: oc
    .route({ method: 'PATCH', path: '/contacts/{contactId}', tags })
    .input(updateContactInput)
    .output(contactSchema)
    .errors({ ...forbidden, ...notFound }),
  addIdentity: oc
    .route({ method: 'POST', path: '/contacts/{contactId}/identities', tags, successStatus: 201 })
    .input(addIdentityInput)
    .output(contactSchema)
    .errors({ ...forbidden, ...notFound, ...identityRefused }),
  removeIdentity: oc
    .route({ method: 'DELETE', path: '/contacts/{contactId}/identities/{identityId}', tags })
    .input(removeIdentityInput)
    .output(contactSchema)
    .errors({ ...forbidden, ...notFound, IDENTITY_NOT_FOUND: { status: 404 }, IDENTITY_IN_USE: { status: 409 } }),
  previewMerge: oc
    .route({ method: 'POST', path: '/contacts/merge-previews', tags })
    .input(mergeInput)
    .output(mergePreviewSchema)
    .errors({ ...forbidden, ...mergeRefused }),
  mergeContacts: oc
    .route({ method: 'POST', path: '/contacts/merges', tags, successStatus: 201 })
    .input(mergeInput)
    .output(z.object({ mergeId, contact: contactSchema }))
    .errors({ ...forbidden, ...mergeRefused }),
  undoMerge: oc
    .route({ method: 'POST', path: '/contacts/merges/{mergeId}/undo', tags })
    .input(z.object({ mergeId }))
    .output(z.object({ keptId: contactId, goneId: contactId }))
    .errors({
      ...forbidden,
      MERGE_NOT_FOUND: { status: 404 },
      MERGE_ALREADY_UNDONE: { status: 409 },
      MERGE_TOO_OLD: { status: 409, data: z.object({ mergedAt: z.date() }) },
      MERGE_NOT_LAST: { status: 409, data: z.object({ contactId }) },
    }),
  listTimeline: oc
    .route({ method: 'GET', path: '/timeline/{subjectId}', tags })
    .input(listTimelineInput)
    .output(pageOf(timelineEntrySchema))
    .errors({ ...forbidden, ...cursorInvalid }),
}
