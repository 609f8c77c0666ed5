import { z } from 'zod'
import { currencies, locales, type Id } from '@cartie/kernel'

/** A reference to a thing: a UUID in the lower case we write them in. */
export function idSchema<Name extends string>(): z.ZodType<Id<Name>, string> {
  // @NOTE the brand says which table the id is looked up in; a stranger's id finds nothing there.
  return z.uuid() as unknown as z.ZodType<Id<Name>, string>
}

/** What every keyset-paged list takes: the cursor of the page before, and how many rows. */
export const pageInput = z.object({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** One page of `item`; `next` is the cursor of the following page, null at the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).readonly(), next: z.string().nullable(), total: z.number().int().optional() })

export const currencySchema = z.enum(currencies)
export const moneySchema = z.object({ amountMinor: z.int(), currency: currencySchema })
export const localeSchema = z.enum(locales)
/** A text in up to three languages. */
export const textsSchema = z.partialRecord(localeSchema, z.string())

/** The refusal of every procedure that a role may not call: which permission was missing. */
export const forbidden = { FORBIDDEN: { status: 403, data: z.object({ permission: z.string() }) } } as const

/** The refusal of a keyset-paged list whose cursor is not one of its own, or of another order. */
export const cursorInvalid = { CURSOR_INVALID: { status: 400 } } as const

/** Who did something: a member, a contact, a bot or a part of the product; ids by kind. */
export const actorSchema = z.looseObject({ kind: z.string() })

/** An instant given to the server: a Date, or over plain HTTP an ISO 8601 text. */
export const instantInput = z.coerce.date<Date>()
