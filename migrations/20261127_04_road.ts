import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(OPEN)
  await knex.raw(KEPT)
  await knex.raw(IN_PLACE)
  await knex.raw(MOVES)
  await knex.raw(KEYS)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table purchase_fact
      add constraint purchase_fact_purchase_id_fkey foreign key (purchase_id) references purchase,
      add constraint purchase_fact_customer_id_fkey foreign key (customer_id) references customer;
    alter table spend_total add constraint spend_total_customer_id_fkey foreign key (customer_id) references customer;
    alter table spend_month add constraint spend_month_customer_id_fkey foreign key (customer_id) references customer;
    alter table spend_day add constraint spend_day_customer_id_fkey foreign key (customer_id) references customer;
    alter table purchase_attempt
      add constraint purchase_attempt_purchase_id_fkey foreign key (purchase_id) references purchase,
      drop constraint purchase_attempt_pkey,
      add primary key (id),
      add constraint purchase_attempt_request_id_event_key unique (request_id, event);
    drop trigger purchase_stays on purchase;
    drop trigger purchase_opens on purchase;
    drop trigger purchase_is_released on purchase;
    drop trigger purchase_ends on purchase;
    drop function purchase_opens(), purchase_is_released(), purchase_ends();
    drop table purchase_open;
    drop trigger purchase_moves on purchase;
    create or replace function purchase_moves() returns trigger language plpgsql as $$
    begin
      if old.state <> new.state and (old.state, new.state) not in (${ALLOWED}) then
        raise exception 'a purchase does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger purchase_moves before update of state on purchase for each row execute function purchase_moves();
    alter table purchase add constraint purchase_provider_request_id_key unique (provider_request_id);
    drop index purchase_recipients;
    create index purchase_recipients on purchase (customer_id, recipient) where state = 'delivered';
    create index purchase_to_check on purchase (next_check_at) where next_check_at is not null;
    create index purchase_in_review on purchase (id) where state = 'review';
    alter table purchase reset (fillfactor);
  `)
}

/** Moves as `states.ts` has them; a test compares the two. */
const ALLOWED = `
  ('queued', 'held'), ('queued', 'returned'),
  ('held', 'sending'), ('held', 'returned'),
  ('sending', 'delivered'), ('sending', 'returned'), ('sending', 'unknown'),
  ('unknown', 'delivered'), ('unknown', 'returned'), ('unknown', 'review'),
  ('review', 'delivered'), ('review', 'returned'),
  ('delivered', 'reversed')`

/**
 * An index that names the state, the next check or the request, be it only in its condition, makes every move of a
 * purchase write a row into all of the others. What is open is few, so it stands in a table of its own, and a purchase
 * moves and ends beside its old row without touching an index.
 */
const OPEN = `
  -- Purchases that somebody has to look after: all that have not ended, but those that wait in line for another plan.
  -- No foreign key: purchases are not deleted, and a key would look each up once more.
  -- When each is due stands with the purchase alone, so that there is one truth: who looks reads all of these few.
  create table purchase_open (
    purchase_id uuid primary key
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
  insert into purchase_open select id from purchase where ended_at is null and state <> 'queued';
`

/** Once per statement, over all the rows it wrote, and whoever wrote them. Planned as the ledger's checks are. */
const KEPT = `
  create function purchase_opens() returns trigger language plpgsql as $$
  begin
    insert into purchase_open select id from fresh where ended_at is null and state <> 'queued';
    return null;
  end $$;
  create trigger purchase_opens after insert on purchase referencing new table as fresh
    for each statement execute function purchase_opens();

  -- Its turn has come. Rare, and for all others no more than a look at the condition.
  create function purchase_is_released() returns trigger language plpgsql as $$
  begin
    insert into purchase_open values (new.id) on conflict do nothing;
    return null;
  end $$;
  create trigger purchase_is_released after update of state on purchase for each row
    when (old.state = 'queued' and new.state <> 'queued' and new.ended_at is null)
    execute function purchase_is_released();

  create function purchase_ends() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  begin
    delete from purchase_open using fresh where purchase_id = fresh.id and fresh.ended_at is not null;
    return null;
  end $$;
  create trigger purchase_ends after update on purchase referencing new table as fresh
    for each statement execute function purchase_ends();
`

const IN_PLACE = `
  drop index purchase_to_check;
  drop index purchase_in_review;
  drop index purchase_recipients;
  create index purchase_recipients on purchase (customer_id, recipient);
  -- That a request is of one purchase says purchase_attempt, where it stands before the provider hears of it.
  alter table purchase drop constraint purchase_provider_request_id_key;
  -- Room for the rows that follow on the same page: those of one page are mostly sent, and end, together.
  alter table purchase set (fillfactor = 50);
`

/** The condition is looked at before anything is called: a move that may be costs nothing but that. */
const MOVES = `
  drop trigger purchase_moves on purchase;
  create or replace function purchase_moves() returns trigger language plpgsql as $$
  begin
    raise exception 'a purchase does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
  end $$;
  create trigger purchase_moves before update of state on purchase for each row
    when (old.state <> new.state and (old.state, new.state) not in (${ALLOWED}))
    execute function purchase_moves();
`

/**
 * A foreign key looks its row up, and locks it, for each row that is written. What is made out of a purchase that is
 * locked in the same transaction needs none, once purchases stay; customers stay for their purchases' sake.
 */
const KEYS = `
  create trigger purchase_stays before delete or truncate on purchase for each statement execute function refuse_change();
  alter table purchase_fact drop constraint purchase_fact_purchase_id_fkey, drop constraint purchase_fact_customer_id_fkey;
  alter table spend_total drop constraint spend_total_customer_id_fkey;
  alter table spend_month drop constraint spend_month_customer_id_fkey;
  alter table spend_day drop constraint spend_day_customer_id_fkey;
  -- Nobody looks an event up by its number, which only tells the order.
  alter table purchase_attempt
    drop constraint purchase_attempt_purchase_id_fkey,
    drop constraint purchase_attempt_pkey,
    drop constraint purchase_attempt_request_id_event_key,
    add primary key (request_id, event);
`
