import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table family_link; drop function family_link_moves()')
}

/**
 * Numbers that one customer looks after. Where the number is a customer's, that person says yes first, in their own
 * chat. A link that is over stays as it was, and a new one may follow.
 */
const TABLES = `
  create table family_link (
    id uuid primary key,
    primary_id uuid not null references customer,
    member_id uuid references customer,
    phone text not null check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    name text not null check (char_length(name) between 1 and 30),
    relationship text not null check (relationship in ('partner', 'child', 'parent', 'sibling', 'friend', 'staff')),
    allowance bigint check (allowance > 0),
    state text not null check (state in ('asked', 'linked', 'declined', 'lapsed', 'ended')),
    asked_at timestamptz not null,
    answer_until timestamptz,
    linked_at timestamptz,
    over_at timestamptz,
    over_by text check (over_by in ('primary', 'member', 'time')),
    constraint family_link_not_to_oneself check (primary_id <> member_id),
    constraint family_link_asks_somebody check (state <> 'asked' or member_id is not null and answer_until is not null),
    constraint family_link_linked_has_a_time check (state <> 'linked' or linked_at is not null),
    constraint family_link_over_has_a_time check ((state in ('asked', 'linked')) = (over_at is null) and (over_at is null) = (over_by is null))
  );
  create unique index family_link_live on family_link (primary_id, phone) where state in ('asked', 'linked');
  create index family_link_of_primary on family_link (primary_id, asked_at);
  create index family_link_of_member on family_link (member_id);
  create index family_link_unanswered on family_link (answer_until) where state = 'asked';

  create function family_link_moves() returns trigger language plpgsql as $$
  begin
    if (old.id, old.primary_id, old.phone, old.asked_at) is distinct from (new.id, new.primary_id, new.phone, new.asked_at)
      or (old.state <> new.state and (old.state, new.state) not in (
        ('asked', 'linked'), ('asked', 'declined'), ('asked', 'lapsed'), ('asked', 'ended'), ('linked', 'ended'))) then
      raise exception 'a family link does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger family_link_moves before update on family_link for each row execute function family_link_moves();
`
