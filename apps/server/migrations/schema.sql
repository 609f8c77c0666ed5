-- What the migrations add up to, for reading and review. Made by `node tooling/schema-drift.ts --write`; nothing runs it.

create table app.audit_log (
  id bigint generated as identity not null,
  workspace_id uuid,
  at timestamp with time zone default now() not null,
  actor jsonb,
  action text not null,
  entity text not null,
  entity_id text,
  before jsonb,
  after jsonb,
  constraint audit_log_pkey PRIMARY KEY (id)
);
alter table app.audit_log enable row level security;
alter table app.audit_log force row level security;
CREATE INDEX audit_log_by_entity ON app.audit_log USING btree (workspace_id, entity, entity_id, id DESC);
CREATE INDEX audit_log_by_workspace ON app.audit_log USING btree (workspace_id, id DESC);
create policy tenant on app.audit_log for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table auth.accounts (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_provider_id_account_id_key UNIQUE (provider_id, account_id)
);
CREATE INDEX accounts_by_user ON auth.accounts USING btree (user_id);

create table auth.attempts (
  key text not null,
  count integer not null,
  since timestamp with time zone not null,
  locked_until timestamp with time zone,
  locks integer default 0 not null,
  constraint attempts_pkey PRIMARY KEY (key)
);
CREATE INDEX attempts_by_age ON auth.attempts USING btree (since);

create table auth.password_links (
  token_hash text not null,
  user_id uuid not null,
  made_by uuid,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_links_made_by_fkey FOREIGN KEY (made_by) REFERENCES auth.users(id) ON DELETE SET NULL,
  constraint password_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE,
  constraint password_links_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX password_links_by_user ON auth.password_links USING btree (user_id);

create table auth.sessions (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone default now() not null,
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token)
);
CREATE INDEX sessions_by_user ON auth.sessions USING btree (user_id);

create table auth.two_factors (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamp with time zone,
  constraint two_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE,
  constraint two_factors_pkey PRIMARY KEY (id),
  constraint two_factors_user_id_key UNIQUE (user_id)
);
CREATE INDEX two_factors_by_secret ON auth.two_factors USING btree (secret);

create table auth.users (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  locale text default 'uk'::text not null,
  is_superadmin boolean default false not null,
  two_factor_enabled boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint users_email_check CHECK ((email = lower(email))),
  constraint users_locale_check CHECK ((locale = ANY (ARRAY['uk'::text, 'en'::text, 'ru'::text]))),
  constraint users_pkey PRIMARY KEY (id),
  constraint users_email_key UNIQUE (email)
);

create table auth.verifications (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_by_identifier ON auth.verifications USING btree (identifier);

create table lanes.cron_tick (
  name text not null,
  at timestamp with time zone not null,
  constraint cron_tick_pkey PRIMARY KEY (name, at)
);

create table lanes.dead (
  id bigint not null,
  queue text not null,
  key text not null,
  payload jsonb not null,
  reason text not null,
  failures integer not null,
  died_at timestamp with time zone default now() not null,
  constraint dead_pkey PRIMARY KEY (id)
);

create table lanes.lane (
  queue text not null,
  key text not null,
  pending integer not null,
  priority smallint not null,
  due_at timestamp with time zone not null,
  leased_by uuid,
  failures integer default 0 not null,
  constraint lane_pkey PRIMARY KEY (queue, key)
);
CREATE INDEX lane_due ON lanes.lane USING btree (queue, priority, due_at) WHERE (pending > 0);

create table lanes.task (
  id bigint generated as identity not null,
  queue text not null,
  key text not null,
  payload jsonb not null,
  not_before timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  constraint task_pkey PRIMARY KEY (id)
);
CREATE INDEX task_order ON lanes.task USING btree (queue, key, id);

create table public.api_key_uses (
  workspace_id uuid not null,
  api_key_id uuid not null,
  last_used_at timestamp with time zone not null,
  constraint api_key_uses_workspace_id_api_key_id_fkey FOREIGN KEY (workspace_id, api_key_id) REFERENCES api_keys(workspace_id, id) ON DELETE CASCADE,
  constraint api_key_uses_pkey PRIMARY KEY (workspace_id, api_key_id)
);
alter table public.api_key_uses enable row level security;
alter table public.api_key_uses force row level security;
create policy tenant on public.api_key_uses for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.api_keys (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  hint text not null,
  key_hash text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_keys_scopes_check CHECK ((cardinality(scopes) > 0)),
  constraint api_keys_workspace_id_member_id_fkey FOREIGN KEY (workspace_id, member_id) REFERENCES members(workspace_id, id) ON DELETE CASCADE,
  constraint api_keys_pkey PRIMARY KEY (workspace_id, id),
  constraint api_keys_key_hash_key UNIQUE (key_hash)
);
alter table public.api_keys enable row level security;
alter table public.api_keys force row level security;
CREATE INDEX api_keys_by_member ON public.api_keys USING btree (workspace_id, member_id);
create policy tenant on public.api_keys for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.api_keys FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.canned_replies (
  workspace_id uuid not null,
  id uuid not null,
  shortcut text not null,
  texts jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint canned_replies_shortcut_check CHECK ((shortcut <> ''::text)),
  constraint canned_replies_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.canned_replies enable row level security;
alter table public.canned_replies force row level security;
CREATE UNIQUE INDEX canned_replies_by_shortcut ON public.canned_replies USING btree (workspace_id, lower(shortcut));
create policy tenant on public.canned_replies for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.canned_replies FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.channel_accounts (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  external_id text not null,
  name text not null,
  username text,
  state text default 'active'::text not null,
  settings jsonb default '{}'::jsonb not null,
  token_sealed text,
  created_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  constraint channel_accounts_kind_check CHECK ((kind = ANY (ARRAY['telegram'::text, 'webchat'::text, 'viber'::text, 'whatsapp'::text]))),
  constraint channel_accounts_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'revoked'::text]))),
  constraint channel_accounts_pkey PRIMARY KEY (id)
);
alter table public.channel_accounts enable row level security;
alter table public.channel_accounts force row level security;
CREATE INDEX channel_accounts_by_workspace ON public.channel_accounts USING btree (workspace_id, kind);
CREATE UNIQUE INDEX channel_accounts_external ON public.channel_accounts USING btree (kind, external_id) WHERE (removed_at IS NULL);
create policy tenant on public.channel_accounts for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.channel_accounts FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.channel_health (
  workspace_id uuid not null,
  account_id uuid not null,
  last_update_at timestamp with time zone,
  last_sent_at timestamp with time zone,
  last_error text,
  last_error_at timestamp with time zone,
  facts jsonb default '{}'::jsonb not null,
  constraint channel_health_pkey PRIMARY KEY (account_id)
);
alter table public.channel_health enable row level security;
alter table public.channel_health force row level security;
create policy tenant on public.channel_health for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.contact_identities (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null,
  value text not null,
  username text,
  display_name text,
  is_verified boolean default false not null,
  created_at timestamp with time zone not null,
  constraint contact_identities_kind_check CHECK ((kind = ANY (ARRAY['telegram'::text, 'viber'::text, 'whatsapp'::text, 'webchat'::text, 'phone'::text, 'email'::text]))),
  constraint contact_identities_value_check CHECK ((value <> ''::text)),
  constraint contact_identities_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id),
  constraint contact_identities_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.contact_identities enable row level security;
