import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(APPROVALS)
  await knex.raw(REFUNDS)
  await knex.raw(CREDITS)
  await knex.raw(FACTS)
  await knex.raw(noteEvents('(reversal|refund)'))
  await knex.raw(historyOfWallet(`when 'purchase-refund' then 'refund'`))
}

/** Money that went back cannot go a third time: what was refunded stays in the books, its facts do not. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(historyOfWallet(''))
  await knex.raw(noteEvents('reversal'))
  await knex.raw(UNDO)
}

const APPROVALS = `
  -- What one admin asked for and another one has to allow. The payload is text, so that not a space of what was
  -- allowed can differ from what is done.
  create table approval (
    id uuid primary key,
    reference text not null unique check (reference ~ '^NXA-[0-9A-Z]{8}$'),
    key text not null unique check (key <> ''),
    kind text not null check (kind ~ '^[a-z]+$'),
    payload json not null,
    subject text not null check (subject ~ '^[a-z]+:[^[:space:]]{1,120}$'),
    about text not null check (char_length(about) between 1 and 80),
    customer_id uuid references customer,
    amount bigint check (amount > 0),
    reason text not null check (char_length(reason) between 3 and 300),
    state text not null check (state in ('asked', 'approved', 'done', 'failed', 'refused', 'withdrawn', 'expired')),
    asked_by uuid not null references admin,
    asked_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    decided_by uuid references admin,
    decided_at timestamptz,
    ended_at timestamptz,
    -- Why it came to nothing, by its code.
    outcome text,
    constraint approval_needs_two_people check (
      decided_by is null or (decided_by = asked_by) = (state = 'withdrawn')),
    constraint approval_is_decided_by_somebody check (
      (state in ('asked', 'expired')) = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint approval_ends_with_a_time check ((state in ('asked', 'approved')) = (ended_at is null))
  );
  create index approval_of_asker on approval (asked_by);
  create index approval_of_decider on approval (decided_by) where decided_by is not null;
  create index approval_of_customer on approval (customer_id) where customer_id is not null;
  create index approval_of_subject on approval (subject);
  create index approval_open on approval (expires_at) where ended_at is null;

  create function approval_moves() returns trigger language plpgsql as $$
  begin
    if (old.id, old.reference, old.key, old.kind, old.payload::text, old.subject, old.about, old.customer_id, old.amount, old.reason,
        old.asked_by, old.asked_at, old.expires_at)
        is distinct from (new.id, new.reference, new.key, new.kind, new.payload::text, new.subject, new.about, new.customer_id, new.amount,
          new.reason, new.asked_by, new.asked_at, new.expires_at)
      or (old.decided_by is not null and old.decided_by is distinct from new.decided_by)
      or (old.state, new.state) not in (
        ('asked', 'approved'), ('asked', 'refused'), ('asked', 'withdrawn'), ('asked', 'expired'),
        ('approved', 'done'), ('approved', 'failed'))
    then
      raise exception 'an approval keeps what was asked, and does not move from % to %', old.state, new.state
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger approval_moves before update on approval for each row execute function approval_moves();
  create trigger approval_stays before delete or truncate on approval for each statement execute function refuse_change();
`

const REFUNDS = `
  -- Money that people gave back after a delivery, each part once, and never more than was paid.
  create table purchase_refund (
    id uuid primary key,
    purchase_id uuid not null references purchase,
    part smallint not null check (part > 0),
    customer_id uuid not null references customer,
    approval_id uuid not null unique references approval,
    amount bigint not null check (amount > 0),
    refunded_at timestamptz not null,
    unique (purchase_id, part)
  );
  create index purchase_refund_of_customer on purchase_refund (customer_id);
  create trigger purchase_refund_is_immutable before update or delete or truncate on purchase_refund
    for each statement execute function refuse_change();

  create function refund_is_covered() returns trigger language plpgsql as $$
  declare
    bought purchase;
  begin
    select * into bought from purchase where id = new.purchase_id for no key update;
    if bought.state <> 'delivered' or bought.customer_id <> new.customer_id
      or bought.price < new.amount + (select coalesce(sum(amount), 0) from purchase_refund where purchase_id = new.purchase_id)
      or not exists (select from approval where id = new.approval_id and decided_by is not null and state = 'approved')
    then
      raise exception 'a refund is allowed by two, and never more than was paid for what was delivered'
        using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger refund_is_covered before insert on purchase_refund for each row execute function refund_is_covered();
`

const CREDITS = `
  -- Money that people gave by hand.
  create table manual_credit (
    id uuid primary key,
    approval_id uuid not null unique references approval,
    customer_id uuid not null references customer,
    cause text not null check (cause in ('goodwill', 'correction')),
    amount bigint not null check (amount > 0),
    reference text not null unique,
    credited_at timestamptz not null
  );
  create index manual_credit_of_customer on manual_credit (customer_id);
  create trigger manual_credit_is_immutable before update or delete or truncate on manual_credit
    for each statement execute function refuse_change();

  create function credit_is_allowed() returns trigger language plpgsql as $$
  begin
    if not exists (select from approval where id = new.approval_id and decided_by is not null and state = 'approved'
      and amount = new.amount and customer_id = new.customer_id) then
      raise exception 'a credit is allowed by two, for this customer and this amount' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger credit_is_allowed before insert on manual_credit for each row execute function credit_is_allowed();

  -- What was given by hand on a day of the shop: two credits of one day are judged one after the other here.
  create table credit_day (
    day text primary key check (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    amount bigint not null check (amount > 0)
  );
`

/** Refunds are facts too: several of one purchase, each below zero. Part 0 is what the purchase itself came to. */
const FACTS = `
  alter table purchase_fact
    add column part smallint not null default 0,
    drop constraint purchase_fact_pkey,
    add primary key (purchase_id, status, part),
    drop constraint purchase_fact_status_check,
    add constraint purchase_fact_status_check check (status in ('delivered', 'returned', 'reversed', 'refunded')),
    drop constraint purchase_fact_of_a_reversal_lowers,
    add constraint purchase_fact_of_money_back_lowers check ((amount < 0) = (status in ('reversed', 'refunded'))),
    add constraint purchase_fact_only_refunds_have_parts check ((part > 0) = (status = 'refunded'));
`

