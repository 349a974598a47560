import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
  await knex.raw(MOVES)
  await knex.raw(historyOfWallet(`when 'postpaid-bill' then 'bill'`))
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(historyOfWallet(''))
  await knex.raw(`
    drop table postpaid_part, postpaid_cycle, postpaid_item, postpaid_line;
    drop function postpaid_line_moves(), postpaid_cycle_moves();
  `)
}

const DAY = String.raw`~ '^\d{4}-\d{2}-\d{2}$'`
const PHONE = String.raw`~ '^\+[1-9][0-9]{6,14}$'`

/**
 * A line is a number that is billed afterwards; its days are those of the time zone in which it began. What runs on it
 * are items: spans of days, the last day excluded, each at the price that was agreed to. A cycle is what one bill is
 * for: its own days, and the whole period that a full price is for.
 */
const TABLES = `
  create table postpaid_line (
    id uuid primary key,
    customer_id uuid not null references customer,
    phone text not null check (phone ${PHONE}),
    network text not null,
    currency text not null,
    cycle_kind text not null check (cycle_kind in ('calendar', 'anniversary')),
    anchor_day text not null check (anchor_day ${DAY}),
    time_zone text not null,
    state text not null check (state in ('active', 'grace', 'suspended', 'ended')),
    ends_with_cycle boolean not null default false,
    grace_until_day text check (grace_until_day ${DAY}),
    next_at timestamptz,
    activated_at timestamptz not null,
    ended_at timestamptz,
    constraint postpaid_line_grace_has_an_end check ((state = 'grace') = (grace_until_day is not null)),
    constraint postpaid_line_ended_has_a_time check ((state = 'ended') = (ended_at is not null))
  );
  create index postpaid_line_of_customer on postpaid_line (customer_id);
  create unique index postpaid_line_live on postpaid_line (phone) where state <> 'ended';
  create index postpaid_line_due on postpaid_line (next_at) where next_at is not null;

  create table postpaid_item (
    id uuid primary key,
    line_id uuid not null references postpaid_line,
    kind text not null check (kind in ('base', 'addon', 'secondary')),
    plan_id uuid references plan,
    phone text check (phone ${PHONE}),
    name text not null check (char_length(name) between 1 and 60),
    price bigint not null check (price >= 0),
    cost bigint check (cost >= 0),
    from_day text not null check (from_day ${DAY}),
    to_day text check (to_day ${DAY}),
    -- Stopped by a suspension, to go on when it is lifted.
    paused boolean not null default false,
    constraint postpaid_item_is_a_plan_or_a_number check ((kind = 'secondary') = (plan_id is null) and (plan_id is null) = (phone is not null)),
    constraint postpaid_item_lasts_a_day check (from_day < to_day),
    constraint postpaid_item_data_ends check (kind <> 'addon' or to_day is not null),
    constraint postpaid_item_paused_has_stopped check (not paused or to_day is not null)
  );
  create index postpaid_item_of_line on postpaid_item (line_id, from_day);
  create index postpaid_item_of_plan on postpaid_item (plan_id) where plan_id is not null;
  create unique index postpaid_item_one_base on postpaid_item (line_id) where kind = 'base' and to_day is null;
  create unique index postpaid_item_one_number on postpaid_item (phone) where kind = 'secondary' and to_day is null;

  create table postpaid_cycle (
    id uuid primary key,
    line_id uuid not null references postpaid_line,
    reference text not null unique check (reference ~ '^NXB-[0-9A-Z]{10}$'),
    from_day text not null check (from_day ${DAY}),
    to_day text not null check (to_day ${DAY}),
    period_from text not null check (period_from ${DAY}),
    period_to text not null check (period_to ${DAY}),
    state text not null check (state in ('running', 'due', 'paid')),
    amount bigint check (amount >= 0),
    closed_day text check (closed_day ${DAY}),
    due_day text check (due_day ${DAY}),
    step text not null default 'none' check (step in ('none', 'soon', 'due', 'overdue')),
    paid_at timestamptz,
    constraint postpaid_cycle_lasts_a_day check (from_day < to_day),
    constraint postpaid_cycle_lies_in_its_period check (period_from <= from_day and to_day <= period_to),
    constraint postpaid_cycle_closed_is_billed
      check ((state = 'running') = (amount is null) and (amount is null) = (due_day is null) and (due_day is null) = (closed_day is null)),
    constraint postpaid_cycle_paid_has_a_time check ((state = 'paid') = (paid_at is not null))
  );
  create unique index postpaid_cycle_of_line on postpaid_cycle (line_id, from_day);
  create unique index postpaid_cycle_running on postpaid_cycle (line_id) where state = 'running';
  create index postpaid_cycle_unpaid on postpaid_cycle (line_id) where state = 'due';

  -- What a bill is made of, as it stood when the cycle was closed.
  create table postpaid_part (
    cycle_id uuid not null references postpaid_cycle,
    place smallint not null,
    kind text not null check (kind in ('base', 'addon', 'secondary')),
    name text not null,
    phone text,
    days smallint not null check (days between 1 and of_days),
    of_days smallint not null,
    amount bigint not null check (amount >= 0),
    cost bigint check (cost >= 0),
    primary key (cycle_id, place)
  );
  create trigger postpaid_part_is_immutable before update or delete or truncate on postpaid_part
    for each statement execute function refuse_change();
`

