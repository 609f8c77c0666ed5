-- People outside, the ways each is known, and merges of two who proved to be one.
create table contacts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  locale text check (locale in ('uk', 'en', 'ru')),
  city text,
  tags text[] not null default '{}',
  source text,
  is_blocked boolean not null default false,
  extra jsonb not null default '{}',
  merged_into uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, merged_into) references contacts (workspace_id, id),
  check (merged_into <> id)
);
create index contacts_recent on contacts (workspace_id, created_at desc, id desc) where merged_into is null;
create index contacts_by_name on contacts (workspace_id, lower(name), id) where merged_into is null;
create index contacts_search on contacts using gin (workspace_id, name gin_trgm_ops);
create index contacts_by_tag on contacts using gin (workspace_id, tags);
create index contacts_merged on contacts (workspace_id, merged_into) where merged_into is not null;
select app.protect('contacts');
select app.audit('contacts');

create table contact_identities (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('telegram', 'viber', 'whatsapp', 'webchat', 'phone', 'email')),
  value text not null check (value <> ''),
  username text,
  display_name text,
  is_verified boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
create unique index contact_identities_value on contact_identities (workspace_id, kind, value);
create index contact_identities_by_contact on contact_identities (workspace_id, contact_id);
create index contact_identities_search on contact_identities using gin (workspace_id, value gin_trgm_ops, username gin_trgm_ops);
select app.protect('contact_identities');
select app.audit('contact_identities');

-- What a merge moved and changed, so that it can be undone.
create table contact_merges (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  moved jsonb not null,
  facts_before jsonb not null,
  facts_after jsonb not null,
  merged_at timestamptz not null,
  merged_by jsonb not null,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, kept_id) references contacts (workspace_id, id),
  foreign key (workspace_id, gone_id) references contacts (workspace_id, id)
);
create index contact_merges_by_kept on contact_merges (workspace_id, kept_id, merged_at desc);
select app.protect('contact_merges');
select app.audit('contact_merges');
