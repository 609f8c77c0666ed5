-- Views of lists that members save: what the list's address says, under a name, for oneself or for everybody.
create table saved_views (
  workspace_id uuid not null,
  id uuid not null,
  list text not null check (list <> ''),
  name text not null check (name <> ''),
  search jsonb not null,
  owner_id uuid not null,
  is_shared boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Kept for a while so that a deletion can be taken back.
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
create unique index saved_views_by_name on saved_views (workspace_id, list, owner_id, lower(name)) where deleted_at is null;
select app.protect('saved_views');
select app.audit('saved_views');

-- The view a member's own list opens with.
create table default_views (
  workspace_id uuid not null,
  member_id uuid not null,
  list text not null,
  view_id uuid not null,
  primary key (workspace_id, member_id, list)
);
select app.protect('default_views');

-- What else a message of ours is called by its messenger: the further parts of an album, or of a text that was too long for one.
alter table messages add column part_ids text[] not null default '{}';
