import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
  await knex.raw(moves(", ('review', 'credited')"))
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(moves(''))
  await knex.raw(
    'alter table funding drop column account_id; drop table transfer_watch, stray_payment, bank_account',
  )
}

const TABLES = `
  -- An account number at a bank that a gateway keeps for one customer: what is sent there is theirs.
  create table bank_account (
    id uuid primary key,
    customer_id uuid not null references customer,
    conversation_id uuid not null references conversation,
    gateway text not null,
    -- What the gateway knows the customer by.
    payer text not null,
    state text not null default 'asked' check (state in ('asked', 'ready', 'refused')),
    account_number text,
    bank text,
    account_name text,
    outcome text,
    slot text not null,
    checks integer not null default 0,
    next_check_at timestamptz,
    created_at timestamptz not null,
    unique (customer_id, gateway),
    unique (gateway, account_number),
    unique (gateway, payer),
    constraint bank_account_ready_has_a_number check ((state = 'ready') = (account_number is not null))
  );
  create index bank_account_of_conversation on bank_account (conversation_id);
  create index bank_account_to_check on bank_account (next_check_at) where next_check_at is not null;

  -- Money that a gateway verified and that belongs to nobody whom we know. The row goes when somebody is found.
  create table stray_payment (
    gateway text not null,
    reference text not null,
    account_number text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    seen_at timestamptz not null,
    primary key (gateway, reference)
  );
  create index stray_payment_of_account on stray_payment (gateway, account_number);

  -- How far a gateway's own list was looked through for transfers whose webhook got lost.
  create table transfer_watch (
    gateway text primary key,
    seen_until timestamptz not null
  );

  -- Set for money that came into an account, which nobody had asked for before.
  alter table funding add column account_id uuid references bank_account;
  create index funding_of_account on funding (account_id) where account_id is not null;
`

/** As before, and what waited for room in the wallet may be credited after all. */
const moves = (more: string): string => `
  create or replace function funding_moves() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state and (old.state, new.state) not in (
      ('opening', 'open'), ('opening', 'failed'), ('opening', 'credited'), ('opening', 'review'),
      ('open', 'credited'), ('open', 'failed'), ('open', 'abandoned'), ('open', 'review'),
      ('failed', 'credited'), ('failed', 'review'), ('abandoned', 'credited'), ('abandoned', 'failed'), ('abandoned', 'review'),
      ('review', 'failed'), ('credited', 'reversed')${more}
    ) then
      raise exception 'a funding does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
`
