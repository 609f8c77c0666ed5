-- Fewer statements and commits from an update to its answer: an update is stored by the transaction that answers it, lanes are ended by one
-- call that fails when a lease was lost, and budgets are taken in one step that nobody waits behind.

-- Ends the first `counts` tasks of each lane and gives the lanes back; answers how many tasks are left in them. Fails with CL001 when
-- a lane is no longer leased so: the transaction must roll back, another process does the work.
create function lanes.finish(queue text, keys text[], counts integer[], leases uuid[], now timestamptz)
returns integer language plpgsql as $$
declare
  remaining integer := 0;
  kept integer;
begin
  -- Lane by lane, each by its key and its tasks by their place: a plan that is kept must not come to read the tables.
  for place in 1..cardinality(keys) loop
    update lanes.lane lane set pending = lane.pending - counts[place], leased_by = null, failures = 0, due_at = $5
    where lane.queue = $1 and lane.key = keys[place] and lane.leased_by = leases[place]
    returning lane.pending into kept;
    if kept is null then
      raise exception 'a lease of lane queue % had run out', $1 using errcode = 'CL001';
    end if;
    remaining := remaining + kept;
    delete from lanes.task task where task.ctid = any (array(
      select head.ctid from lanes.task head where head.queue = $1 and head.key = keys[place] order by head.id limit counts[place]));
  end loop;
  return remaining;
end $$;

-- Takes tokens from a bucket that refills: up to `wanted`, or none if it holds less than `least_wanted` (at most a full bucket). Answers how
-- many it gave, and when it can give the least again. Committed by itself: a crash of the database may give the same tokens again.
create function app.take_from_budget(
  workspace uuid, account uuid, bucket text, capacity double precision, per_ms double precision, wanted integer, least_wanted integer,
  now timestamptz)
returns table (granted integer, next_at timestamptz) language plpgsql as $$
declare
  budget send_budgets%rowtype;
  held double precision;
  needed double precision := least(least_wanted, capacity);
begin
  perform set_config('app.workspace_id', workspace::text, true), set_config('synchronous_commit', 'off', true);
  insert into send_budgets as b (workspace_id, account_id, scope, tokens, refilled_at)
  values (workspace, account, bucket, capacity, now)
  on conflict (account_id, scope) do update set scope = b.scope returning * into budget;
  granted := 0;
  if budget.blocked_until > now then
    next_at := budget.blocked_until;
    return next;
    return;
  end if;
  held := least(capacity, budget.tokens + greatest(0, extract(epoch from now - budget.refilled_at) * 1000) * per_ms);
  if held >= needed then granted := least(wanted, floor(held)::integer); end if;
  held := held - granted;
  next_at := now + ceil(greatest(0, needed - held) / per_ms) * interval '1 millisecond';
  update send_budgets b set tokens = held, refilled_at = greatest(now, b.refilled_at), blocked_until = null
  where b.account_id = account and b.scope = bucket;
  return next;
end $$;

-- The door for updates that are worked on in the very transaction that stores them. Answers the places (from 1) of the updates that are new, and
-- whether each may be worked on now; where its chat has older work waiting, it is put behind that instead.
create function app.take_in(workspace uuid, account uuid, keys text[], lane_keys text[], payloads jsonb[], now timestamptz)
returns table (place integer, is_free boolean) language plpgsql as $$
declare
  new_places integer[];
  busy text[];
  late integer[];
begin
  with fresh as (
    insert into inbound_updates (workspace_id, account_id, update_key, payload, received_at)
    select workspace, account, key, payload, $6 from unnest(keys, payloads) as t (key, payload)
    on conflict do nothing returning update_key
  )
  select array_agg(t.place order by t.place) into new_places
  from (select min(ord)::integer as place from unnest(keys) with ordinality as t (key, ord)
    where key in (select update_key from fresh) group by key) t;
  if new_places is null then return; end if;
  busy := array(select l.key from lanes.lane l where l.queue = 'messaging.inbound' and l.key = any (lane_keys) and l.pending > 0);
  late := array(select p from unnest(new_places) as p where lane_keys[p] = any (busy));
  if cardinality(late) > 0 then
    perform lanes.add(array_fill('messaging.inbound'::text, array[cardinality(late)]),
      array(select lane_keys[p] from unnest(late) as p),
      array(select jsonb_build_object('w', workspace, 'a', account, 'u', keys[p]) from unnest(late) as p),
      array_fill($6, array[cardinality(late)]), array_fill(0::smallint, array[cardinality(late)]));
  end if;
  return query select p, not lane_keys[p] = any (busy) from unnest(new_places) as p;
end $$;

-- Writes deliveries that may go at once and puts them into their lanes. `begins`: the call that is announced now, if the lane was empty and free and
-- is therefore leased. Answers each lane that is leased.
create function app.queue_deliveries(
  workspace uuid, now timestamptz, lease uuid, until timestamptz,
  ids uuid[], accounts uuid[], conversations uuid[], messages uuid[], acts jsonb[], priorities smallint[], lane_keys text[], begins boolean[])
returns setof text language plpgsql as $$
declare
  held text[];
begin
  held := array(select key from lanes.add_held('messaging.deliver', lane_keys,
    array(select jsonb_build_object('w', workspace, 'd', id) from unnest(ids) as id), priorities, $2, $3, $4) as key where key is not null);
  insert into deliveries (workspace_id, id, account_id, conversation_id, message_id, act, priority, state, created_at)
  select workspace, t.id, t.account, t.conversation, t.message, t.act, t.priority,
    case when t.begin and t.lane_key = any (held) then 'sending' else 'waiting' end, $2
  from unnest(ids, accounts, conversations, messages, acts, priorities, lane_keys, begins)
    as t (id, account, conversation, message, act, priority, lane_key, begin);
  return query select unnest(held);
end $$;

-- An update that comes twice in one batch is one task.
create or replace function app.ingest_updates(
  workspace uuid, account uuid, keys text[], lane_keys text[], payloads jsonb[], announces boolean, now timestamptz)
returns integer language plpgsql as $$
declare
  places integer[];
begin
  perform set_config('app.workspace_id', workspace::text, true);
  with fresh as (
    insert into inbound_updates (workspace_id, account_id, update_key, payload, received_at)
    select workspace, account, key, payload, now from unnest(keys, payloads) as t (key, payload)
    on conflict do nothing returning update_key
  )
  select array_agg(t.place order by t.place) into places
  from (select min(ord)::integer as place from unnest(keys) with ordinality as t (key, ord)
    where key in (select update_key from fresh) group by key) t;
  if places is null then return 0; end if;
  perform lanes.add(array_fill('messaging.inbound'::text, array[cardinality(places)]),
    array(select lane_keys[p] from unnest(places) as p),
    array(select jsonb_build_object('w', workspace, 'a', account, 'u', keys[p]) from unnest(places) as p),
    array_fill(now, array[cardinality(places)]), array_fill(0::smallint, array[cardinality(places)]));
  if announces then perform pg_notify('cartie_lanes', 'messaging.inbound'); end if;
  return cardinality(places);
end $$;
