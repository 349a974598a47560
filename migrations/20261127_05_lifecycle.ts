import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TOKENS)
  await knex.raw(FACTS)
  await knex.raw(linesMove(`and not (new.state = 'ended' and new.phone ~ ${TOKEN})`))
}

/** An account that was closed stays without its numbers, so the checks that ask for one are put back for new rows only. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(linesMove(''))
  await knex.raw(UNDO)
}

const NUMBER = `'^\\+[1-9][0-9]{6,14}$'`
/** What stands for a number of an account that was closed: the same number of the same account has the same one. */
const TOKEN = `'^closed:[0-9a-f]{24}$'`

const TOKENS = `
  -- Who did nothing for long, without reading everybody.
  create index customer_quiet on customer (last_active_at) where status = 'active';
  alter table customer
    drop constraint customer_phone_check,
    add constraint customer_phone_check check (phone ~ ${NUMBER} or status = 'closed' and phone ~ ${TOKEN});
  alter table session
    drop constraint session_end_reason_check,
    add constraint session_end_reason_check
      check (end_reason in ('logout', 'idle', 'too_old', 'elsewhere', 'pin_changed', 'suspended', 'closed'));
  alter table subscription
    drop constraint subscription_phone_check,
    add constraint subscription_phone_check check (phone ~ ${NUMBER} or state = 'ended' and phone ~ ${TOKEN}),
    drop constraint subscription_end_reason_check,
    add constraint subscription_end_reason_check
      check (end_reason in ('expired', 'replaced', 'cancelled', 'returned', 'reversed', 'closed'));
  alter table postpaid_line
    drop constraint postpaid_line_phone_check,
    add constraint postpaid_line_phone_check check (phone ~ ${NUMBER} or state = 'ended' and phone ~ ${TOKEN});
  alter table postpaid_item
    drop constraint postpaid_item_phone_check,
    add constraint postpaid_item_phone_check check (phone ~ ${NUMBER} or phone ~ ${TOKEN});
`

/**
 * What is written once stays so, but for the number in it: that goes once, when its account is closed, and nothing
 * else goes with it. The argument is the column.
 */
const FACTS = `
  create function refuse_all_but_forgetting() returns trigger language plpgsql as $$
  begin
    if to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
      and to_jsonb(old) ->> tg_argv[0] !~ '^closed:' and to_jsonb(new) ->> tg_argv[0] ~ ${TOKEN}
      and (to_jsonb(new) ->> 'customer_id' is null
        or exists (select from customer where id = (to_jsonb(new) ->> 'customer_id')::uuid and status = 'closed'))
    then
      return new;
    end if;
    raise exception '% rows are written once: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
  end $$;

  drop trigger purchase_fact_is_immutable on purchase_fact;
  create trigger purchase_fact_is_immutable before delete or truncate on purchase_fact
    for each statement execute function refuse_change();
  create trigger purchase_fact_only_forgets before update on purchase_fact
    for each row execute function refuse_all_but_forgetting('recipient');

  drop trigger postpaid_part_is_immutable on postpaid_part;
  create trigger postpaid_part_is_immutable before delete or truncate on postpaid_part
    for each statement execute function refuse_change();
  create trigger postpaid_part_only_forgets before update on postpaid_part
    for each row execute function refuse_all_but_forgetting('phone');
`

const UNDO = `
  drop index customer_quiet;
  drop trigger purchase_fact_only_forgets on purchase_fact;
  drop trigger purchase_fact_is_immutable on purchase_fact;
  create trigger purchase_fact_is_immutable before update or delete or truncate on purchase_fact
    for each statement execute function refuse_change();
  drop trigger postpaid_part_only_forgets on postpaid_part;
  drop trigger postpaid_part_is_immutable on postpaid_part;
  create trigger postpaid_part_is_immutable before update or delete or truncate on postpaid_part
    for each statement execute function refuse_change();
  drop function refuse_all_but_forgetting;

  update session set end_reason = 'logout' where end_reason = 'closed';
  update subscription set end_reason = 'expired' where end_reason = 'closed';
  alter table customer
    drop constraint customer_phone_check, add constraint customer_phone_check check (phone ~ ${NUMBER}) not valid;
  alter table session
    drop constraint session_end_reason_check,
    add constraint session_end_reason_check check (end_reason in ('logout', 'idle', 'too_old', 'elsewhere', 'pin_changed', 'suspended'));
  alter table subscription
    drop constraint subscription_phone_check,
    add constraint subscription_phone_check check (phone ~ ${NUMBER}) not valid,
    drop constraint subscription_end_reason_check,
    add constraint subscription_end_reason_check
      check (end_reason in ('expired', 'replaced', 'cancelled', 'returned', 'reversed'));
  alter table postpaid_line
    drop constraint postpaid_line_phone_check, add constraint postpaid_line_phone_check check (phone ~ ${NUMBER}) not valid;
  alter table postpaid_item
    drop constraint postpaid_item_phone_check, add constraint postpaid_item_phone_check check (phone ~ ${NUMBER}) not valid;
`

/** As it was made for postpaid lines; the number alone may be forgotten, once the line has ended. */
const linesMove = (unless: string): string => `
  create or replace function postpaid_line_moves() returns trigger language plpgsql as $$
  begin
    if (old.id, old.customer_id, old.currency, old.cycle_kind, old.anchor_day, old.time_zone, old.activated_at)
        is distinct from (new.id, new.customer_id, new.currency, new.cycle_kind, new.anchor_day, new.time_zone, new.activated_at)
      or (old.phone <> new.phone ${unless})
      or (old.state <> new.state and (old.state, new.state) not in (
        ('active', 'grace'), ('active', 'ended'), ('grace', 'active'), ('grace', 'suspended'), ('grace', 'ended'),
        ('suspended', 'active'), ('suspended', 'ended'))) then
      raise exception 'a postpaid line does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
`
