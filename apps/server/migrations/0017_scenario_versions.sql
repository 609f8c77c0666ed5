-- How a version was published: what its running conversations did, and the failing tests somebody answered for, by name.
alter table scenario_versions
  add column sessions text not null default 'finish' check (sessions in ('finish', 'move')),
  add column moved integer not null default 0,
  add column waived jsonb not null default '[]';

-- Conversations played once that have to go the same way again.
create table scenario_tests (
  workspace_id uuid not null,
  id uuid primary key,
  scenario_id uuid not null references scenarios (id) on delete cascade,
  name text not null check (name <> ''),
  test jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index scenario_tests_by_scenario on scenario_tests (workspace_id, scenario_id, created_at);
select app.protect('scenario_tests');
select app.audit('scenario_tests');

-- A draft as it was when a member asked to try it on themselves in a messenger; the token is in their link alone.
create table scenario_try_outs (
  workspace_id uuid not null,
  id uuid primary key,
  scenario_id uuid not null references scenarios (id) on delete cascade,
  member_id uuid not null,
  purpose text not null default 'try-draft' check (purpose in ('try-draft')),
  token_hash text not null,
  document jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index scenario_try_outs_by_token on scenario_try_outs (token_hash);
create index scenario_try_outs_by_expiry on scenario_try_outs (workspace_id, expires_at);
select app.protect('scenario_try_outs');

-- A try-out does nothing outside the chat: no leads, no requests, nobody told.
alter table scenario_sessions add column is_try_out boolean not null default false;
-- Who stands on a version, for publishing and for the list of versions.
create index scenario_sessions_on_version on scenario_sessions (workspace_id, version_id) where status = 'running';

-- The scenario a session began with; it may have jumped to another since. For pauses between starts.
alter table scenario_sessions add column started_key text;
update scenario_sessions set started_key = scenario_key;
create index scenario_sessions_of_conversation on scenario_sessions (conversation_id, started_at);
