import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table offer_slot, offer_use, offer; drop function offer_keeps_its_terms()')
}

/**
 * What lowers a price. An offer of the shop is for everybody, one with a customer is that person's own: a reward.
 * Lists of what it is good for are null where it is good for everything.
 */
const TABLES = `
  create table offer (
    id uuid primary key,
    key text not null unique check (key <> ''),
    name text not null check (char_length(name) between 2 and 60),
    basis_points integer check (basis_points between 1 and 9900),
    amount bigint check (amount > 0),
    cap bigint check (cap > 0),
    spend_min bigint not null default 0 check (spend_min >= 0),
    categories text[] check (cardinality(categories) > 0),
    networks text[] check (cardinality(networks) > 0),
    plan_categories text[] check (cardinality(plan_categories) > 0),
    plan_ids uuid[] check (cardinality(plan_ids) > 0),
    customer_id uuid references customer,
    uses_max integer check (uses_max between 1 and 100000),
    per_customer_max integer check (per_customer_max > 0),
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    created_at timestamptz not null,
    constraint offer_is_a_share_or_an_amount check ((basis_points is null) <> (amount is null)),
    constraint offer_ends_after_it_begins check (ends_at > begins_at),
    constraint offer_of_one_person_needs_no_further_limit check (customer_id is null or per_customer_max is not null and uses_max is null)
  );
  create index offer_of_the_shop on offer (ends_at) where customer_id is null and ended_at is null;
  create index offer_of_customer on offer (customer_id) where customer_id is not null;

  -- What was promised is kept: an offer ends early, and changes in no other way.
  create function offer_keeps_its_terms() returns trigger language plpgsql as $$
  begin
    raise exception 'an offer keeps its terms; it can only end' using errcode = 'restrict_violation';
  end $$;
  create trigger offer_keeps_its_terms before update on offer for each row
    when (old.ended_at is not null or to_jsonb(old) - 'ended_at' <> to_jsonb(new) - 'ended_at')
    execute function offer_keeps_its_terms();

  -- Who used which, for which purchase (written before the purchase itself is). One that came to nothing gives its
  -- use back.
  create table offer_use (
    purchase_id uuid primary key,
    offer_id uuid not null references offer,
    customer_id uuid not null references customer,
    discount bigint not null check (discount > 0),
    used_at timestamptz not null,
    freed_at timestamptz
  );
  create index offer_use_of_customer on offer_use (customer_id, offer_id);
  create index offer_use_of_offer on offer_use (offer_id);

  -- A row for each use that a limited offer has: a counter would make all who want one queue for its row.
  create table offer_slot (
    offer_id uuid not null references offer,
    place integer not null,
    purchase_id uuid unique,
    primary key (offer_id, place)
  );
  create index offer_slot_free on offer_slot (offer_id, place) where purchase_id is null;
`
