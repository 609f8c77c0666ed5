-- The floor everything stands on: tenancy, audit, events, lanes, jobs.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

create schema app;
create schema lanes;
grant usage on schema app, lanes, public to {{app_role}};

-- Who is asking: set with set_config(…, is_local) at the start of every transaction.
create function app.workspace_id() returns uuid stable language sql as
  $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;
create function app.is_platform() returns boolean stable language sql as
  $$ select coalesce(current_setting('app.scope', true), '') = 'platform' $$;
create function app.actor() returns jsonb stable language sql as
  $$ select nullif(current_setting('app.actor', true), '')::jsonb $$;

-- The second lock of tenancy: forced row-level security on a table that has workspace_id.
create function app.protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (workspace_id = (select app.workspace_id()) or (select app.is_platform()))
       with check (workspace_id = (select app.workspace_id()) or (select app.is_platform()))', target);
  execute format('grant select, insert, update, delete on %s to {{app_role}}', target);
end $$;

-- Audit: every change of an audited table, with who, before and after. Columns ending in _sealed are secrets and are masked.
create table app.audit_log (
  id bigint generated always as identity primary key,
  workspace_id uuid,
  at timestamptz not null default now(),
  actor jsonb,
  action text not null,
  entity text not null,
  entity_id text,
  before jsonb,
  after jsonb
);
create index audit_log_by_workspace on app.audit_log (workspace_id, id desc);
create index audit_log_by_entity on app.audit_log (workspace_id, entity, entity_id, id desc);
alter table app.audit_log enable row level security;
alter table app.audit_log force row level security;
create policy tenant on app.audit_log
  using (workspace_id = (select app.workspace_id()) or (select app.is_platform()))
  with check (workspace_id = (select app.workspace_id()) or (select app.is_platform()));
grant select, insert on app.audit_log to {{app_role}};

create function app.mask_secrets(line jsonb) returns jsonb immutable language sql as $$
  select coalesce(jsonb_object_agg(key, case when key like '%\_sealed' and value <> 'null' then '"***"'::jsonb else value end), '{}'::jsonb)
  from jsonb_each(line)
$$;

create function app.write_audit() returns trigger language plpgsql as $$
declare
  old_line jsonb := case when tg_op in ('UPDATE', 'DELETE') then to_jsonb(old) end;
  new_line jsonb := case when tg_op in ('UPDATE', 'INSERT') then to_jsonb(new) end;
  line jsonb := coalesce(new_line, old_line);
  before_diff jsonb;
  after_diff jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value) into before_diff, after_diff
    from jsonb_each(old_line) o join jsonb_each(new_line) n using (key)
    where o.value is distinct from n.value and o.key <> 'updated_at';
    if after_diff is null then return null; end if;
  else
    before_diff := old_line;
    after_diff := new_line;
  end if;
  insert into app.audit_log (workspace_id, actor, action, entity, entity_id, before, after)
  values (coalesce((line ->> 'workspace_id')::uuid, case when tg_table_name = 'workspaces' then (line ->> 'id')::uuid end),
    app.actor(), lower(tg_op), tg_table_name, line ->> 'id', app.mask_secrets(before_diff), app.mask_secrets(after_diff));
  return null;
end $$;

