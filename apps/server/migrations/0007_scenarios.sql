-- Conversation flows: drafts, immutable published versions, and each contact's place in one.
create table scenarios (
  workspace_id uuid not null,
  id uuid primary key,
  key text not null,
  name jsonb not null,
  draft jsonb not null,
  draft_at timestamptz not null,
  published_version_id uuid,
  is_archived boolean not null default false,
  created_at timestamptz not null
);
create unique index scenarios_by_key on scenarios (workspace_id, key);
select app.protect('scenarios');

create table scenario_versions (
  workspace_id uuid not null,
  id uuid primary key,
  scenario_id uuid not null references scenarios (id) on delete cascade,
  number integer not null,
  document jsonb not null,
  note text not null default '',
  published_by jsonb not null,
  published_at timestamptz not null
);
create unique index scenario_versions_by_number on scenario_versions (workspace_id, scenario_id, number);
select app.protect('scenario_versions');

-- One row per run; the current one of a conversation is the only one that moves.
create table scenario_sessions (
  workspace_id uuid not null,
  id uuid primary key,
  conversation_id uuid not null,
  is_current boolean not null,
  status text not null check (status in ('running', 'stopped')),
  stop_reason text,
  scenario_key text not null,
  version_id uuid not null,
  node_id text not null,
  state jsonb not null,
  chosen_language text,
  due_at timestamptz,
  started_at timestamptz not null,
  updated_at timestamptz not null
) with (fillfactor = 80);
create unique index scenario_sessions_current on scenario_sessions (conversation_id) where is_current;
create index scenario_sessions_due on scenario_sessions (due_at) where due_at is not null;
create index scenario_sessions_standing on scenario_sessions (workspace_id, scenario_key, node_id) where status = 'running';
select app.protect('scenario_sessions');
