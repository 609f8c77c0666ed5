import type { auditLineSchema } from '@cartie/contract/identity'
import { hasText, type Text } from '../../../lib/text.ts'

export type AuditLine = (typeof auditLineSchema)['_output']

/** What was changed, in a word; a table nobody has named yet is shown by its own name. */
export const entityWord = (entity: string, t: Text): string =>
  hasText(`identity.audit.entity.${entity}`) ? t(`identity.audit.entity.${entity}`) : entity.replaceAll('_', ' ')

/** What was done to it. */
export const actionWord = (action: string, t: Text): string =>
  hasText(`identity.audit.action.${action}`) ? t(`identity.audit.action.${action}`) : action

/** Who did it: a person by name, with the way they came; or a part of Cartie. */
export function actorWord({ kind, name, via, part }: AuditLine['actor'], t: Text): string {
  const who =
    name ?? (kind === 'system' ? t('identity.audit.system', { part: part ?? '' }) : t(`identity.audit.actor.${kind}`))
  return via ? t('identity.audit.via', { name: who, via: t(`identity.audit.via.${via}`) }) : who
}

/** What of it. */
export const fieldWord = (field: string, t: Text): string =>
  hasText(`identity.audit.field.${field}`) ? t(`identity.audit.field.${field}`) : field.replaceAll('_', ' ')

/** A value of a change as a person may read it. */
export function valueWord(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The fields a line tells of, each with what it was and what it became; what stayed empty is left out. */
export function changesOf(line: AuditLine): { field: string; before: unknown; after: unknown }[] {
  const fields = new Set([...Object.keys(line.before ?? {}), ...Object.keys(line.after ?? {})])
  return [...fields]
    .map((field) => ({ field, before: line.before?.[field] ?? null, after: line.after?.[field] ?? null }))
    .filter(({ before, after }) => before !== null || after !== null)
}