alter table public.contact_identities force row level security;
CREATE INDEX contact_identities_by_contact ON public.contact_identities USING btree (workspace_id, contact_id);
CREATE INDEX contact_identities_search ON public.contact_identities USING gin (workspace_id, value gin_trgm_ops, username gin_trgm_ops);
CREATE UNIQUE INDEX contact_identities_value ON public.contact_identities USING btree (workspace_id, kind, value);
create policy search on public.contact_identities for select to owner using (true);
create policy tenant on public.contact_identities for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.contact_identities FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.contact_merges (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  moved jsonb not null,
  facts_before jsonb not null,
  facts_after jsonb not null,
  merged_at timestamp with time zone not null,
  merged_by jsonb not null,
  undone_at timestamp with time zone,
  constraint contact_merges_workspace_id_gone_id_fkey FOREIGN KEY (workspace_id, gone_id) REFERENCES contacts(workspace_id, id),
  constraint contact_merges_workspace_id_kept_id_fkey FOREIGN KEY (workspace_id, kept_id) REFERENCES contacts(workspace_id, id),
  constraint contact_merges_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.contact_merges enable row level security;
alter table public.contact_merges force row level security;
CREATE INDEX contact_merges_by_kept ON public.contact_merges USING btree (workspace_id, kept_id, merged_at DESC);
create policy tenant on public.contact_merges for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.contact_merges FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.contacts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  locale text,
  city text,
  tags text[] default '{}'::text[] not null,
  source text,
  is_blocked boolean default false not null,
  extra jsonb default '{}'::jsonb not null,
  merged_into uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint contacts_check CHECK ((merged_into <> id)),
  constraint contacts_locale_check CHECK ((locale = ANY (ARRAY['uk'::text, 'en'::text, 'ru'::text]))),
  constraint contacts_workspace_id_merged_into_fkey FOREIGN KEY (workspace_id, merged_into) REFERENCES contacts(workspace_id, id),
  constraint contacts_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.contacts enable row level security;
alter table public.contacts force row level security;
CREATE INDEX contacts_by_name ON public.contacts USING btree (workspace_id, lower(name), id) WHERE (merged_into IS NULL);
CREATE INDEX contacts_by_tag ON public.contacts USING gin (workspace_id, tags);
CREATE INDEX contacts_merged ON public.contacts USING btree (workspace_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX contacts_recent ON public.contacts USING btree (workspace_id, created_at DESC, id DESC) WHERE (merged_into IS NULL);
CREATE INDEX contacts_search ON public.contacts USING gin (workspace_id, name gin_trgm_ops);
create policy search on public.contacts for select to owner using (true);
create policy tenant on public.contacts for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.contacts FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.conversations (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  contact_id uuid,
  external_id text not null,
  kind text default 'private'::text not null,
  state text default 'open'::text not null,
  holder text default 'bot'::text not null,
  held_by uuid,
  held_until timestamp with time zone,
  assignee_id uuid,
  is_reachable boolean default true not null,
  unread_count integer default 0 not null,
  last_seq bigint default 0 not null,
  last_message_at timestamp with time zone not null,
  last_inbound_at timestamp with time zone,
  waiting_since timestamp with time zone,
  preview text default ''::text not null,
  preview_direction text default 'in'::text not null,
  preview_kind text default 'text'::text not null,
  snoozed_until timestamp with time zone,
  label_ids uuid[] default '{}'::uuid[] not null,
  member_read_seq bigint default 0 not null,
  title text,
  context jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  constraint conversations_check CHECK (((contact_id IS NOT NULL) OR (kind <> 'private'::text))),
  constraint conversations_holder_check CHECK ((holder = ANY (ARRAY['bot'::text, 'member'::text]))),
  constraint conversations_kind_check CHECK ((kind = ANY (ARRAY['private'::text, 'group'::text, 'channel'::text]))),
  constraint conversations_state_check CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text]))),
  constraint conversations_pkey PRIMARY KEY (id)
);
alter table public.conversations enable row level security;
alter table public.conversations force row level security;
CREATE INDEX conversations_asleep ON public.conversations USING btree (workspace_id, last_message_at DESC, id DESC) WHERE ((snoozed_until IS NOT NULL) AND (kind = 'private'::text));
CREATE INDEX conversations_by_contact ON public.conversations USING btree (workspace_id, contact_id);
CREATE UNIQUE INDEX conversations_external ON public.conversations USING btree (account_id, external_id);
CREATE INDEX conversations_mine ON public.conversations USING btree (workspace_id, assignee_id, state, last_message_at DESC, id DESC);
CREATE INDEX conversations_open ON public.conversations USING btree (workspace_id, state, last_message_at DESC, id DESC);
CREATE INDEX conversations_recent ON public.conversations USING btree (workspace_id, last_message_at DESC, id DESC);
CREATE INDEX conversations_unread ON public.conversations USING btree (workspace_id, last_message_at DESC, id DESC) WHERE ((unread_count > 0) AND (state = 'open'::text) AND (kind = 'private'::text));
CREATE INDEX conversations_waiting ON public.conversations USING btree (workspace_id, last_message_at DESC, id DESC) WHERE ((waiting_since IS NOT NULL) AND (state = 'open'::text) AND (kind = 'private'::text));
create policy tenant on public.conversations for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.default_views (
  workspace_id uuid not null,
  member_id uuid not null,
  list text not null,
  view_id uuid not null,
  constraint default_views_pkey PRIMARY KEY (workspace_id, member_id, list)
);
alter table public.default_views enable row level security;
alter table public.default_views force row level security;
create policy tenant on public.default_views for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.deliveries (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  conversation_id uuid not null,
  message_id uuid,
  act jsonb not null,
  priority smallint not null,
  state text not null,
  reason jsonb,
  attempts jsonb default '[]'::jsonb not null,
  not_before timestamp with time zone,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'refused'::text, 'blocked'::text, 'unknown'::text, 'cancelled'::text]))),
  constraint deliveries_pkey PRIMARY KEY (id)
);
alter table public.deliveries enable row level security;
alter table public.deliveries force row level security;
CREATE INDEX deliveries_by_message ON public.deliveries USING btree (workspace_id, message_id);
CREATE INDEX deliveries_open ON public.deliveries USING btree (workspace_id, account_id, priority) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE INDEX deliveries_unsettled ON public.deliveries USING btree (workspace_id, created_at DESC) WHERE (state = 'unknown'::text);
create policy tenant on public.deliveries for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.event_subjects (
  workspace_id uuid not null,
  subject_id uuid not null,
  event_id uuid not null,
  constraint event_subjects_pkey PRIMARY KEY (workspace_id, subject_id, event_id)
);
alter table public.event_subjects enable row level security;
alter table public.event_subjects force row level security;
create policy tenant on public.event_subjects for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.events (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  data jsonb not null,
  constraint events_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.events enable row level security;
alter table public.events force row level security;
CREATE INDEX events_by_name ON public.events USING btree (workspace_id, name, at);
create policy tenant on public.events for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.inbound_updates (
  workspace_id uuid not null,
  account_id uuid not null,
  update_key text not null,
  payload jsonb not null,
  received_at timestamp with time zone default now() not null,
  constraint inbound_updates_pkey PRIMARY KEY (account_id, update_key)
);
alter table public.inbound_updates enable row level security;
alter table public.inbound_updates force row level security;
CREATE INDEX inbound_updates_age ON public.inbound_updates USING btree (received_at);
create policy tenant on public.inbound_updates for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.inbox_settings (
  workspace_id uuid not null,
  is_round_robin boolean default false not null,
  constraint inbox_settings_pkey PRIMARY KEY (workspace_id)
);
alter table public.inbox_settings enable row level security;
alter table public.inbox_settings force row level security;
create policy tenant on public.inbox_settings for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.inbox_settings FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.inbox_turns (
  workspace_id uuid not null,
  member_id uuid not null,
  last_given_at timestamp with time zone not null,
  constraint inbox_turns_pkey PRIMARY KEY (workspace_id, member_id)
);
alter table public.inbox_turns enable row level security;
alter table public.inbox_turns force row level security;
create policy tenant on public.inbox_turns for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.invitations (
  workspace_id uuid not null,
  id uuid not null,
  email text,
  role text not null,
  token_hash text not null,
  invited_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  revoked_at timestamp with time zone,
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'MANAGER'::text, 'OPERATOR'::text, 'DEALER'::text, 'VIEWER'::text]))),
  constraint invitations_pkey PRIMARY KEY (workspace_id, id),
  constraint invitations_token_hash_key UNIQUE (token_hash)
);
alter table public.invitations enable row level security;
alter table public.invitations force row level security;
create policy tenant on public.invitations for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.invitations FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.labels (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  color text not null,
  created_at timestamp with time zone not null,
  constraint labels_color_check CHECK ((color = ANY (ARRAY['gray'::text, 'red'::text, 'orange'::text, 'yellow'::text, 'green'::text, 'teal'::text, 'blue'::text, 'violet'::text, 'pink'::text]))),
  constraint labels_name_check CHECK ((name <> ''::text)),
  constraint labels_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.labels enable row level security;
alter table public.labels force row level security;
CREATE UNIQUE INDEX labels_by_name ON public.labels USING btree (workspace_id, lower(name));
create policy tenant on public.labels for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.labels FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.lead_appointments (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  place text,
  note text,
  assignee_id uuid,
  outcome text,
  outcome_note text,
  created_at timestamp with time zone not null,
  constraint lead_appointments_kind_check CHECK ((kind = ANY (ARRAY['test-drive'::text, 'meeting'::text, 'inspection'::text]))),
  constraint lead_appointments_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'no-show'::text, 'cancelled'::text]))),
  constraint lead_appointments_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES leads(workspace_id, id) ON DELETE CASCADE,
  constraint lead_appointments_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.lead_appointments enable row level security;
