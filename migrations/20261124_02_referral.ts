import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table referral_event, referral_month, referral; drop function referral_moves()')
}

const TABLES = `
  -- Who came by whose code. A phone counts once for ever, also when its first account was closed: a keyed hash of
  -- the number stays when the number itself is gone.
  create table referral (
    id uuid primary key,
    referrer_id uuid not null references customer,
    referee_id uuid not null unique references customer,
    phone_mac bytea not null unique check (octet_length(phone_mac) = 32),
    state text not null default 'joined' check (state in ('joined', 'completed', 'withdrawn')),
    welcome_offer_id uuid not null references offer,
    reward_offer_id uuid references offer,
    completed_by uuid,
    joined_at timestamptz not null,
    expires_at timestamptz not null,
    completed_at timestamptz,
    constraint referral_nobody_invites_themselves check (referrer_id <> referee_id),
    constraint referral_completed_by_a_purchase
      check ((state = 'joined') = (completed_by is null) and (completed_by is null) = (completed_at is null))
  );
  create index referral_of_referrer on referral (referrer_id, joined_at);
  create index referral_completed_by on referral (completed_by) where completed_by is not null;
  create index referral_welcome_offer on referral (welcome_offer_id);
  create index referral_reward_offer on referral (reward_offer_id);

  create function referral_moves() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state and (old.state, new.state) not in (('joined', 'completed'), ('completed', 'withdrawn')) then
      raise exception 'a referral does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger referral_moves before update of state on referral for each row execute function referral_moves();

  -- How many rewards somebody earned in a month: two that are earned at once cannot both be the last.
  create table referral_month (
    referrer_id uuid not null references customer,
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    rewards integer not null check (rewards > 0),
    primary key (referrer_id, month)
  );

  -- Every step, for ever.
  create table referral_event (
    id bigint generated always as identity primary key,
    referral_id uuid not null references referral,
    step text not null,
    purchase_id uuid,
    happened_at timestamptz not null
  );
  create index referral_event_of_referral on referral_event (referral_id, id);
  create trigger referral_event_is_immutable before update or delete or truncate on referral_event
    for each statement execute function refuse_change();
`
