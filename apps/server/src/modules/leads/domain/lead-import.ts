import { readMoney } from '@cartie/flow'
import type { leadImportFields, leadImportSchema } from '@cartie/contract/lead-imports'
import { err, ok, type Id, type Money, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { RowProblem } from '../../../platform/tables/check-rows.ts'
import type { ImportField } from '../../../platform/tables/guess-mapping.ts'
import { normalisePhone } from '../../contacts/index.ts'
import type { ImportMappingNeeded, ImportStateRefuses } from './errors.ts'
import type { Lead, LeadKind } from './lead.ts'

/*
 * Glossary
 * import   a file of leads: mapped, checked by a dry run, run as a job, undone if need be
 * draft    what one row says, understood
 */
export type ImportId = Id<'lead-import'>
export type LeadImport = z.infer<typeof leadImportSchema>
type Field = (typeof leadImportFields)[number]

/** What a repeat may change of a lead, as it was before. */
export type LeadSnapshot = Pick<Lead, 'title' | 'phone' | 'amount' | 'source' | 'utm' | 'details' | 'repeatCount'>

export const snapshotOf = ({ title, phone, amount, source, utm, details, repeatCount }: Lead): LeadSnapshot => ({
  title,
  phone,
  amount,
  source,
  utm,
  details,
  repeatCount,
})

/** The fields a file is mapped to, with what spreadsheets of dealers call them. */
export const importFields: readonly (ImportField & { readonly id: Field })[] = [
  {
    id: 'phone',
    names: ['Телефон', 'Phone', 'Тел', 'Мобільний', 'Мобильный', 'Номер телефону', 'Номер телефона', 'Контакт'],
    looksLike: /^\+?[\d\s().-]{9,20}$/,
  },
  {
    id: 'name',
    names: ['Ім’я', 'Імя', 'Name', 'Клієнт', 'Клиент', 'ПІБ', 'ФИО', 'Имя', 'Contact', 'Client', 'Покупець'],
  },
  {
    id: 'title',
    names: ['Запит', 'Авто', 'Title', 'Запрос', 'Автомобіль', 'Машина', 'Lead', 'Лід', 'Марка', 'Car', 'Назва'],
  },
  { id: 'kind', names: ['Тип', 'Kind', 'Що хоче', 'Type', 'Намір'] },
  { id: 'amount', names: ['Сума', 'Бюджет', 'Amount', 'Budget', 'Сумма', 'Ціна', 'Цена', 'Price'] },
  { id: 'source', names: ['Джерело', 'Source', 'Источник', 'Канал', 'UTM source'] },
  { id: 'city', names: ['Місто', 'City', 'Город'] },
  { id: 'comment', names: ['Коментар', 'Comment', 'Комментарий', 'Примітка', 'Примечание', 'Нотатка', 'Note'] },
]

export type LeadDraft = {
  readonly name: string | null
  readonly phone: string | null
  readonly title: string | null
  readonly kind: LeadKind
  readonly amount: Money | null
  readonly source: string | null
  readonly city: string | null
  readonly comment: string | null
}

/** What a row says, by field, as it stands in the file. */
export type RowSaid = Partial<Record<Field, string>>

/** Understands a row; refused with what is wrong with it, in the words of the file. */
export function readDraft(said: RowSaid, options: LeadImport['options']): Result<LeadDraft, RowProblem> {
  const { name = null, phone: phoneSaid, title = null, amount: amountSaid, kind: kindSaid } = said
  if (name === null && phoneSaid === undefined) return err({ code: 'nobody' })
  const phone = phoneSaid === undefined ? null : normalisePhone(phoneSaid)
  if (phoneSaid !== undefined && phone === null) return err({ code: 'phone', value: phoneSaid })
  const amount = amountSaid === undefined ? null : readAmount(amountSaid, options.currency)
  if (amountSaid !== undefined && amount === null) return err({ code: 'amount', value: amountSaid })
  const kind = kindSaid === undefined ? options.kind : readKind(kindSaid)
  if (kind === null) return err({ code: 'kind', value: kindSaid ?? '' })
  return ok({
    name: name?.slice(0, 200) ?? null,
    phone,
    title: title?.slice(0, 200) ?? null,
    kind,
    amount,
    source: (said.source ?? options.source)?.slice(0, 100) ?? null,
    city: said.city?.slice(0, 100) ?? null,
    comment: said.comment?.slice(0, 2_000) ?? null,
  })
}

function readAmount(text: string, currency: Money['currency']): Money | null {
  const read = readMoney(text)
  const amountMinor = read?.toMinor ?? read?.fromMinor ?? null
  return amountMinor === null ? null : { amountMinor, currency: read?.currency ?? currency }
}

const kindForms: readonly (readonly [LeadKind, RegExp])[] = [
  ['BUY', /^(buy|купів|куп|покуп|підб|подб)/i],
  ['SELL', /^(sell|sale|прода|выкуп|викуп|trade)/i],
]
const readKind = (text: string): LeadKind | null => kindForms.find(([, form]) => form.test(text))?.[0] ?? null

/** What a draft is merged by: the same wish of the same phone. A row without a phone is somebody new. */
export const keysOf = ({ phone, kind }: Pick<LeadDraft, 'phone' | 'kind'>): string[] =>
  phone === null ? [] : [`${kind} ${phone}`]

/** Refuses an act on an import that stands elsewhere. */
export function checkState(
  { state }: Pick<LeadImport, 'state'>,
  ...wanted: readonly LeadImport['state'][]
): Result<null, ImportStateRefuses> {
  return wanted.includes(state) ? ok(null) : err({ code: 'IMPORT_STATE_REFUSES', data: { state } })
}

/** Refuses a mapping by which nobody could be known, or that names columns the file has not. */
export function checkMapping(
  { columns }: Pick<LeadImport, 'columns'>,
  mapping: LeadImport['mapping'],
): Result<null, ImportMappingNeeded> {
  const used = Object.values(mapping).filter((column) => column !== null && column !== undefined)
  const isThere = used.every((column) => column < columns.length)
  const isSomebody = typeof mapping.name === 'number' || typeof mapping.phone === 'number'
  return isThere && isSomebody ? ok(null) : err({ code: 'IMPORT_MAPPING_NEEDED' })
}
