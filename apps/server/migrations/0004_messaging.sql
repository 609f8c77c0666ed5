-- Channel accounts, conversations, messages in and out, deliveries and their budgets.
create table channel_accounts (
  workspace_id uuid not null,
  id uuid primary key,
  kind text not null check (kind in ('telegram', 'webchat', 'viber', 'whatsapp')),
  external_id text not null,
  name text not null,
  username text,
  state text not null default 'active' check (state in ('active', 'paused', 'revoked')),
  settings jsonb not null default '{}',
  token_sealed text,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create unique index channel_accounts_external on channel_accounts (kind, external_id) where removed_at is null;
create index channel_accounts_by_workspace on channel_accounts (workspace_id, kind);
select app.protect('channel_accounts');
select app.audit('channel_accounts');

-- What changes with every update, kept apart so that the account itself is not rewritten.
create table channel_health (
  workspace_id uuid not null,
  account_id uuid primary key,
  last_update_at timestamptz,
  last_sent_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  facts jsonb not null default '{}'
);
select app.protect('channel_health');

-- Raw updates exactly as they came, before anything was understood. One row per update of an account: the duplicate is not stored.
create table inbound_updates (
  workspace_id uuid not null,
  account_id uuid not null,
  update_key text not null,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  primary key (account_id, update_key)
);
create index inbound_updates_age on inbound_updates (received_at);
select app.protect('inbound_updates');

create table conversations (
  workspace_id uuid not null,
  id uuid primary key,
  account_id uuid not null,
  contact_id uuid check (contact_id is not null or kind <> 'private'),
  external_id text not null,
  kind text not null default 'private' check (kind in ('private', 'group', 'channel')),
  state text not null default 'open' check (state in ('open', 'resolved')),
  holder text not null default 'bot' check (holder in ('bot', 'member')),
  held_by uuid,
  held_until timestamptz,
  assignee_id uuid,
  is_reachable boolean not null default true,
  unread_count integer not null default 0,
  last_seq bigint not null default 0,
  last_message_at timestamptz not null,
  last_inbound_at timestamptz,
  waiting_since timestamptz,
  preview text not null default '',
  preview_direction text not null default 'in',
  preview_kind text not null default 'text',
  snoozed_until timestamptz,
  label_ids uuid[] not null default '{}',
  member_read_seq bigint not null default 0,
  title text,
  context jsonb not null default '{}',
  created_at timestamptz not null
) with (fillfactor = 80);
create unique index conversations_external on conversations (account_id, external_id);
create index conversations_recent on conversations (workspace_id, last_message_at desc, id desc);
create index conversations_open on conversations (workspace_id, state, last_message_at desc, id desc);
create index conversations_mine on conversations (workspace_id, assignee_id, state, last_message_at desc, id desc);
create index conversations_by_contact on conversations (workspace_id, contact_id);
create index conversations_snoozed on conversations (snoozed_until) where snoozed_until is not null;
select app.protect('conversations');

create table messages (
  workspace_id uuid not null,
  id uuid primary key,
  conversation_id uuid not null,
  seq bigint not null,
  direction text not null check (direction in ('in', 'out', 'note', 'system')),
  author jsonb not null,
  kind text not null,
  text text not null default '',
  body jsonb not null,
  external_id text,
  album_key text,
  reply_to_id uuid,
  sent_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  reactions jsonb not null default '[]'
);
create unique index messages_in_order on messages (conversation_id, seq);
create unique index messages_external on messages (conversation_id, external_id) where external_id is not null;
create index messages_search on messages using gin (workspace_id, text gin_trgm_ops) where text <> '';
select app.protect('messages');

create table message_media (
  workspace_id uuid not null,
  id uuid primary key,
  message_id uuid not null,
  position integer not null,
  kind text not null,
  source jsonb not null,
  state text not null check (state in ('waiting', 'stored', 'refused')),
  problem text,
  storage_key text,
  file_name text,
  mime text,
  size_bytes bigint,
  width integer,
  height integer,
  duration_s integer
);
create index message_media_by_message on message_media (workspace_id, message_id);
select app.protect('message_media');

-- The fate of what we send. One row per act: a message sent, an edit, a deletion, a reaction.
create table deliveries (
  workspace_id uuid not null,
  id uuid primary key,
  account_id uuid not null,
  conversation_id uuid not null,
  message_id uuid,
  act jsonb not null,
  priority smallint not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'blocked', 'unknown', 'cancelled')),
  reason jsonb,
  attempts jsonb not null default '[]',
  not_before timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz
) with (fillfactor = 80);
create index deliveries_by_message on deliveries (workspace_id, message_id);
create index deliveries_open on deliveries (workspace_id, account_id, priority) where state in ('waiting', 'sending');
create index deliveries_unsettled on deliveries (workspace_id, created_at desc) where state = 'unknown';
select app.protect('deliveries');

-- One budget per account and per group chat, shared by all processes: a token bucket that also obeys "try again later".
create table send_budgets (
  workspace_id uuid not null,
  account_id uuid not null,
  scope text not null,
  tokens double precision not null,
  refilled_at timestamptz not null,
  blocked_until timestamptz,
  primary key (account_id, scope)
) with (fillfactor = 50);
select app.protect('send_budgets');

-- The door for updates: stores what is new, and asks for it to be handled, in one statement and one commit.
create function app.ingest_updates(workspace uuid, account uuid, keys text[], lane_keys text[], payloads jsonb[], announces boolean)
returns integer language plpgsql as $$
declare
  new_keys text[];
  new_lanes text[];
  stored integer;
begin
  perform set_config('app.workspace_id', workspace::text, true);
  with fresh as (
    insert into inbound_updates (workspace_id, account_id, update_key, payload)
    select workspace, account, key, payload from unnest(keys, payloads) as t (key, payload)
    on conflict do nothing returning update_key
  )
  select array_agg(t.key order by t.ord), array_agg(t.lane_key order by t.ord), count(*) into new_keys, new_lanes, stored
  from unnest(keys, lane_keys) with ordinality as t (key, lane_key, ord) where t.key in (select update_key from fresh);
  if stored = 0 then return 0; end if;
  perform lanes.add(
    array_fill('messaging.inbound'::text, array[stored]), new_lanes,
    array(select jsonb_build_object('w', workspace, 'a', account, 'u', key) from unnest(new_keys) with ordinality as k (key, ord) order by ord),
    array_fill(clock_timestamp(), array[stored]), array_fill(0::smallint, array[stored]));
  if announces then perform pg_notify('cartie_lanes', 'messaging.inbound'); end if;
  return stored;
end $$;

-- Files a member uploaded and has not sent yet, or has.
create table uploads (
  workspace_id uuid not null,
  id uuid primary key,
  storage_key text not null,
  kind text not null,
  file_name text not null,
  mime text not null,
  size_bytes bigint not null,
  uploaded_by jsonb not null,
  created_at timestamptz not null default now()
);
create index uploads_by_workspace on uploads (workspace_id, created_at);
select app.protect('uploads');

-- A command a client made once and may repeat: what it answered the first time.
create table message_commands (
  workspace_id uuid not null,
  once_key uuid not null,
  message_ids uuid[] not null,
  created_at timestamptz not null,
  primary key (workspace_id, once_key)
);
select app.protect('message_commands');
