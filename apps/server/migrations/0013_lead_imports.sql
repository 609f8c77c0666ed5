-- Leads out of files: what was uploaded, how its columns are read, and what became of each row, for the report and the undo.
create table lead_imports (
  workspace_id uuid not null,
  id uuid not null,
  file_name text not null,
  storage_key text not null,
  state text not null check (state in ('mapping', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
  columns jsonb not null,
  sample jsonb not null,
  row_count integer not null,
  mapping jsonb not null,
  options jsonb not null,
  done integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  skipped integer not null default 0,
  kept integer not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id)
);
select app.protect('lead_imports');
select app.audit('lead_imports');

create table lead_import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  -- From 1, without the line of names.
  row integer not null,
  outcome text not null check (outcome in ('create', 'update', 'skip')),
  problem jsonb,
  lead_id uuid,
  contact_id uuid,
  is_new_contact boolean not null default false,
  -- The lead as it was before this row, and its version after it.
  before jsonb,
  version integer,
  undone text check (undone in ('removed', 'restored', 'kept')),
  primary key (workspace_id, import_id, row),
  foreign key (workspace_id, import_id) references lead_imports (workspace_id, id) on delete cascade
);
create index lead_import_rows_by_lead on lead_import_rows (workspace_id, import_id, lead_id) where lead_id is not null;
select app.protect('lead_import_rows');
