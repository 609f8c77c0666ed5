-- What a server outside answered a scenario, until the conversation's lane hands it to the session.
create table scenario_call_results (
  workspace_id uuid not null,
  session_id uuid not null references scenario_sessions (id) on delete cascade,
  call_id text not null,
  outcome jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, session_id, call_id)
);
select app.protect('scenario_call_results');

-- Keys of servers outside that scenarios name and never see.
create table scenario_secrets (
  workspace_id uuid not null,
  name text not null check (name <> ''),
  value_sealed text not null,
  updated_at timestamptz not null,
  primary key (workspace_id, name)
);
select app.protect('scenario_secrets');
select app.audit('scenario_secrets');
