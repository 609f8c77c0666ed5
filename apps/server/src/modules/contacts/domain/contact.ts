import type { contactIdentitySchema, contactMergeSchema, contactSchema, identityKinds } from '@cartie/contract/contacts'
import type { Id } from '@cartie/kernel'
import type { z } from 'zod'

/*
 * Glossary
 * contact   a person outside: client or dealer
 * identity  one way a contact is known; a value of a kind belongs to one contact of a workspace
 * merge     two contacts who proved to be one person: the *kept* one takes what the *gone* one had
 */

export type ContactId = Id<'contact'>
export type ContactIdentityId = Id<'contact-identity'>
export type ContactMergeId = Id<'contact-merge'>
export type IdentityKind = (typeof identityKinds)[number]

export type Contact = z.infer<typeof contactSchema>
export type ContactIdentity = z.infer<typeof contactIdentitySchema>
export type ContactMerge = z.infer<typeof contactMergeSchema>

/** What is known of a contact and may be changed by a person or filled in by a merge. */
export type ContactFacts = Pick<Contact, 'name' | 'locale' | 'city' | 'tags' | 'source' | 'isBlocked' | 'extra'>

/** What other modules show of a contact beside their own things. */
export type ContactCard = {
  readonly id: ContactId
  readonly name: string
  /** The phone that was known first, E.164. */
  readonly phone: string | null
  /** A messenger's public name, without "@". */
  readonly username: string | null
}

/** The facts that differ after a change, and their names. An absent one was not meant to change. */
export function changeFacts(
  contact: ContactFacts,
  given: Partial<ContactFacts>,
): { facts: Partial<ContactFacts>; changed: string[] } {
  const before: Readonly<Record<string, unknown>> = contact
  const wanted = { ...given, ...(given.tags && { tags: [...new Set(given.tags)] }) }
  const differs = Object.entries(wanted).filter(([fact, value]) => value !== undefined && !isSame(value, before[fact]))
  return { facts: Object.fromEntries(differs), changed: differs.map(([fact]) => fact) }
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Only the facts of a contact. */
export const factsOf = ({ name, locale, city, tags, source, isBlocked, extra }: ContactFacts): ContactFacts => ({
  name,
  locale,
  city,
  tags,
  source,
  isBlocked,
  extra,
})
