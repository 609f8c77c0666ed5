-- Telegram bots: who polls, how each is doing, the groups it is in, the admin chat's cards. The account itself is messaging's.
create table telegram_bots (
  workspace_id uuid not null,
  account_id uuid primary key,
  -- One poller per bot over all processes: whoever holds the lease, which it prolongs while it lives.
  poller_id uuid,
  poller_until timestamptz,
  polled_at timestamptz,
  last_update_at timestamptz,
  problem jsonb,
  problem_at timestamptz,
  webhook jsonb,
  profile_problem jsonb,
  checked_at timestamptz
) with (fillfactor = 70);
create index telegram_bots_by_workspace on telegram_bots (workspace_id);
select app.protect('telegram_bots');

create table telegram_chats (
  workspace_id uuid not null,
  account_id uuid not null,
  chat_id text not null,
  kind text not null check (kind in ('group', 'channel')),
  title text not null,
  is_present boolean not null,
  can_post boolean not null,
  updated_at timestamptz not null,
  primary key (account_id, chat_id)
);
create index telegram_chats_by_workspace on telegram_chats (workspace_id, account_id);
select app.protect('telegram_chats');

-- One code per bot, used once; only its hash is kept.
create table telegram_admin_codes (
  workspace_id uuid not null,
  account_id uuid primary key,
  code_hash text not null,
  expires_at timestamptz not null
);
select app.protect('telegram_admin_codes');

-- A card in an admin chat. Its buttons name their revision: one pressed on an older view of the card does nothing.
create table telegram_cards (
  workspace_id uuid not null,
  id uuid primary key,
  account_id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  subject text not null,
  revision integer not null,
  buttons jsonb not null,
  created_at timestamptz not null
);
create index telegram_cards_by_subject on telegram_cards (workspace_id, subject);
select app.protect('telegram_cards');
