import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
  await knex.raw(WRITTEN_ONCE)
  await knex.raw(BOOKS_AGREE)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table entry, hold, transfer, account;
    drop function account_agrees(), transfer_has_entries(), entry_balances(), hold_agrees(), hold_ends_once(), refuse_change();
  `)
}

const TABLES = `
  -- Wallets carry a running balance. System accounts (gateways, providers, revenue) do not: a row that
  -- every purchase updates makes them queue for it. Their balance is the sum of their entries.
  -- Room is left on the pages of accounts, so that a new balance fits beside the old one and touches no index.
  create table account (
    id uuid primary key,
    code text not null unique,
    kind text not null check (kind in ('wallet', 'gateway', 'provider', 'revenue', 'loss')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    balance bigint,
    held bigint,
    created_at timestamptz not null,
    constraint account_wallets_carry_a_balance check ((kind = 'wallet') = (balance is not null and held is not null)),
    constraint account_others_carry_none check (kind = 'wallet' or (balance is null and held is null)),
    constraint account_never_below_zero check (balance >= 0),
    constraint account_held_is_covered check (held >= 0 and held <= balance)
  ) with (fillfactor = 70);

  create table transfer (
    id uuid primary key,
    key text not null unique check (key <> ''),
    content_hash bytea not null check (octet_length(content_hash) = 32),
    kind text not null check (kind <> ''),
    created_at timestamptz not null
  );

  -- No foreign keys among these tables on purpose: a key to account would lock the row of a busy system
  -- account in every transaction, and all would be looked up row by row. The checks at the end of every
  -- statement look all its rows up at once, and accounts and transfers cannot be deleted.
  create table entry (
    seq bigint generated always as identity,
    transfer_id uuid not null,
    line smallint not null,
    account_id uuid not null,
    amount bigint not null check (amount <> 0),
    balance_after bigint,
    created_at timestamptz not null,
    primary key (transfer_id, line)
  );
  create index entry_of_wallet on entry (account_id, seq) where balance_after is not null;

  create table hold (
    id uuid primary key,
    key text not null unique check (key <> ''),
    content_hash bytea not null check (octet_length(content_hash) = 32),
    account_id uuid not null,
    amount bigint not null check (amount > 0),
    state text not null default 'open' check (state in ('open', 'settled', 'released')),
    transfer_id uuid,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint hold_ends_with_a_time check ((state = 'open') = (ended_at is null)),
    constraint hold_settles_by_a_transfer check ((state = 'settled') = (transfer_id is not null))
  );
  create index hold_of_account on hold (account_id) where state = 'open';
  create unique index hold_of_transfer on hold (transfer_id) where transfer_id is not null;
`

const WRITTEN_ONCE = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% rows are written once: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
  end $$;

  create trigger entry_is_immutable before update or delete or truncate on entry for each statement execute function refuse_change();
  create trigger transfer_is_immutable before update or delete or truncate on transfer for each statement execute function refuse_change();
  create trigger account_stays before delete or truncate on account for each statement execute function refuse_change();
  create trigger hold_stays before delete or truncate on hold for each statement execute function refuse_change();

  create trigger account_keeps_its_name before update on account for each row
    when ((old.id, old.code, old.kind, old.currency, old.created_at)
      is distinct from (new.id, new.code, new.kind, new.currency, new.created_at))
    execute function refuse_change();

  create function hold_ends_once() returns trigger language plpgsql as $$
  begin
    raise exception 'a hold ends once and keeps its amount' using errcode = 'restrict_violation';
  end $$;
  create trigger hold_ends_once before update on hold for each row
    when (old.state <> 'open' or new.state = 'open'
      or (old.id, old.key, old.content_hash, old.account_id, old.amount, old.created_at)
        is distinct from (new.id, new.key, new.content_hash, new.account_id, new.amount, new.created_at))
    execute function hold_ends_once();
`

/**
 * Checks that run when a statement ends, over all the rows it wrote. The parts of one statement with
 * several data-modifying CTEs are all visible then, so balance, entries, transfer and hold must be
 * written together, in one statement.
 *
 * A session plans the queries of a function once, perhaps while the tables are empty: without the
 * planner settings they could read whole tables for ever after. Nor may they say `not exists` where a
 * join will do: a subquery that is not pulled up may be answered by hashing a whole table first.
 */
const BOOKS_AGREE = `
  create function account_agrees() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  begin
    if exists (
      select from fresh where kind = 'wallet' and (
        balance <> coalesce((
          select balance_after from entry where account_id = fresh.id and balance_after is not null
          order by seq desc limit 1
        ), 0)
        or held <> coalesce((select sum(amount) from hold where account_id = fresh.id and state = 'open'), 0)
      )
    ) then
      raise exception 'a wallet shows what its entries and open holds say' using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create trigger account_opens_agreeing after insert on account referencing new table as fresh
    for each statement execute function account_agrees();
  create trigger account_agrees after update on account referencing new table as fresh
    for each statement execute function account_agrees();

  create function transfer_has_entries() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  begin
    if exists (select from fresh where not exists (select from entry where transfer_id = fresh.id)) then
      raise exception 'a transfer comes together with its entries' using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create trigger transfer_has_entries after insert on transfer referencing new table as fresh
    for each statement execute function transfer_has_entries();

  -- Lines count from 1 without a gap, so that nothing can be added to a transfer later: line 1 is taken.
  create function entry_balances() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  begin
    if exists (
      select from fresh
      left join account on account.id = fresh.account_id
      left join transfer on transfer.id = fresh.transfer_id
      group by fresh.transfer_id
      having sum(fresh.amount) <> 0 or count(*) < 2 or min(fresh.line) <> 1 or max(fresh.line) <> count(*)
        or bool_or(account.id is null) or min(account.currency) <> max(account.currency)
        or bool_or((account.kind = 'wallet') <> (fresh.balance_after is not null))
        or bool_or(transfer.id is null)
    ) then
      raise exception 'a transfer balances, between accounts that exist, in one currency' using errcode = 'check_violation';
    end if;
    if exists (
      select from fresh where balance_after is not null and balance_after <> amount + coalesce((
        select earlier.balance_after from entry as earlier
        where earlier.account_id = fresh.account_id and earlier.balance_after is not null and earlier.seq < fresh.seq
        order by earlier.seq desc limit 1
      ), 0)
    ) then
      raise exception 'every entry of a wallet goes on from the one before' using errcode = 'check_violation';
    end if;
    if exists (
      select from (
        select distinct on (account_id) account_id, balance_after from fresh
        where balance_after is not null order by account_id, seq desc
      ) as newest
      join account on account.id = newest.account_id where account.balance <> newest.balance_after
    ) then
      raise exception 'the newest entry of a wallet shows its balance' using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create trigger entry_balances after insert on entry referencing new table as fresh
    for each statement execute function entry_balances();

  create function hold_agrees() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  begin
    if tg_op = 'INSERT' and exists (select from fresh where state <> 'open') then
      raise exception 'a hold begins open' using errcode = 'check_violation';
    end if;
    if exists (
      select from (select distinct account_id from fresh) as touched
      left join account on account.id = touched.account_id
      where account.held is distinct from coalesce((
        select sum(amount) from hold where account_id = touched.account_id and state = 'open'
      ), 0)
    ) then
      raise exception 'a wallet holds the sum of its open holds' using errcode = 'check_violation';
    end if;
    if exists (
      select from fresh where state = 'settled' and not exists (
        select from transfer join entry on entry.transfer_id = transfer.id
        where transfer.id = fresh.transfer_id and transfer.key = 'hold:' || fresh.id
          and entry.account_id = fresh.account_id and entry.amount = -fresh.amount
      )
    ) then
      raise exception 'a settled hold was paid by its wallet, by its own transfer' using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create trigger hold_begins_agreeing after insert on hold referencing new table as fresh
    for each statement execute function hold_agrees();
  create trigger hold_agrees after update on hold referencing new table as fresh
    for each statement execute function hold_agrees();
`
