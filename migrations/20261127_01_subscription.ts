import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(QUEUED_PURCHASES)
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table subscription;
    drop function subscription_moves();
    alter table purchase drop constraint purchase_queued_is_left_alone, drop constraint purchase_state_check,
      drop constraint purchase_sent_has_a_request, drop column released_at;
    alter table purchase
      add constraint purchase_state_check check (state in ('held', 'sending', 'unknown', 'review', 'delivered', 'returned', 'reversed')),
      add constraint purchase_sent_has_a_request check (state in ('held', 'returned') or provider_request_id is not null);
  `)
  await knex.raw(movesOf(SENT_AT_ONCE))
}

const SENT_AT_ONCE = `
      ('held', 'sending'), ('held', 'returned'),
      ('sending', 'delivered'), ('sending', 'returned'), ('sending', 'unknown'),
      ('unknown', 'delivered'), ('unknown', 'returned'), ('unknown', 'review'),
      ('review', 'delivered'), ('review', 'returned'),
      ('delivered', 'reversed')`

const movesOf = (moves: string): string => `
  create or replace function purchase_moves() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state and (old.state, new.state) not in (${moves}
    ) then
      raise exception 'a purchase does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
`

/** A purchase that is paid for and waits in line: nobody looks at it until its turn comes, at `released_at`. */
const QUEUED_PURCHASES = `
  alter table purchase drop constraint purchase_state_check, drop constraint purchase_sent_has_a_request;
  alter table purchase
    add column released_at timestamptz,
    add constraint purchase_state_check
      check (state in ('queued', 'held', 'sending', 'unknown', 'review', 'delivered', 'returned', 'reversed')),
    add constraint purchase_sent_has_a_request check (state in ('queued', 'held', 'returned') or provider_request_id is not null),
    add constraint purchase_queued_is_left_alone check (state <> 'queued' or next_check_at is null and released_at is null);
  ${movesOf(`
      ('queued', 'held'), ('queued', 'returned'),${SENT_AT_ONCE}`)}
`

/**
 * A plan's life on a phone number. The facts of the plan are copied: the catalogue may change the day after. Whoever
 * bought it, a number has at most one base plan that runs and one that is on its way.
 */
const TABLES = `
  create table subscription (
    id uuid primary key,
    purchase_id uuid not null unique references purchase,
    customer_id uuid not null references customer,
    phone text not null check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    network text not null,
    plan_id uuid not null references plan,
    plan_name text not null,
    kind text not null check (kind in ('base', 'addon')),
    data_mb integer not null check (data_mb > 0),
    daily_limit_mb integer check (daily_limit_mb > 0),
    -- Null: to the end of the calendar month.
    validity_days smallint check (validity_days > 0),
    -- Whose days and months are counted: those of whoever bought it, as they lived when it started.
    time_zone text not null,
    state text not null check (state in ('queued', 'starting', 'active', 'ended')),
    -- The order in which those for one number were bought.
    place bigint generated always as identity,
    base_id uuid references subscription,
    end_reason text check (end_reason in ('expired', 'replaced', 'cancelled', 'returned', 'reversed')),
    starts_at timestamptz,
    ends_at timestamptz,
    ended_at timestamptz,
    -- What the feed said last: all that was used of it, and what had been used when its latest day began.
    used_mb integer not null default 0 check (used_mb >= 0),
    used_before_mb integer not null default 0 check (used_before_mb between 0 and used_mb),
    used_on text check (used_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    used_at timestamptz,
    report_sequence bigint,
    low_told_at timestamptz,
    ending_told_at timestamptz,
    created_at timestamptz not null,
    constraint subscription_started_has_times check (state <> 'active' or starts_at is not null and ends_at is not null),
    constraint subscription_ends_after_it_starts check (ends_at > starts_at),
    constraint subscription_ended_says_why check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (end_reason is null)),
    constraint subscription_addon_has_a_base check (kind = 'base' or state <> 'queued')
  );
  create unique index subscription_active_base on subscription (phone) where state = 'active' and kind = 'base';
  create unique index subscription_starting_base on subscription (phone) where state = 'starting' and kind = 'base';
  create index subscription_live on subscription (phone, place) where state <> 'ended';
  create index subscription_queued on subscription (phone, place) where state = 'queued';
  create index subscription_due on subscription (ends_at) where state = 'active';
  create index subscription_ending on subscription (ends_at) where state = 'active' and ending_told_at is null;
  create index subscription_of_customer on subscription (customer_id, created_at desc);
  create index subscription_of_plan on subscription (plan_id);
  create index subscription_of_base on subscription (base_id) where base_id is not null;

  create function subscription_moves() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state and (old.state, new.state) not in (
      ('queued', 'starting'), ('queued', 'active'), ('queued', 'ended'),
      ('starting', 'active'), ('starting', 'ended'), ('active', 'ended')
    ) then
      raise exception 'a subscription does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger subscription_moves before update of state on subscription for each row execute function subscription_moves();
`