const MOVES = `
  create function postpaid_line_moves() returns trigger language plpgsql as $$
  begin
    if (old.id, old.customer_id, old.phone, old.currency, old.cycle_kind, old.anchor_day, old.time_zone, old.activated_at)
        is distinct from (new.id, new.customer_id, new.phone, new.currency, new.cycle_kind, new.anchor_day, new.time_zone, new.activated_at)
      or (old.state <> new.state and (old.state, new.state) not in (
        ('active', 'grace'), ('active', 'ended'), ('grace', 'active'), ('grace', 'suspended'), ('grace', 'ended'),
        ('suspended', 'active'), ('suspended', 'ended'))) then
      raise exception 'a postpaid line does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger postpaid_line_moves before update on postpaid_line for each row execute function postpaid_line_moves();

  -- A cycle is closed once, with what its parts sum to, and paid once; nothing of a bill changes afterwards.
  create function postpaid_cycle_moves() returns trigger language plpgsql as $$
  begin
    if (old.id, old.line_id, old.reference, old.from_day, old.to_day, old.period_from, old.period_to)
        is distinct from (new.id, new.line_id, new.reference, new.from_day, new.to_day, new.period_from, new.period_to)
      or (old.state <> 'running' and (old.amount, old.closed_day, old.due_day) is distinct from (new.amount, new.closed_day, new.due_day))
      or (old.state <> new.state and (old.state, new.state) not in (('running', 'due'), ('running', 'paid'), ('due', 'paid')))
      or (old.state = 'running' and new.state = 'paid' and new.amount <> 0)
      or (old.state = 'running' and new.state <> 'running'
        and new.amount <> (select coalesce(sum(amount), 0) from postpaid_part where cycle_id = new.id)) then
      raise exception 'a billing cycle does not move from % to % like this', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger postpaid_cycle_moves before update on postpaid_cycle for each row execute function postpaid_cycle_moves();
`

/** As it was made for the history, with one more kind in it. */
const historyOfWallet = (more: string): string => `
  create or replace view history_of_wallet as
  select event.transfer_id as id, event.customer_id,
    case event.kind when 'purchase-reversal' then 'refund' when 'funding-reversal' then 'taken_back' ${more} else 'correction' end as kind,
    'done'::text as state, 'done'::text as status,
    coalesce(purchase.reference, event.about) as reference, purchase.network, purchase.recipient, purchase.plan_name,
    null::text as gateway, abs(event.amount) as amount, abs(event.amount) as asked, 0::bigint as discount, abs(event.amount) as price,
    event.amount > 0 as comes_in, event.created_at, event.created_at as ended_at,
    search_words(coalesce(purchase.reference, event.about, '') || ' ' || coalesce(purchase.network, '') || ' ' ||
      event.kind || ' ' || coalesce(purchase.plan_name, '')) as words,
    coalesce(digits_of(purchase.recipient), '') as digits
  from wallet_event as event left join purchase on purchase.id = event.purchase_id;
`