alter table public.lead_appointments force row level security;
CREATE INDEX lead_appointments_at ON public.lead_appointments USING btree (workspace_id, at, id);
CREATE INDEX lead_appointments_by_lead ON public.lead_appointments USING btree (workspace_id, lead_id, at);
create policy tenant on public.lead_appointments for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.lead_appointments FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.lead_captures (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  contact_id uuid not null,
  said jsonb not null,
  conversation_id uuid,
  session_id uuid,
  once_key text,
  captured_at timestamp with time zone not null,
  constraint lead_captures_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES leads(workspace_id, id) ON DELETE CASCADE,
  constraint lead_captures_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.lead_captures enable row level security;
alter table public.lead_captures force row level security;
CREATE INDEX lead_captures_by_lead ON public.lead_captures USING btree (workspace_id, lead_id, captured_at);
CREATE UNIQUE INDEX lead_captures_once ON public.lead_captures USING btree (workspace_id, once_key) WHERE (once_key IS NOT NULL);
create policy tenant on public.lead_captures for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.lead_import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  row integer not null,
  outcome text not null,
  problem jsonb,
  lead_id uuid,
  contact_id uuid,
  is_new_contact boolean default false not null,
  before jsonb,
  version integer,
  undone text,
  constraint lead_import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['create'::text, 'update'::text, 'skip'::text]))),
  constraint lead_import_rows_undone_check CHECK ((undone = ANY (ARRAY['removed'::text, 'restored'::text, 'kept'::text]))),
  constraint lead_import_rows_workspace_id_import_id_fkey FOREIGN KEY (workspace_id, import_id) REFERENCES lead_imports(workspace_id, id) ON DELETE CASCADE,
  constraint lead_import_rows_pkey PRIMARY KEY (workspace_id, import_id, "row")
);
alter table public.lead_import_rows enable row level security;
alter table public.lead_import_rows force row level security;
CREATE INDEX lead_import_rows_by_lead ON public.lead_import_rows USING btree (workspace_id, import_id, lead_id) WHERE (lead_id IS NOT NULL);
create policy tenant on public.lead_import_rows for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.lead_imports (
  workspace_id uuid not null,
  id uuid not null,
  file_name text not null,
  storage_key text not null,
  state text not null,
  columns jsonb not null,
  sample jsonb not null,
  row_count integer not null,
  mapping jsonb not null,
  options jsonb not null,
  done integer default 0 not null,
  created integer default 0 not null,
  updated integer default 0 not null,
  skipped integer default 0 not null,
  kept integer default 0 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint lead_imports_state_check CHECK ((state = ANY (ARRAY['mapping'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text, 'undoing'::text, 'undone'::text]))),
  constraint lead_imports_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.lead_imports enable row level security;
alter table public.lead_imports force row level security;
create policy tenant on public.lead_imports for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.lead_imports FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.lead_tasks (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  text text not null,
  due_at timestamp with time zone,
  assignee_id uuid,
  done_at timestamp with time zone,
  created_by jsonb not null,
  created_at timestamp with time zone not null,
  constraint lead_tasks_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES leads(workspace_id, id) ON DELETE CASCADE,
  constraint lead_tasks_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.lead_tasks enable row level security;
alter table public.lead_tasks force row level security;
CREATE INDEX lead_tasks_by_lead ON public.lead_tasks USING btree (workspace_id, lead_id, created_at);
CREATE INDEX lead_tasks_due ON public.lead_tasks USING btree (workspace_id, assignee_id, due_at) WHERE (done_at IS NULL);
create policy tenant on public.lead_tasks for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.lead_tasks FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.leads (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null,
  title text not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  outcome text not null,
  position text collate "C" not null,
  assignee_id uuid,
  source text,
  utm jsonb default '{}'::jsonb not null,
  amount_minor bigint,
  currency text,
  phone text,
  details jsonb default '{}'::jsonb not null,
  next_step text,
  next_step_due_at timestamp with time zone,
  lost_reason_id uuid,
  lost_note text,
  conversation_id uuid,
  session_id uuid,
  repeat_count integer default 0 not null,
  version integer default 1 not null,
  changed_by jsonb not null,
  closed_at timestamp with time zone,
  last_activity_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint leads_check CHECK (((amount_minor IS NULL) = (currency IS NULL))),
  constraint leads_check1 CHECK (((outcome = 'open'::text) = (closed_at IS NULL))),
  constraint leads_kind_check CHECK ((kind = ANY (ARRAY['BUY'::text, 'SELL'::text]))),
  constraint leads_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
  constraint leads_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id),
  constraint leads_workspace_id_lost_reason_id_fkey FOREIGN KEY (workspace_id, lost_reason_id) REFERENCES lost_reasons(workspace_id, id),
  constraint leads_workspace_id_pipeline_id_fkey FOREIGN KEY (workspace_id, pipeline_id) REFERENCES pipelines(workspace_id, id),
  constraint leads_workspace_id_stage_id_fkey FOREIGN KEY (workspace_id, stage_id) REFERENCES stages(workspace_id, id),
  constraint leads_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.leads enable row level security;
alter table public.leads force row level security;
CREATE INDEX leads_active ON public.leads USING btree (workspace_id, last_activity_at, id);
CREATE INDEX leads_board ON public.leads USING btree (workspace_id, stage_id, "position", id);
CREATE INDEX leads_by_assignee ON public.leads USING btree (workspace_id, assignee_id, last_activity_at) WHERE (outcome = 'open'::text);
CREATE INDEX leads_by_contact ON public.leads USING btree (workspace_id, contact_id, last_activity_at);
CREATE INDEX leads_by_conversation ON public.leads USING btree (workspace_id, conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX leads_by_phone ON public.leads USING btree (workspace_id, phone, last_activity_at) WHERE (outcome = 'open'::text);
CREATE INDEX leads_due ON public.leads USING btree (workspace_id, next_step_due_at, id) WHERE (outcome = 'open'::text);
CREATE INDEX leads_recent ON public.leads USING btree (workspace_id, created_at, id);
CREATE INDEX leads_search ON public.leads USING gin (workspace_id, title gin_trgm_ops);
create policy tenant on public.leads for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF contact_id, kind, title, pipeline_id, stage_id, assignee_id, source, utm, amount_minor, currency, phone, details, next_step, next_step_due_at, lost_reason_id, lost_note ON public.leads FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.listing_photos (
  workspace_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  position integer not null,
  storage_key text not null,
  preview text not null,
  width integer not null,
  height integer not null,
  send_bytes integer not null,
  created_at timestamp with time zone not null,
  constraint listing_photos_workspace_id_listing_id_fkey FOREIGN KEY (workspace_id, listing_id) REFERENCES listings(workspace_id, id) ON DELETE CASCADE,
  constraint listing_photos_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.listing_photos enable row level security;
alter table public.listing_photos force row level security;
CREATE INDEX listing_photos_in_order ON public.listing_photos USING btree (workspace_id, listing_id, "position", id);
create policy tenant on public.listing_photos for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.listing_photos FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.listing_prices (
  workspace_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  price_minor bigint,
  currency text,
  at timestamp with time zone not null,
  changed_by jsonb not null,
  constraint listing_prices_workspace_id_listing_id_fkey FOREIGN KEY (workspace_id, listing_id) REFERENCES listings(workspace_id, id) ON DELETE CASCADE,
  constraint listing_prices_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.listing_prices enable row level security;
alter table public.listing_prices force row level security;
CREATE INDEX listing_prices_by_listing ON public.listing_prices USING btree (workspace_id, listing_id, at DESC, id DESC);
create policy tenant on public.listing_prices for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.listings (
  workspace_id uuid not null,
  id uuid not null,
  status text not null,
  status_changed_at timestamp with time zone not null,
  make text not null,
  model text not null,
  badge text,
  generation text,
  year smallint,
  price_minor bigint,
  currency text,
  mileage_km integer,
  fuel text,
  gearbox text,
  drive text,
  engine_cc integer,
  power_kw integer,
  body text,
  colour text,
  city text,
  vin text,
  plate text,
  description text,
  seller_phone text,
  source_text text,
  words text not null,
  once_key text,
  version integer default 1 not null,
  changed_by jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint listings_check CHECK (((price_minor IS NULL) = (currency IS NULL))),
  constraint listings_engine_cc_check CHECK ((engine_cc > 0)),
  constraint listings_mileage_km_check CHECK ((mileage_km >= 0)),
  constraint listings_power_kw_check CHECK ((power_kw > 0)),
  constraint listings_price_minor_check CHECK ((price_minor >= 0)),
  constraint listings_status_check CHECK ((status = ANY (ARRAY['AVAILABLE'::text, 'RESERVED'::text, 'PENDING'::text, 'SOLD'::text, 'HIDDEN'::text]))),
  constraint listings_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.listings enable row level security;
alter table public.listings force row level security;
CREATE INDEX listings_by_make ON public.listings USING btree (workspace_id, make, model, created_at, id);
CREATE INDEX listings_by_price ON public.listings USING btree (workspace_id, currency, price_minor, id);
CREATE INDEX listings_by_status ON public.listings USING btree (workspace_id, status, created_at, id);
CREATE INDEX listings_by_vin ON public.listings USING btree (workspace_id, vin) WHERE (vin IS NOT NULL);
CREATE INDEX listings_facets ON public.listings USING btree (workspace_id, make, model, status, fuel, gearbox, drive, body, city, year, currency, price_minor, mileage_km, generation);
CREATE UNIQUE INDEX listings_once ON public.listings USING btree (workspace_id, once_key) WHERE (once_key IS NOT NULL);
CREATE INDEX listings_recent ON public.listings USING btree (workspace_id, created_at, id);
CREATE INDEX listings_words ON public.listings USING gin (workspace_id, words gin_trgm_ops);
create policy search on public.listings for select to owner using (true);
create policy tenant on public.listings for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.listings FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.lost_reasons (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  is_archived boolean default false not null,
  constraint lost_reasons_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.lost_reasons enable row level security;
alter table public.lost_reasons force row level security;
create policy tenant on public.lost_reasons for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.lost_reasons FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.members (
  workspace_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  role text not null,
  capacity integer,
  shift jsonb,
  is_away boolean default false not null,
  telegram_user_id bigint,
  telegram_username text,
  removed_at timestamp with time zone,
  joined_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint members_capacity_check CHECK (((capacity >= 0) AND (capacity <= 1000))),
  constraint members_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'MANAGER'::text, 'OPERATOR'::text, 'DEALER'::text, 'VIEWER'::text]))),
  constraint members_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id),
  constraint members_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id),
  constraint members_pkey PRIMARY KEY (workspace_id, id),
  constraint members_workspace_id_telegram_user_id_key UNIQUE (workspace_id, telegram_user_id),
  constraint members_workspace_id_user_id_key UNIQUE (workspace_id, user_id)
);
alter table public.members enable row level security;
alter table public.members force row level security;
CREATE INDEX members_by_user ON public.members USING btree (user_id);
create policy tenant on public.members for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.members FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.message_commands (
  workspace_id uuid not null,
  once_key uuid not null,
  message_ids uuid[] not null,
  created_at timestamp with time zone not null,
  constraint message_commands_pkey PRIMARY KEY (workspace_id, once_key)
);
alter table public.message_commands enable row level security;
alter table public.message_commands force row level security;
create policy tenant on public.message_commands for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.message_media (
  workspace_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  position integer not null,
  kind text not null,
  source jsonb not null,
  state text not null,
  problem text,
  storage_key text,
  file_name text,
  mime text,
  size_bytes bigint,
  width integer,
  height integer,
  duration_s integer,
  constraint message_media_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'stored'::text, 'refused'::text]))),
  constraint message_media_pkey PRIMARY KEY (id)
);
alter table public.message_media enable row level security;
alter table public.message_media force row level security;
CREATE INDEX message_media_by_message ON public.message_media USING btree (workspace_id, message_id);
create policy tenant on public.message_media for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.messages (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  seq bigint not null,
  direction text not null,
  author jsonb not null,
  kind text not null,
  text text default ''::text not null,
  body jsonb not null,
  external_id text,
  album_key text,
  reply_to_id uuid,
  sent_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  deleted_at timestamp with time zone,
  reactions jsonb default '[]'::jsonb not null,
  part_ids text[] default '{}'::text[] not null,
  constraint messages_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text, 'note'::text, 'system'::text]))),
  constraint messages_pkey PRIMARY KEY (id)
);
alter table public.messages enable row level security;
alter table public.messages force row level security;
CREATE UNIQUE INDEX messages_external ON public.messages USING btree (conversation_id, external_id) WHERE (external_id IS NOT NULL);
CREATE UNIQUE INDEX messages_in_order ON public.messages USING btree (conversation_id, seq);
CREATE INDEX messages_search ON public.messages USING gin (workspace_id, text gin_trgm_ops) WHERE (text <> ''::text);
create policy search on public.messages for select to owner using (true);
create policy tenant on public.messages for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.notifications (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  conversation_id uuid not null,
  data jsonb not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notifications_kind_check CHECK ((kind = ANY (ARRAY['assigned'::text, 'mentioned'::text, 'handed-off'::text, 'waiting'::text, 'delivery-unknown'::text, 'scenario'::text]))),
  constraint notifications_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.notifications enable row level security;
alter table public.notifications force row level security;
CREATE INDEX notifications_of_conversation ON public.notifications USING btree (workspace_id, member_id, conversation_id) WHERE (read_at IS NULL);
CREATE INDEX notifications_of_member ON public.notifications USING btree (workspace_id, member_id, id DESC);
CREATE INDEX notifications_unread ON public.notifications USING btree (workspace_id, member_id, id DESC) WHERE (read_at IS NULL);
create policy tenant on public.notifications for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.pipelines (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  is_default boolean default false not null,
  created_at timestamp with time zone not null,
  constraint pipelines_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.pipelines enable row level security;
alter table public.pipelines force row level security;
CREATE UNIQUE INDEX pipelines_default ON public.pipelines USING btree (workspace_id) WHERE is_default;
create policy tenant on public.pipelines for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.pipelines FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.request_counters (
  workspace_id uuid not null,
  last integer not null,
  constraint request_counters_pkey PRIMARY KEY (workspace_id)
);
alter table public.request_counters enable row level security;
alter table public.request_counters force row level security;
create policy tenant on public.request_counters for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.request_notes (
  workspace_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  author jsonb not null,
  text text not null,
  created_at timestamp with time zone not null,
  constraint request_notes_workspace_id_request_id_fkey FOREIGN KEY (workspace_id, request_id) REFERENCES requests(workspace_id, id) ON DELETE CASCADE,
  constraint request_notes_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.request_notes enable row level security;
alter table public.request_notes force row level security;
CREATE INDEX request_notes_by_request ON public.request_notes USING btree (workspace_id, request_id, created_at);
create policy tenant on public.request_notes for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.request_notes FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.requests (
  workspace_id uuid not null,
  id uuid not null,
  number integer not null,
  kind text not null,
  state text not null,
  open_state text not null,
  priority text not null,
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
  fuels text[] default '{}'::text[] not null,
  gearboxes text[] default '{}'::text[] not null,
  bodies text[] default '{}'::text[] not null,
  drives text[] default '{}'::text[] not null,
  colours text[] default '{}'::text[] not null,
  mileage_max_km integer,
  mileage_km integer,
  vin text,
  description text,
  photos text[] default '{}'::text[] not null,
  extra jsonb default '{}'::jsonb not null,
  won_amount_minor bigint,
  won_currency text,
  lost_reason text,
  once_key text,
  version integer default 1 not null,
  changed_by jsonb not null,
  closed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint requests_check CHECK ((year_from <= year_to)),
  constraint requests_check1 CHECK ((budget_min_minor <= budget_max_minor)),
  constraint requests_check2 CHECK (((state = ANY (ARRAY['WON'::text, 'LOST'::text])) = (closed_at IS NOT NULL))),
  constraint requests_check3 CHECK (((state = 'LOST'::text) = (lost_reason IS NOT NULL))),
  constraint requests_check4 CHECK (((won_amount_minor IS NULL) = (won_currency IS NULL))),
  constraint requests_kind_check CHECK ((kind = ANY (ARRAY['BUY'::text, 'SELL'::text]))),
  constraint requests_mileage_km_check CHECK ((mileage_km >= 0)),
  constraint requests_mileage_max_km_check CHECK ((mileage_max_km >= 0)),
  constraint requests_open_state_check CHECK ((open_state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'COLLECTING_VARIANTS'::text, 'SHORTLIST'::text, 'CONTACT_SHARED'::text]))),
  constraint requests_priority_check CHECK ((priority = ANY (ARRAY['LOW'::text, 'NORMAL'::text, 'HIGH'::text, 'URGENT'::text]))),
  constraint requests_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'COLLECTING_VARIANTS'::text, 'SHORTLIST'::text, 'CONTACT_SHARED'::text, 'WON'::text, 'LOST'::text]))),
  constraint requests_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts(workspace_id, id),
  constraint requests_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES leads(workspace_id, id),
  constraint requests_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.requests enable row level security;
