import type { Catalog, CatalogColumn, CatalogTable } from './read-catalog.ts'

const head = `-- What the migrations add up to, for reading and review. Made by \`node tooling/schema-drift.ts --write\`; nothing runs it.
`

/** The catalog as one readable text: tables with what belongs to each, then functions by signature. */
export function writeSchema({ tables, functions }: Catalog): string {
  const signatures = functions.map((signature) => `-- function ${signature}`)
  return `${[head, ...tables.map(writeTable), signatures.join('\n')].join('\n')}\n`
}

function writeTable(table: CatalogTable): string {
  const full = `${table.schema}.${table.name}`
  const parts = [...table.columns.map(writeColumn), ...table.constraints].map((line) => `  ${line}`)
  const security = [
    ...(table.isRowSecured ? [`alter table ${full} enable row level security;`] : []),
    ...(table.isRowSecurityForced ? [`alter table ${full} force row level security;`] : []),
  ]
  const rest = [...table.indexes, ...table.policies, ...table.triggers].map((line) => `${oneLine(line)};`)
  return `${[`create table ${full} (`, parts.join(',\n'), ');', ...security, ...rest].join('\n')}\n`
}

function writeColumn(column: CatalogColumn): string {
  const { name, type, isNullable, isGenerated, collation } = column
  const given =
    column.default === null ? '' : isGenerated ? ` generated as (${column.default})` : ` default ${column.default}`
  const identity = isGenerated && column.default === null ? ' generated as identity' : ''
  return `${name} ${type}${collation ? ` collate "${collation}"` : ''}${given}${identity}${isNullable ? '' : ' not null'}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
