import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table recipient;
    alter table purchase drop column plan_id, drop column plan_name;
    drop table plan_offer_code, plan, category;
  `)
}

/**
 * Words are searched as they stand (the simple configuration): sizes and names of plans are not English.
 * A point inside a number becomes a letter, or PostgreSQL would cut 2.5GB into two words.
 */
const TABLES = `
  create table category (
    id text primary key check (id ~ '^[a-z][a-z0-9-]{1,30}$'),
    name text not null check (char_length(name) between 2 and 40),
    place smallint not null unique
  );
  insert into category (id, name, place) values
    ('daily', 'Daily', 1), ('weekly', 'Weekly', 2), ('monthly', 'Monthly', 3), ('longer', 'Longer', 4);

  -- What we sell beside airtime. A plan is never deleted: purchases point to it. It lasts for days, or to the
  -- end of the calendar month. One that no provider offers any more has left (gone_at) and is not active.
  create table plan (
    id uuid primary key,
    network text not null,
    category_id text not null references category,
    name text not null check (char_length(name) between 2 and 60),
    type text not null default 'prepaid' check (type in ('prepaid', 'postpaid')),
    kind text not null default 'base' check (kind in ('base', 'addon')),
    price bigint not null check (price > 0),
    cost bigint check (cost >= 0),
    currency text not null,
    validity_days smallint check (validity_days between 1 and 1000),
    calendar_month boolean not null default false,
    data_mb integer not null check (data_mb > 0),
    daily_limit_mb integer check (daily_limit_mb > 0),
    featured boolean not null default false,
    active boolean not null default true,
    gone_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    words tsvector not null generated always as (
      to_tsvector('simple', regexp_replace(lower(network || ' ' || name || ' ' || category_id), '([0-9])[.]([0-9])', '\\1p\\2', 'g'))
    ) stored,
    constraint plan_lasts_for_days_or_a_month check (calendar_month = (validity_days is null)),
    constraint plan_gone_is_not_active check (gone_at is null or not active)
  );
  create index plan_of_category on plan (category_id);
  create index plan_on_sale on plan (network, featured desc, data_mb) where active;
  create index plan_words on plan using gin (words);

  -- What a plan is called at each provider that offers it, and what it costs us there.
  create table plan_offer_code (
    plan_id uuid not null references plan,
    provider text not null,
    network text not null,
    code text not null check (code <> ''),
    cost bigint check (cost >= 0),
    seen_at timestamptz not null,
    gone_at timestamptz,
    primary key (plan_id, provider),
    unique (provider, network, code)
  );

  -- A purchase keeps the name and the price that were shown: the catalogue may change the day after.
  alter table purchase
    add column plan_id uuid references plan,
    add column plan_name text,
    add constraint purchase_of_data_names_its_plan
      check ((category = 'airtime') = (plan_id is null) and (plan_id is null) = (plan_name is null));
  create index purchase_of_plan on purchase (plan_id) where plan_id is not null;

  -- The phone numbers that a customer keeps by name.
  create table recipient (
    id uuid primary key,
    customer_id uuid not null references customer,
    phone text not null check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    network text not null,
    name text not null check (char_length(name) between 1 and 30),
    created_at timestamptz not null,
    unique (customer_id, phone)
  );
  create unique index recipient_names_differ on recipient (customer_id, lower(name));
`
