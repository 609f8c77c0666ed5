import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Catalog, CatalogTable } from './read-catalog.ts'

/** Where the tables of the code and the tables of the database disagree; a line each, empty when they do not. */
export function findDrift(tables: readonly PgTable[], { tables: known }: Catalog): string[] {
  return tables.flatMap((table) => {
    const { name, schema = 'public' } = getTableConfig(table)
    const found = known.find((each) => each.name === name && each.schema === schema)
    return found ? compare(table, found) : [`${schema}.${name} is in the code and not in the database`]
  })
}

function compare(table: PgTable, known: CatalogTable): string[] {
  const full = `${known.schema}.${known.name}`
  const columns = getTableConfig(table).columns.map((column) => ({
    name: column.keyAsName ? toSnakeCase(column.name) : column.name,
    type: column.getSQLType(),
    isNullable: !column.notNull,
  }))
  const ours = columns.flatMap((column) => {
    const found = known.columns.find(({ name }) => name === column.name)
    const at = `${full}.${column.name}`
    if (!found) return [`${at} is in the code and not in the database`]
    return [
      ...(found.type === column.type ? [] : [`${at} is ${column.type} in the code and ${found.type} in the database`]),
      ...(found.isNullable === column.isNullable
        ? []
        : [`${at} is ${word(column.isNullable)} in the code and ${word(found.isNullable)} in the database`]),
    ]
  })
  // In `auth` better-auth has columns of its own that we never name.
  const unknown =
    known.schema === 'auth' ? [] : known.columns.filter(({ name }) => !columns.some((column) => column.name === name))
  return [...ours, ...unknown.map(({ name }) => `${full}.${name} is in the database and not in the code`)]
}

const word = (isNullable: boolean): string => (isNullable ? 'nullable' : 'not null')

/** Tables of tenants that lack the second lock of tenancy: forced row-level security and a policy by workspace. */
export function findUnlocked({ tables }: Catalog): string[] {
  return tables
    .filter(({ columns }) => columns.some(({ name }) => name === 'workspace_id'))
    .flatMap(({ schema, name, isRowSecured, isRowSecurityForced, policies }) => {
      const full = `${schema}.${name}`
      return [
        ...(isRowSecured && isRowSecurityForced ? [] : [`${full} has workspace_id and no forced row-level security`]),
        ...(policies.some((policy) => policy.includes('app.workspace_id()'))
          ? []
          : [`${full} has workspace_id and no policy by app.workspace_id()`]),
      ]
    })
}
