-- Updates are stored by the clock of the process that took them in, as everything else is timed by it: with the database's own
-- clock, a difference between the two made updates wait, or be older than their messages.
drop function app.ingest_updates(uuid, uuid, text[], text[], jsonb[], boolean);
create function app.ingest_updates(
  workspace uuid, account uuid, keys text[], lane_keys text[], payloads jsonb[], announces boolean, now timestamptz)
returns integer language plpgsql as $$
declare
  new_keys text[];
  new_lanes text[];
  stored integer;
begin
  perform set_config('app.workspace_id', workspace::text, true);
  with fresh as (
    insert into inbound_updates (workspace_id, account_id, update_key, payload, received_at)
    select workspace, account, key, payload, now from unnest(keys, payloads) as t (key, payload)
    on conflict do nothing returning update_key
  )
  select array_agg(t.key order by t.ord), array_agg(t.lane_key order by t.ord), count(*) into new_keys, new_lanes, stored
  from unnest(keys, lane_keys) with ordinality as t (key, lane_key, ord) where t.key in (select update_key from fresh);
  if stored = 0 then return 0; end if;
  perform lanes.add(
    array_fill('messaging.inbound'::text, array[stored]), new_lanes,
    array(select jsonb_build_object('w', workspace, 'a', account, 'u', key) from unnest(new_keys) with ordinality as k (key, ord) order by ord),
    array_fill(now, array[stored]), array_fill(0::smallint, array[stored]));
  if announces then perform pg_notify('cartie_lanes', 'messaging.inbound'); end if;
  return stored;
end $$;
