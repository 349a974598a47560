import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(CATALOGUE)
  await knex.raw(IMPORTS)
  await knex.raw(BILLS)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table postpaid_credit;
    alter table postpaid_cycle drop column disputed_at, drop column disputes;
    alter table postpaid_part
      drop constraint postpaid_part_kind_check, drop constraint postpaid_part_credit_comes_off,
      add constraint postpaid_part_kind_check check (kind in ('base', 'addon', 'secondary')),
      add constraint postpaid_part_amount_check check (amount >= 0);
    drop table shelf_import;
    drop table plan_price_change;
    alter table plan drop column hidden, drop column price_kept;
    alter table category
      drop constraint category_place, drop column shown, add constraint category_place_key unique (place);
  `)
}

/**
 * What belongs to whom: the provider says what it offers and at what cost; everything else about a plan is the shop's.
 * A price that the shop set stays when the provider moves its own.
 */
const CATALOGUE = `
  -- Places are swapped by one statement, which a check of each row by itself would refuse.
  alter table category
    add column shown boolean not null default true,
    drop constraint category_place_key,
    add constraint category_place unique (place) deferrable initially deferred;

  alter table plan
    add column hidden boolean not null default false,
    add column price_kept boolean not null default false;
  -- Until now what the shop had switched off was neither active nor gone.
  update plan set hidden = true where not active and gone_at is null;
  alter table plan add constraint plan_hidden_is_not_active check (not (hidden and active));

  -- A price that is to come. One at a time for each plan.
  create table plan_price_change (
    id uuid primary key,
    plan_id uuid not null references plan,
    price bigint not null check (price > 0),
    begins_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'done', 'dropped')),
    asked_by uuid not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    constraint plan_price_change_ended_has_a_time check ((state = 'waiting') = (ended_at is null))
  );
  create index plan_price_change_of_plan on plan_price_change (plan_id);
  create unique index plan_price_change_waiting on plan_price_change (plan_id) where state = 'waiting';
  create index plan_price_change_due on plan_price_change (begins_at) where state = 'waiting';
`

const IMPORTS = `
  -- A file of plans or offers that somebody sent: first its name at the channel, then what is in it, then what it
  -- changed. It is applied once, or not at all.
  create table shelf_import (
    id uuid primary key,
    what text not null check (what in ('plans', 'offers')),
    name text not null check (char_length(name) between 1 and 120),
    channel text not null,
    file_ref text not null check (file_ref <> ''),
    conversation_id uuid not null references conversation,
    state text not null default 'wanted' check (state in ('wanted', 'ready', 'unread', 'applied', 'dropped')),
    contents text,
    problem text,
    changes jsonb,
    attempts integer not null default 0,
    lease_until timestamptz,
    asked_by uuid not null,
    asked_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    constraint shelf_import_read_has_contents check ((state in ('ready', 'applied', 'dropped')) = (contents is not null)),
    constraint shelf_import_unread_says_why check ((state = 'unread') = (problem is not null)),
    constraint shelf_import_ended_has_a_time
      check ((state in ('applied', 'dropped')) = (ended_at is not null) and (ended_at is null) = (ended_by is null)),
    constraint shelf_import_applied_has_changes check ((state = 'applied') = (changes is not null))
  );
  create index shelf_import_of_conversation on shelf_import (conversation_id);
  create index shelf_import_wanted on shelf_import (asked_at) where state = 'wanted';
`

const BILLS = `
  -- While somebody looks into a bill nothing more is said of it, and it switches nothing off.
  alter table postpaid_cycle
    add column disputed_at timestamptz,
    add column disputes smallint not null default 0 check (disputes >= 0);

  -- Money that comes off the next bills of a line, once for a bill that was wrong.
  create table postpaid_credit (
    id uuid primary key,
    line_id uuid not null references postpaid_line,
    cycle_id uuid not null unique references postpaid_cycle,
    amount bigint not null check (amount > 0),
    used bigint not null default 0 check (used between 0 and amount),
    reason text not null check (char_length(reason) between 3 and 200),
    made_by uuid not null,
    made_at timestamptz not null
  );
  create index postpaid_credit_of_line on postpaid_credit (line_id, made_at);

  alter table postpaid_part
    drop constraint postpaid_part_kind_check,
    drop constraint postpaid_part_amount_check,
    add constraint postpaid_part_kind_check check (kind in ('base', 'addon', 'secondary', 'credit')),
    add constraint postpaid_part_credit_comes_off check (case when kind = 'credit' then amount < 0 else amount >= 0 end);
`