alter table public.requests force row level security;
CREATE INDEX requests_by_assignee ON public.requests USING btree (workspace_id, assignee_id, created_at) WHERE (closed_at IS NULL);
CREATE INDEX requests_by_contact ON public.requests USING btree (workspace_id, contact_id, created_at);
CREATE INDEX requests_by_conversation ON public.requests USING btree (workspace_id, conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX requests_by_lead ON public.requests USING btree (workspace_id, lead_id, created_at);
CREATE INDEX requests_by_make ON public.requests USING btree (workspace_id, lower(make), lower(model)) WHERE (closed_at IS NULL);
CREATE INDEX requests_by_state ON public.requests USING btree (workspace_id, state, created_at, id);
CREATE UNIQUE INDEX requests_number ON public.requests USING btree (workspace_id, number);
CREATE UNIQUE INDEX requests_once ON public.requests USING btree (workspace_id, once_key) WHERE (once_key IS NOT NULL);
CREATE INDEX requests_recent ON public.requests USING btree (workspace_id, created_at, id);
CREATE INDEX requests_search ON public.requests USING gin (workspace_id, (((COALESCE(make, ''::text) || ' '::text) || COALESCE(model, ''::text))) gin_trgm_ops);
create policy tenant on public.requests for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.requests FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.saved_views (
  workspace_id uuid not null,
  id uuid not null,
  list text not null,
  name text not null,
  search jsonb not null,
  owner_id uuid not null,
  is_shared boolean default false not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  constraint saved_views_list_check CHECK ((list <> ''::text)),
  constraint saved_views_name_check CHECK ((name <> ''::text)),
  constraint saved_views_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.saved_views enable row level security;
alter table public.saved_views force row level security;
CREATE UNIQUE INDEX saved_views_by_name ON public.saved_views USING btree (workspace_id, list, owner_id, lower(name)) WHERE (deleted_at IS NULL);
create policy tenant on public.saved_views for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.saved_views FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.scenario_call_results (
  workspace_id uuid not null,
  session_id uuid not null,
  call_id text not null,
  outcome jsonb not null,
  created_at timestamp with time zone not null,
  constraint scenario_call_results_session_id_fkey FOREIGN KEY (session_id) REFERENCES scenario_sessions(id) ON DELETE CASCADE,
  constraint scenario_call_results_pkey PRIMARY KEY (workspace_id, session_id, call_id)
);
alter table public.scenario_call_results enable row level security;
alter table public.scenario_call_results force row level security;
create policy tenant on public.scenario_call_results for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.scenario_drafts (
  workspace_id uuid not null,
  scenario_id uuid not null,
  revision integer not null,
  document jsonb not null,
  triggers jsonb generated as (COALESCE((document -> 'triggers'::text), '[]'::jsonb)),
  saved_at timestamp with time zone not null,
  saved_by jsonb not null,
  constraint scenario_drafts_scenario_id_fkey FOREIGN KEY (scenario_id) REFERENCES scenarios(id) ON DELETE CASCADE,
  constraint scenario_drafts_pkey PRIMARY KEY (workspace_id, scenario_id)
);
alter table public.scenario_drafts enable row level security;
alter table public.scenario_drafts force row level security;
create policy tenant on public.scenario_drafts for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.scenario_secrets (
  workspace_id uuid not null,
  name text not null,
  value_sealed text not null,
  updated_at timestamp with time zone not null,
  constraint scenario_secrets_name_check CHECK ((name <> ''::text)),
  constraint scenario_secrets_pkey PRIMARY KEY (workspace_id, name)
);
alter table public.scenario_secrets enable row level security;
alter table public.scenario_secrets force row level security;
create policy tenant on public.scenario_secrets for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.scenario_secrets FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.scenario_sessions (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  is_current boolean not null,
  status text not null,
  stop_reason text,
  scenario_key text not null,
  version_id uuid not null,
  node_id text not null,
  state jsonb not null,
  chosen_language text,
  due_at timestamp with time zone,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  is_try_out boolean default false not null,
  started_key text,
  constraint scenario_sessions_status_check CHECK ((status = ANY (ARRAY['running'::text, 'stopped'::text]))),
  constraint scenario_sessions_pkey PRIMARY KEY (id)
);
alter table public.scenario_sessions enable row level security;
alter table public.scenario_sessions force row level security;
CREATE UNIQUE INDEX scenario_sessions_current ON public.scenario_sessions USING btree (conversation_id) WHERE is_current;
CREATE INDEX scenario_sessions_due ON public.scenario_sessions USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX scenario_sessions_of_conversation ON public.scenario_sessions USING btree (conversation_id, started_at);
CREATE INDEX scenario_sessions_on_version ON public.scenario_sessions USING btree (workspace_id, version_id) WHERE (status = 'running'::text);
CREATE INDEX scenario_sessions_standing ON public.scenario_sessions USING btree (workspace_id, scenario_key, node_id) WHERE (status = 'running'::text);
create policy tenant on public.scenario_sessions for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.scenario_tests (
  workspace_id uuid not null,
  id uuid not null,
  scenario_id uuid not null,
  name text not null,
  test jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint scenario_tests_name_check CHECK ((name <> ''::text)),
  constraint scenario_tests_scenario_id_fkey FOREIGN KEY (scenario_id) REFERENCES scenarios(id) ON DELETE CASCADE,
  constraint scenario_tests_pkey PRIMARY KEY (id)
);
alter table public.scenario_tests enable row level security;
alter table public.scenario_tests force row level security;
CREATE INDEX scenario_tests_by_scenario ON public.scenario_tests USING btree (workspace_id, scenario_id, created_at);
create policy tenant on public.scenario_tests for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.scenario_tests FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.scenario_try_outs (
  workspace_id uuid not null,
  id uuid not null,
  scenario_id uuid not null,
  member_id uuid not null,
  purpose text default 'try-draft'::text not null,
  token_hash text not null,
  document jsonb not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint scenario_try_outs_purpose_check CHECK ((purpose = 'try-draft'::text)),
  constraint scenario_try_outs_scenario_id_fkey FOREIGN KEY (scenario_id) REFERENCES scenarios(id) ON DELETE CASCADE,
  constraint scenario_try_outs_pkey PRIMARY KEY (id)
);
alter table public.scenario_try_outs enable row level security;
alter table public.scenario_try_outs force row level security;
CREATE INDEX scenario_try_outs_by_expiry ON public.scenario_try_outs USING btree (workspace_id, expires_at);
CREATE UNIQUE INDEX scenario_try_outs_by_token ON public.scenario_try_outs USING btree (token_hash);
create policy tenant on public.scenario_try_outs for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.scenario_versions (
  workspace_id uuid not null,
  id uuid not null,
  scenario_id uuid not null,
  number integer not null,
  document jsonb not null,
  note text default ''::text not null,
  published_by jsonb not null,
  published_at timestamp with time zone not null,
  triggers jsonb generated as (COALESCE((document -> 'triggers'::text), '[]'::jsonb)),
  sessions text default 'finish'::text not null,
  moved integer default 0 not null,
  waived jsonb default '[]'::jsonb not null,
  constraint scenario_versions_sessions_check CHECK ((sessions = ANY (ARRAY['finish'::text, 'move'::text]))),
  constraint scenario_versions_scenario_id_fkey FOREIGN KEY (scenario_id) REFERENCES scenarios(id) ON DELETE CASCADE,
  constraint scenario_versions_pkey PRIMARY KEY (id)
);
alter table public.scenario_versions enable row level security;
alter table public.scenario_versions force row level security;
CREATE UNIQUE INDEX scenario_versions_by_number ON public.scenario_versions USING btree (workspace_id, scenario_id, number);
create policy tenant on public.scenario_versions for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.scenarios (
  workspace_id uuid not null,
  id uuid not null,
  key text not null,
  name jsonb not null,
  published_version_id uuid,
  is_archived boolean default false not null,
  created_at timestamp with time zone not null,
  published_revision integer,
  constraint scenarios_pkey PRIMARY KEY (id)
);
alter table public.scenarios enable row level security;
alter table public.scenarios force row level security;
CREATE UNIQUE INDEX scenarios_by_key ON public.scenarios USING btree (workspace_id, key);
create policy tenant on public.scenarios for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.scenarios FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.send_budgets (
  workspace_id uuid not null,
  account_id uuid not null,
  scope text not null,
  tokens double precision not null,
  refilled_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint send_budgets_pkey PRIMARY KEY (account_id, scope)
);
alter table public.send_budgets enable row level security;
alter table public.send_budgets force row level security;
create policy tenant on public.send_budgets for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.stages (
  workspace_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  name text not null,
  kind text not null,
  position integer not null,
  probability smallint,
  rotting_days smallint,
  constraint stages_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
  constraint stages_probability_check CHECK (((probability >= 0) AND (probability <= 100))),
  constraint stages_rotting_days_check CHECK ((rotting_days > 0)),
  constraint stages_workspace_id_pipeline_id_fkey FOREIGN KEY (workspace_id, pipeline_id) REFERENCES pipelines(workspace_id, id) ON DELETE CASCADE,
  constraint stages_pkey PRIMARY KEY (workspace_id, id)
);
alter table public.stages enable row level security;
alter table public.stages force row level security;
CREATE INDEX stages_in_order ON public.stages USING btree (workspace_id, pipeline_id, "position");
create policy tenant on public.stages for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.stages FOR EACH ROW EXECUTE FUNCTION app.write_audit();

create table public.telegram_admin_codes (
  workspace_id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  expires_at timestamp with time zone not null,
  constraint telegram_admin_codes_pkey PRIMARY KEY (account_id)
);
alter table public.telegram_admin_codes enable row level security;
alter table public.telegram_admin_codes force row level security;
create policy tenant on public.telegram_admin_codes for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.telegram_bots (
  workspace_id uuid not null,
  account_id uuid not null,
  poller_id uuid,
  poller_until timestamp with time zone,
  polled_at timestamp with time zone,
  last_update_at timestamp with time zone,
  problem jsonb,
  problem_at timestamp with time zone,
  webhook jsonb,
  profile_problem jsonb,
  checked_at timestamp with time zone,
  constraint telegram_bots_pkey PRIMARY KEY (account_id)
);
alter table public.telegram_bots enable row level security;
alter table public.telegram_bots force row level security;
CREATE INDEX telegram_bots_by_workspace ON public.telegram_bots USING btree (workspace_id);
create policy tenant on public.telegram_bots for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.telegram_cards (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  subject text not null,
  revision integer not null,
  buttons jsonb not null,
  created_at timestamp with time zone not null,
  constraint telegram_cards_pkey PRIMARY KEY (id)
);
alter table public.telegram_cards enable row level security;
alter table public.telegram_cards force row level security;
CREATE INDEX telegram_cards_by_subject ON public.telegram_cards USING btree (workspace_id, subject);
create policy tenant on public.telegram_cards for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.telegram_chats (
  workspace_id uuid not null,
  account_id uuid not null,
  chat_id text not null,
  kind text not null,
  title text not null,
  is_present boolean not null,
  can_post boolean not null,
  updated_at timestamp with time zone not null,
  constraint telegram_chats_kind_check CHECK ((kind = ANY (ARRAY['group'::text, 'channel'::text]))),
  constraint telegram_chats_pkey PRIMARY KEY (account_id, chat_id)
);
alter table public.telegram_chats enable row level security;
alter table public.telegram_chats force row level security;
CREATE INDEX telegram_chats_by_workspace ON public.telegram_chats USING btree (workspace_id, account_id);
create policy tenant on public.telegram_chats for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.telegram_links (
  workspace_id uuid not null,
  token_hash text not null,
  member_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint telegram_links_workspace_id_member_id_fkey FOREIGN KEY (workspace_id, member_id) REFERENCES members(workspace_id, id) ON DELETE CASCADE,
  constraint telegram_links_pkey PRIMARY KEY (workspace_id, token_hash)
);
alter table public.telegram_links enable row level security;
alter table public.telegram_links force row level security;
CREATE UNIQUE INDEX telegram_links_by_member ON public.telegram_links USING btree (workspace_id, member_id);
create policy tenant on public.telegram_links for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.uploads (
  workspace_id uuid not null,
  id uuid not null,
  storage_key text not null,
  kind text not null,
  file_name text not null,
  mime text not null,
  size_bytes bigint not null,
  uploaded_by jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint uploads_pkey PRIMARY KEY (id)
);
alter table public.uploads enable row level security;
alter table public.uploads force row level security;
CREATE INDEX uploads_by_workspace ON public.uploads USING btree (workspace_id, created_at);
create policy tenant on public.uploads for all to public using (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((workspace_id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));

create table public.workspaces (
  id uuid not null,
  slug text not null,
  name text not null,
  locale text not null,
  currency text not null,
  currencies text[] not null,
  timezone text not null,
  accent text,
  logo_key text,
  domain text,
  working_hours jsonb not null,
  merge_window_days integer default 14 not null,
  hold_timeout_minutes integer default 30 not null,
  suspended_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint workspaces_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text)),
  constraint workspaces_currencies_check CHECK ((cardinality(currencies) > 0)),
  constraint workspaces_hold_timeout_minutes_check CHECK (((hold_timeout_minutes >= 1) AND (hold_timeout_minutes <= 10080))),
  constraint workspaces_locale_check CHECK ((locale = ANY (ARRAY['uk'::text, 'en'::text, 'ru'::text]))),
  constraint workspaces_merge_window_days_check CHECK (((merge_window_days >= 0) AND (merge_window_days <= 365))),
  constraint workspaces_name_check CHECK ((name <> ''::text)),
  constraint workspaces_slug_check CHECK ((slug ~ '^[a-z0-9](-?[a-z0-9]){0,59}$'::text)),
  constraint workspaces_pkey PRIMARY KEY (id),
  constraint workspaces_domain_key UNIQUE (domain),
  constraint workspaces_slug_key UNIQUE (slug)
);
alter table public.workspaces enable row level security;
alter table public.workspaces force row level security;
create policy tenant on public.workspaces for all to public using (((id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform))) with check (((id = ( SELECT app.workspace_id() AS workspace_id)) OR ( SELECT app.is_platform() AS is_platform)));
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON public.workspaces FOR EACH ROW EXECUTE FUNCTION app.write_audit();

-- function app.actor() returns jsonb
-- function app.add_job(identifier text, payload json, queue_name text, run_at timestamp with time zone, max_attempts integer, job_key text) returns void security definer
-- function app.audit(target regclass) returns void
-- function app.contacts_known_as(pattern text, value_pattern text, at_most integer) returns SETOF uuid security definer
-- function app.conversations_saying(pattern text, at_most integer) returns SETOF uuid security definer
-- function app.ingest_updates(workspace uuid, account uuid, keys text[], lane_keys text[], payloads jsonb[], announces boolean, now timestamp with time zone) returns integer
-- function app.is_platform() returns boolean
-- function app.listings_saying(first_word text, other_words text[], at_most integer) returns SETOF uuid security definer
-- function app.mask_secrets(line jsonb) returns jsonb
-- function app.protect(target regclass) returns void
-- function app.queue_deliveries(workspace uuid, now timestamp with time zone, lease uuid, until timestamp with time zone, ids uuid[], accounts uuid[], conversations uuid[], messages uuid[], acts jsonb[], priorities smallint[], lane_keys text[], begins boolean[]) returns SETOF text
-- function app.take_from_budget(workspace uuid, account uuid, bucket text, capacity double precision, per_ms double precision, wanted integer, least_wanted integer, now timestamp with time zone) returns TABLE(granted integer, next_at timestamp with time zone)
-- function app.take_in(workspace uuid, account uuid, keys text[], lane_keys text[], payloads jsonb[], now timestamp with time zone) returns TABLE(place integer, is_free boolean)
-- function app.workspace_id() returns uuid
-- function app.write_audit() returns trigger
-- function auth.who_has_key(hash text, at timestamp with time zone) returns TABLE(workspace_id uuid, user_id uuid, member_id uuid, role text, scopes text[])
-- function auth.who_has_session(session_token text, workspace uuid, at timestamp with time zone) returns TABLE(session_id uuid, user_id uuid, is_superadmin boolean, expires_at timestamp with time zone, member_id uuid, role text)
-- function lanes.add(queues text[], keys text[], payloads jsonb[], not_befores timestamp with time zone[], priorities smallint[]) returns void
-- function lanes.add_held(queue text, keys text[], payloads jsonb[], priorities smallint[], now timestamp with time zone, lease uuid, until timestamp with time zone) returns SETOF text
-- function lanes.finish(queue text, keys text[], counts integer[], leases uuid[], now timestamp with time zone) returns integer
-- function lanes.is_lost(lease uuid) returns boolean
