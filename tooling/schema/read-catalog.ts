import type pg from 'pg'

export type CatalogColumn = {
  readonly name: string
  /** As `format_type` writes it: `timestamp with time zone`, `text[]`. */
  readonly type: string
  readonly isNullable: boolean
  readonly default: string | null
  readonly isGenerated: boolean
  readonly collation: string | null
}
export type CatalogTable = {
  readonly schema: string
  readonly name: string
  readonly columns: readonly CatalogColumn[]
  readonly isRowSecured: boolean
  readonly isRowSecurityForced: boolean
  readonly constraints: readonly string[]
  readonly indexes: readonly string[]
  readonly policies: readonly string[]
  readonly triggers: readonly string[]
}
export type Catalog = { readonly tables: readonly CatalogTable[]; readonly functions: readonly string[] }

/** Schemas that our migrations make; graphile-worker's own and our list of migrations are left out. */
const schemas = ['app', 'auth', 'lanes', 'public']

/** What PostgreSQL's catalog says of our schemas, in one order whatever the server. */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const tables = await client.query<CatalogTable>(tablesQuery, [schemas])
  const functions = await client.query<{ signature: string }>(functionsQuery, [schemas])
  return { tables: tables.rows, functions: functions.rows.map(({ signature }) => signature) }
}

const tablesQuery = `
select n.nspname as schema, c.relname as name, c.relrowsecurity as "isRowSecured", c.relforcerowsecurity as "isRowSecurityForced",
  (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isNullable', not a.attnotnull,
      'default', pg_get_expr(d.adbin, d.adrelid), 'isGenerated', a.attgenerated <> '' or a.attidentity <> '',
      'collation', case when a.attcollation <> t.typcollation then col.collname end) order by a.attnum), '[]')
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum left join pg_collation col on col.oid = a.attcollation
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  array(select 'constraint ' || con.conname || ' ' || pg_get_constraintdef(con.oid) from pg_constraint con
    where con.conrelid = c.oid and con.contype in ('p', 'u', 'f', 'c', 'x') order by con.contype, con.conname) as constraints,
  array(select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class ic on ic.oid = i.indexrelid
    where i.indrelid = c.oid and not exists (select 1 from pg_constraint con where con.conindid = i.indexrelid) order by ic.relname) as indexes,
  array(select format('create policy %s on %s.%s for %s to %s using (%s)%s', p.policyname, p.schemaname, p.tablename, lower(p.cmd),
      case when p.roles = '{public}' then 'public' else 'owner' end, p.qual, coalesce(' with check (' || p.with_check || ')', ''))
    from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname order by p.policyname) as policies,
  array(select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal order by t.tgname) as triggers
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname = any ($1)
order by n.nspname, c.relname`

const functionsQuery = `
select format('%s.%s(%s) returns %s%s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), pg_get_function_result(p.oid),
  case when p.prosecdef then ' security definer' else '' end) as signature
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname = any ($1) and p.prokind = 'f'
  and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
order by 1`
