-- Intents to buy or sell, the stages they move through, what is to be done about them.
create table pipelines (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  is_default boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index pipelines_default on pipelines (workspace_id) where is_default;
select app.protect('pipelines');
select app.audit('pipelines');

create table stages (
  workspace_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  name text not null,
  kind text not null check (kind in ('open', 'won', 'lost')),
  position integer not null,
  probability smallint check (probability between 0 and 100),
  rotting_days smallint check (rotting_days > 0),
  primary key (workspace_id, id),
  foreign key (workspace_id, pipeline_id) references pipelines (workspace_id, id) on delete cascade
);
create index stages_in_order on stages (workspace_id, pipeline_id, position);
select app.protect('stages');
select app.audit('stages');

create table lost_reasons (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  is_archived boolean not null default false,
  primary key (workspace_id, id)
);
select app.protect('lost_reasons');
select app.audit('lost_reasons');

create table leads (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('BUY', 'SELL')),
  title text not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  outcome text not null check (outcome in ('open', 'won', 'lost')),
  position text collate "C" not null,
  assignee_id uuid,
  source text,
  utm jsonb not null default '{}',
  amount_minor bigint,
  currency text,
  phone text,
  details jsonb not null default '{}',
  next_step text,
  next_step_due_at timestamptz,
  lost_reason_id uuid,
  lost_note text,
  conversation_id uuid,
  session_id uuid,
  repeat_count integer not null default 0,
  version integer not null default 1,
  changed_by jsonb not null,
  closed_at timestamptz,
  last_activity_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, pipeline_id) references pipelines (workspace_id, id),
  foreign key (workspace_id, stage_id) references stages (workspace_id, id),
  foreign key (workspace_id, lost_reason_id) references lost_reasons (workspace_id, id),
  check ((amount_minor is null) = (currency is null)),
  check ((outcome = 'open') = (closed_at is null))
);
create index leads_board on leads (workspace_id, stage_id, position, id);
create index leads_recent on leads (workspace_id, created_at, id);
create index leads_active on leads (workspace_id, last_activity_at, id);
create index leads_due on leads (workspace_id, next_step_due_at, id) where outcome = 'open';
create index leads_by_assignee on leads (workspace_id, assignee_id, last_activity_at) where outcome = 'open';
create index leads_by_contact on leads (workspace_id, contact_id, last_activity_at);
create index leads_by_phone on leads (workspace_id, phone, last_activity_at) where outcome = 'open';
create index leads_by_conversation on leads (workspace_id, conversation_id) where conversation_id is not null;
create index leads_search on leads using gin (workspace_id, title gin_trgm_ops);
select app.protect('leads');
-- Not `app.audit`: that a lead was merely written about (last_activity_at) is no change of it.
create trigger audit after insert or delete or update of contact_id, kind, title, pipeline_id, stage_id, assignee_id, source, utm,
  amount_minor, currency, phone, details, next_step, next_step_due_at, lost_reason_id, lost_note on leads
  for each row execute function app.write_audit();

-- Each time a contact said what they want, in full and for ever: a repeat updates the lead, and this keeps what it was.
create table lead_captures (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  contact_id uuid not null,
  said jsonb not null,
  conversation_id uuid,
  session_id uuid,
  once_key text,
  captured_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id) on delete cascade
);
create index lead_captures_by_lead on lead_captures (workspace_id, lead_id, captured_at);
create unique index lead_captures_once on lead_captures (workspace_id, once_key) where once_key is not null;
select app.protect('lead_captures');

create table lead_tasks (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  text text not null,
  due_at timestamptz,
  assignee_id uuid,
  done_at timestamptz,
  created_by jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id) on delete cascade
);
create index lead_tasks_by_lead on lead_tasks (workspace_id, lead_id, created_at);
create index lead_tasks_due on lead_tasks (workspace_id, assignee_id, due_at) where done_at is null;
select app.protect('lead_tasks');
select app.audit('lead_tasks');

create table lead_appointments (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  kind text not null check (kind in ('test-drive', 'meeting', 'inspection')),
  at timestamptz not null,
  place text,
  note text,
  assignee_id uuid,
  outcome text check (outcome in ('held', 'no-show', 'cancelled')),
  outcome_note text,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id) on delete cascade
);
create index lead_appointments_by_lead on lead_appointments (workspace_id, lead_id, at);
create index lead_appointments_at on lead_appointments (workspace_id, at, id);
select app.protect('lead_appointments');
select app.audit('lead_appointments');
