-- What is being drawn, apart from what the scenario is: written at every pause of the hand, so its history is kept by revisions and
-- versions, not by the audit log. `revision` grows with every save; who saves names the one they began from.
create table scenario_drafts (
  workspace_id uuid not null,
  scenario_id uuid not null references scenarios (id) on delete cascade,
  revision integer not null,
  document jsonb not null,
  triggers jsonb generated always as (coalesce(document -> 'triggers', '[]'::jsonb)) stored,
  saved_at timestamptz not null,
  saved_by jsonb not null,
  primary key (workspace_id, scenario_id)
);
select app.protect('scenario_drafts');
insert into scenario_drafts (workspace_id, scenario_id, revision, document, saved_at, saved_by)
  select workspace_id, id, 1, draft, draft_at, '{"kind": "system", "part": "migration"}' from scenarios;
alter table scenarios drop column draft, drop column draft_at;

-- The draft's revision that was published last: another one now means there are changes to publish.
alter table scenarios add column published_revision integer;
update scenarios set published_revision = 1 where published_version_id is not null;
select app.audit('scenarios');

alter table scenario_versions add column triggers jsonb generated always as (coalesce(document -> 'triggers', '[]'::jsonb)) stored;
