-- Cars in stock or known on the market, with their photos and what their prices were.
create table listings (
  workspace_id uuid not null,
  id uuid not null,
  status text not null check (status in ('AVAILABLE', 'RESERVED', 'PENDING', 'SOLD', 'HIDDEN')),
  status_changed_at timestamptz not null,
  make text not null,
  model text not null,
  badge text,
  generation text,
  year smallint,
  price_minor bigint check (price_minor >= 0),
  currency text,
  mileage_km integer check (mileage_km >= 0),
  fuel text,
  gearbox text,
  drive text,
  engine_cc integer check (engine_cc > 0),
  power_kw integer check (power_kw > 0),
  body text,
  colour text,
  city text,
  vin text,
  plate text,
  description text,
  seller_phone text,
  source_text text,
  -- What a search for words looks into, as packages/vehicle hears it: Latin letters and digits only, so that no locale matters.
  words text not null,
  once_key text,
  version integer not null default 1,
  changed_by jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  check ((price_minor is null) = (currency is null))
);
create unique index listings_once on listings (workspace_id, once_key) where once_key is not null;
create index listings_recent on listings (workspace_id, created_at, id);
create index listings_by_status on listings (workspace_id, status, created_at, id);
create index listings_by_make on listings (workspace_id, make, model, created_at, id);
create index listings_by_price on listings (workspace_id, currency, price_minor, id);
create index listings_by_vin on listings (workspace_id, vin) where vin is not null;
create index listings_words on listings using gin (workspace_id, words gin_trgm_ops);
-- All that facets count by, so that counting reads the index alone.
create index listings_facets on listings (workspace_id, make, model, status, fuel, gearbox, drive, body, city, year, currency, price_minor, mileage_km, generation);
select app.protect('listings');
select app.audit('listings');

create table listing_photos (
  workspace_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  -- The first is the cover.
  position integer not null,
  -- Beginning of the keys of its files: -large.webp, -thumb.webp, -send.jpg.
  storage_key text not null,
  preview text not null,
  width integer not null,
  height integer not null,
  send_bytes integer not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, listing_id) references listings (workspace_id, id) on delete cascade
);
create index listing_photos_in_order on listing_photos (workspace_id, listing_id, position, id);
select app.protect('listing_photos');
select app.audit('listing_photos');

create table listing_prices (
  workspace_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  price_minor bigint,
  currency text,
  at timestamptz not null,
  changed_by jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, listing_id) references listings (workspace_id, id) on delete cascade
);
create index listing_prices_by_listing on listing_prices (workspace_id, listing_id, at desc, id desc);
select app.protect('listing_prices');

-- Words are looked up by their owner, for no LIKE is answered by an index under a policy: docs/decisions/0003.
create policy search on listings for select to current_user using (true);
create function app.listings_saying(first_word text, other_words text[], at_most integer) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
begin
  return query
    select l.id from listings l
    where l.workspace_id = app.workspace_id() and l.words like first_word and l.words like all (other_words)
    limit at_most;
end $$;
revoke all on function app.listings_saying from public;
grant execute on function app.listings_saying to {{app_role}};
