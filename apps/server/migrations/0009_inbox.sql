-- The people's side of conversations: labels, canned replies, notifications, whose turn it is; and the search in messages.
create table labels (
  workspace_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  color text not null check (color in ('gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink')),
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index labels_by_name on labels (workspace_id, lower(name));
select app.protect('labels');
select app.audit('labels');

create table canned_replies (
  workspace_id uuid not null,
  id uuid not null,
  shortcut text not null check (shortcut <> ''),
  texts jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index canned_replies_by_shortcut on canned_replies (workspace_id, lower(shortcut));
select app.protect('canned_replies');
select app.audit('canned_replies');

-- One row per workspace that changed anything; it is locked while a conversation is given out, so that turns stay turns.
create table inbox_settings (
  workspace_id uuid primary key,
  is_round_robin boolean not null default false
);
select app.protect('inbox_settings');
select app.audit('inbox_settings');
create table inbox_turns (
  workspace_id uuid not null,
  member_id uuid not null,
  last_given_at timestamptz not null,
  primary key (workspace_id, member_id)
);
select app.protect('inbox_turns');

create table notifications (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('assigned', 'mentioned', 'handed-off', 'waiting', 'delivery-unknown', 'scenario')),
  conversation_id uuid not null,
  data jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id)
);
create index notifications_of_member on notifications (workspace_id, member_id, id desc);
create index notifications_unread on notifications (workspace_id, member_id, id desc) where read_at is null;
create index notifications_of_conversation on notifications (workspace_id, member_id, conversation_id) where read_at is null;
select app.protect('notifications');

-- Views of the inbox that are a small part of all conversations.
create index conversations_unread on conversations (workspace_id, last_message_at desc, id desc)
  where unread_count > 0 and state = 'open' and kind = 'private';
create index conversations_waiting on conversations (workspace_id, last_message_at desc, id desc)
  where waiting_since is not null and state = 'open' and kind = 'private';
create index conversations_asleep on conversations (workspace_id, last_message_at desc, id desc)
  where snoozed_until is not null and kind = 'private';
-- Snoozes end by lane tasks; nothing looks across workspaces for those that ran out.
drop index conversations_snoozed;

-- Text search. ILIKE is not leakproof, so under row-level security it may not be looked up in an index: every row of the
-- workspace would be read. These functions run as the tables' owner, whose rows are chosen by their own condition on the
-- workspace of the transaction; the policies below are the owner's alone. They never read a whole table: the planner, which
-- cannot know how rare a word is, would rather do that. docs/decisions/0003-search-under-row-level-security.md
create policy search on messages for select to current_user using (true);
create policy search on contacts for select to current_user using (true);
create policy search on contact_identities for select to current_user using (true);
create function app.conversations_saying(pattern text, at_most integer) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
begin
  return query
    select m.conversation_id from messages m
    where m.workspace_id = app.workspace_id() and m.text <> '' and m.text ilike pattern and m.deleted_at is null
    limit at_most;
end $$;
create function app.contacts_known_as(pattern text, value_pattern text, at_most integer) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
begin
  return query
    select c.id from contacts c where c.workspace_id = app.workspace_id() and c.name ilike pattern
    union
    select i.contact_id from contact_identities i
    where i.workspace_id = app.workspace_id() and (i.value ilike value_pattern or i.username ilike pattern)
    limit at_most;
end $$;
revoke all on function app.conversations_saying, app.contacts_known_as from public;
grant execute on function app.conversations_saying, app.contacts_known_as to {{app_role}};