create function app.audit(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger audit after insert or update or delete on %s for each row execute function app.write_audit()', target);
end $$;

-- Facts that happened, and what each is about: feeds timelines, automations, webhooks, statistics.
create table events (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  primary key (workspace_id, id)
);
create index events_by_name on events (workspace_id, name, at);
select app.protect('events');
create table event_subjects (
  workspace_id uuid not null,
  subject_id uuid not null,
  event_id uuid not null,
  primary key (workspace_id, subject_id, event_id)
);
select app.protect('event_subjects');

-- Lanes: ordered work. A task holds a payload of references; what they refer to is protected where it lives.
create table lanes.lane (
  queue text not null,
  key text not null,
  pending integer not null,
  priority smallint not null,
  due_at timestamptz not null,
  leased_by uuid,
  failures integer not null default 0,
  primary key (queue, key)
) with (fillfactor = 70);
create index lane_due on lanes.lane (queue, priority, due_at) where pending > 0;
create table lanes.task (
  id bigint generated always as identity primary key,
  queue text not null,
  key text not null,
  payload jsonb not null,
  not_before timestamptz not null,
  created_at timestamptz not null default now()
);
create index task_order on lanes.task (queue, key, id);
create table lanes.dead (
  id bigint primary key,
  queue text not null,
  key text not null,
  payload jsonb not null,
  reason text not null,
  failures integer not null,
  died_at timestamptz not null default now()
);
grant select, insert, update, delete on all tables in schema lanes to {{app_role}};

-- Adds tasks in the order given and makes their lanes due. Keys are locked in one order, so two writers never deadlock here.
-- A lane is as urgent as its most urgent task: of the lanes due, the lower priority number goes first.
create function lanes.add(queues text[], keys text[], payloads jsonb[], not_befores timestamptz[], priorities smallint[])
returns void language sql as $$
  insert into lanes.task (queue, key, payload, not_before)
  select queue, key, payload, not_before
  from unnest(queues, keys, payloads, not_befores) with ordinality as t (queue, key, payload, not_before, ord)
  order by ord;
  insert into lanes.lane as lane (queue, key, pending, priority, due_at)
  select queue, key, count(*)::int, min(priority), min(not_before)
  from unnest(queues, keys, not_befores, priorities) as t (queue, key, not_before, priority)
  group by queue, key order by queue, key
  on conflict (queue, key) do update set
    pending = lane.pending + excluded.pending,
    priority = case when lane.pending = 0 then excluded.priority else least(lane.priority, excluded.priority) end,
    due_at = case
      when lane.leased_by is not null then lane.due_at
      when lane.pending = 0 then excluded.due_at
      else least(lane.due_at, excluded.due_at) end;
$$;

-- Adds tasks as lanes.add does, due at once, and leases the lanes that were empty and free to the writer, until the instant
-- given: it works on them right after its commit. Answers the keys so leased. Never give one key to both functions in one
-- transaction.
create function lanes.add_held(queue text, keys text[], payloads jsonb[], priorities smallint[], now timestamptz, lease uuid, until timestamptz)
returns setof text language sql as $$
  insert into lanes.task (queue, key, payload, not_before)
  select $1, t.key, t.payload, $5 from unnest($2, $3) with ordinality as t (key, payload, ord) order by t.ord;
  insert into lanes.lane as lane (queue, key, pending, priority, due_at, leased_by)
  select $1, t.key, count(*)::int, min(t.priority), $7, $6 from unnest($2, $4) as t (key, priority) group by t.key order by t.key
  on conflict on constraint lane_pkey do update set
    pending = lane.pending + excluded.pending,
    priority = case when lane.pending = 0 then excluded.priority else least(lane.priority, excluded.priority) end,
    leased_by = case when lane.pending = 0 and lane.leased_by is null then $6 else lane.leased_by end,
    due_at = case
      when lane.pending = 0 and lane.leased_by is null then $7
      when lane.leased_by is not null then lane.due_at
      else least(lane.due_at, $5) end
  returning case when lane.leased_by = $6 then lane.key end;
$$;

-- Whether the process a lease belongs to (its first eight digits) has no connection left.
create function lanes.is_lost(lease uuid) returns boolean stable language sql as $$
  select not exists (select 1 from pg_stat_activity where application_name = 'cartie ' || left(lease::text, 8))
$$;

-- Jobs: graphile-worker owns its schema and its rows; the application may only add.
create function app.add_job(identifier text, payload json, queue_name text, run_at timestamptz, max_attempts integer, job_key text)
returns void language plpgsql security definer set search_path = graphile_worker, public, pg_temp as $$
begin
  perform graphile_worker.add_job(identifier, payload, queue_name => queue_name, run_at => run_at,
    max_attempts => max_attempts, job_key => job_key);
end $$;
revoke all on function app.add_job from public;
grant execute on function app.add_job to {{app_role}};

-- Which minute of which cron entry was taken, by whoever wrote it first. Written by the jobs' owner connection only.
create table lanes.cron_tick (
  name text not null,
  at timestamptz not null,
  primary key (name, at)
);
