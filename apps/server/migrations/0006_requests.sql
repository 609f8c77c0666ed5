-- What clients want found or offered.
create table request_counters (
  workspace_id uuid primary key,
  last integer not null
);
select app.protect('request_counters');

create table requests (
  workspace_id uuid not null,
  id uuid not null,
  number integer not null,
  kind text not null check (kind in ('BUY', 'SELL')),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'COLLECTING_VARIANTS', 'SHORTLIST', 'CONTACT_SHARED', 'WON', 'LOST')),
  open_state text not null check (open_state in ('DRAFT', 'PUBLISHED', 'COLLECTING_VARIANTS', 'SHORTLIST', 'CONTACT_SHARED')),
  priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  contact_id uuid not null,
  lead_id uuid,
  conversation_id uuid,
  session_id uuid,
  assignee_id uuid,
  make text,
  model text,
  generation text,
  year_from smallint,
  year_to smallint,
  budget_min_minor bigint,
  budget_max_minor bigint,
  asking_price_minor bigint,
  currency text not null,
  city text,
  region text,
  fuels text[] not null default '{}',
  gearboxes text[] not null default '{}',
  bodies text[] not null default '{}',
  drives text[] not null default '{}',
  colours text[] not null default '{}',
  mileage_max_km integer check (mileage_max_km >= 0),
  mileage_km integer check (mileage_km >= 0),
  vin text,
  description text,
  photos text[] not null default '{}',
  extra jsonb not null default '{}',
  won_amount_minor bigint,
  won_currency text,
  lost_reason text,
  once_key text,
  version integer not null default 1,
  changed_by jsonb not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  check (year_from <= year_to),
  check (budget_min_minor <= budget_max_minor),
  check ((state in ('WON', 'LOST')) = (closed_at is not null)),
  check ((state = 'LOST') = (lost_reason is not null)),
  check ((won_amount_minor is null) = (won_currency is null))
);
create unique index requests_number on requests (workspace_id, number);
create unique index requests_once on requests (workspace_id, once_key) where once_key is not null;
create index requests_recent on requests (workspace_id, created_at, id);
create index requests_by_state on requests (workspace_id, state, created_at, id);
create index requests_by_assignee on requests (workspace_id, assignee_id, created_at) where closed_at is null;
create index requests_by_contact on requests (workspace_id, contact_id, created_at);
create index requests_by_lead on requests (workspace_id, lead_id, created_at);
create index requests_by_conversation on requests (workspace_id, conversation_id) where conversation_id is not null;
create index requests_by_make on requests (workspace_id, lower(make), lower(model)) where closed_at is null;
create index requests_search on requests using gin (workspace_id, (coalesce(make, '') || ' ' || coalesce(model, '')) gin_trgm_ops);
select app.protect('requests');
select app.audit('requests');

-- For members only; no page, post or message outside may show them.
create table request_notes (
  workspace_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  author jsonb not null,
  text text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, request_id) references requests (workspace_id, id) on delete cascade
);
create index request_notes_by_request on request_notes (workspace_id, request_id, created_at);
select app.protect('request_notes');
select app.audit('request_notes');