const UNDO = `
  alter table purchase_fact
    drop constraint purchase_fact_only_refunds_have_parts,
    drop constraint purchase_fact_of_money_back_lowers,
    drop constraint purchase_fact_pkey;
  alter table purchase_fact disable trigger purchase_fact_is_immutable;
  delete from purchase_fact where status = 'refunded';
  alter table purchase_fact enable trigger purchase_fact_is_immutable;
  alter table purchase_fact
    drop column part,
    add primary key (purchase_id, status),
    add constraint purchase_fact_of_a_reversal_lowers check ((amount < 0) = (status = 'reversed')),
    drop constraint purchase_fact_status_check,
    add constraint purchase_fact_status_check check (status in ('delivered', 'returned', 'reversed'));
  drop table manual_credit, credit_day, purchase_refund, approval;
  drop function approval_moves(), refund_is_covered(), credit_is_allowed();
`

/** As it was made for the history: which purchase a transfer is about, by its key. */
const noteEvents = (of: string): string => `
  create or replace function write_wallet_event(transfer_row transfer) returns void language sql as $$
    insert into wallet_event (transfer_id, customer_id, kind, about, purchase_id, amount, created_at)
    select transfer_row.id, substr(account.code, 8)::uuid, transfer_row.kind, nullif(split_part(transfer_row.key, ':', 2), ''),
      case when transfer_row.key ~ '^purchase-${of}:[0-9a-f-]{36}${of === 'reversal' ? '$' : '(:[0-9]{1,5}){0,1}$'}' then split_part(transfer_row.key, ':', 2)::uuid end,
      sum(entry.amount), transfer_row.created_at
    from entry join account on account.id = entry.account_id
    where entry.transfer_id = transfer_row.id and account.code ~ '^wallet/[0-9a-f-]{36}$'
    group by account.code having sum(entry.amount) <> 0
  $$;
`

/** As it was made for postpaid bills, with one more kind in it. */
const historyOfWallet = (more: string): string => `
  create or replace view history_of_wallet as
  select event.transfer_id as id, event.customer_id,
    case event.kind when 'purchase-reversal' then 'refund' ${more} when 'funding-reversal' then 'taken_back'
      when 'postpaid-bill' then 'bill' else 'correction' end as kind,
    'done'::text as state, 'done'::text as status,
    coalesce(purchase.reference, event.about) as reference, purchase.network, purchase.recipient, purchase.plan_name,
    null::text as gateway, abs(event.amount) as amount, abs(event.amount) as asked, 0::bigint as discount, abs(event.amount) as price,
    event.amount > 0 as comes_in, event.created_at, event.created_at as ended_at,
    search_words(coalesce(purchase.reference, event.about, '') || ' ' || coalesce(purchase.network, '') || ' ' ||
      event.kind || ' ' || coalesce(purchase.plan_name, '')) as words,
    coalesce(digits_of(purchase.recipient), '') as digits
  from wallet_event as event left join purchase on purchase.id = event.purchase_id;
`
