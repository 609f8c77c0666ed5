-- People and their sign-in (schema auth: of no workspace, touched by the identity module only), and workspaces with their members.
create schema auth;
grant usage on schema auth to {{app_role}};

create table auth.users (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  locale text not null default 'uk' check (locale in ('uk', 'en', 'ru')),
  is_superadmin boolean not null default false,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table auth.accounts (
  id uuid primary key,
  user_id uuid not null references auth.users on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index accounts_by_user on auth.accounts (user_id);
create table auth.sessions (
  id uuid primary key,
  user_id uuid not null references auth.users on delete cascade,
  token text not null unique,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
create index sessions_by_user on auth.sessions (user_id);
create table auth.verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on auth.verifications (identifier);
create table auth.two_factors (
  id uuid primary key,
  user_id uuid not null unique references auth.users on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index two_factors_by_secret on auth.two_factors (secret);
-- Links that set a new password. Only the hash of a token is kept.
create table auth.password_links (
  token_hash text primary key,
  user_id uuid not null references auth.users on delete cascade,
  made_by uuid references auth.users on delete set null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_links_by_user on auth.password_links (user_id);
-- How often something was tried: sign-in by account and address, resets, invitations. Shared by every process.
create table auth.attempts (
  key text primary key,
  count integer not null,
  since timestamptz not null,
  locked_until timestamptz,
  locks integer not null default 0
);
create index attempts_by_age on auth.attempts (since);
grant select, insert, update, delete on all tables in schema auth to {{app_role}};

create table workspaces (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,59}$'),
  name text not null check (name <> ''),
  locale text not null check (locale in ('uk', 'en', 'ru')),
  currency text not null,
  currencies text[] not null check (cardinality(currencies) > 0),
  timezone text not null,
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  logo_key text,
  domain text unique,
  working_hours jsonb not null,
  merge_window_days integer not null default 14 check (merge_window_days between 0 and 365),
  hold_timeout_minutes integer not null default 30 check (hold_timeout_minutes between 1 and 10080),
  suspended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy tenant on workspaces
  using (id = (select app.workspace_id()) or (select app.is_platform()))
  with check (id = (select app.workspace_id()) or (select app.is_platform()));
grant select, insert, update on workspaces to {{app_role}};
select app.audit('workspaces');

create table members (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  user_id uuid not null references auth.users,
  role text not null check (role in ('OWNER', 'ADMIN', 'MANAGER', 'OPERATOR', 'DEALER', 'VIEWER')),
  capacity integer check (capacity between 0 and 1000),
  shift jsonb,
  is_away boolean not null default false,
  telegram_user_id bigint,
  telegram_username text,
  removed_at timestamptz,
  joined_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, user_id),
  unique (workspace_id, telegram_user_id)
);
create index members_by_user on members (user_id);
select app.protect('members');
select app.audit('members');

create table invitations (
  workspace_id uuid not null,
  id uuid not null,
  email text,
  role text not null check (role in ('OWNER', 'ADMIN', 'MANAGER', 'OPERATOR', 'DEALER', 'VIEWER')),
  token_hash text not null unique,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);
select app.protect('invitations');
select app.audit('invitations');

create table telegram_links (
  workspace_id uuid not null,
  token_hash text not null,
  member_id uuid not null,
  expires_at timestamptz not null,
  primary key (workspace_id, token_hash),
  foreign key (workspace_id, member_id) references members on delete cascade
);
create unique index telegram_links_by_member on telegram_links (workspace_id, member_id);
select app.protect('telegram_links');

create table api_keys (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  hint text not null,
  key_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members on delete cascade
);
create index api_keys_by_member on api_keys (workspace_id, member_id);
select app.protect('api_keys');
select app.audit('api_keys');
-- Apart from the keys, so that a use is not a change to be audited.
create table api_key_uses (
  workspace_id uuid not null,
  api_key_id uuid not null,
  last_used_at timestamptz not null,
  primary key (workspace_id, api_key_id),
  foreign key (workspace_id, api_key_id) references api_keys on delete cascade
);
select app.protect('api_key_uses');

-- Who a session's token belongs to, and their place in the workspace named: one round trip per request, never stale.
-- It crosses workspaces (nobody is known yet), so it is one of the few that run as the platform.
create function auth.who_has_session(session_token text, workspace uuid, at timestamptz)
returns table (session_id uuid, user_id uuid, is_superadmin boolean, expires_at timestamptz, member_id uuid, role text)
language plpgsql set app.scope = 'platform' as $$
begin
  return query
    select s.id, u.id, u.is_superadmin, s.expires_at, m.id, m.role
    from auth.sessions s
    join auth.users u on u.id = s.user_id
    left join (members m join workspaces w on w.id = m.workspace_id and w.suspended_at is null)
      on m.workspace_id = workspace and m.user_id = u.id and m.removed_at is null
    where s.token = session_token and s.expires_at > at;
  update auth.sessions s set last_seen_at = at where s.token = session_token and s.last_seen_at < at - interval '1 minute';
end $$;

-- The same for an API key: whose it is, where, and what it may.
create function auth.who_has_key(hash text, at timestamptz)
returns table (workspace_id uuid, user_id uuid, member_id uuid, role text, scopes text[])
language plpgsql set app.scope = 'platform' as $$
declare found_key record;
begin
  select k.workspace_id, k.id, m.user_id, m.id as member_id, m.role, k.scopes into found_key
  from api_keys k
  join members m on m.workspace_id = k.workspace_id and m.id = k.member_id and m.removed_at is null
  join workspaces w on w.id = k.workspace_id and w.suspended_at is null
  where k.key_hash = hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > at);
  if not found then return; end if;
  insert into api_key_uses as u (workspace_id, api_key_id, last_used_at) values (found_key.workspace_id, found_key.id, at)
  on conflict on constraint api_key_uses_pkey do update set last_used_at = excluded.last_used_at where u.last_used_at < at - interval '1 minute';
  return query select found_key.workspace_id, found_key.user_id, found_key.member_id, found_key.role, found_key.scopes;
end $$;
grant execute on function auth.who_has_session, auth.who_has_key to {{app_role}};
