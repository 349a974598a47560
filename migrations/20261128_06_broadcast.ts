import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(CLASSES)
  await knex.raw(TABLES)
  await knex.raw(MOVES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(UNDO)
}

const KNOWN = `'money', 'budget', 'summary', 'security', 'service', 'operators'`
const MUTABLE = `'budget', 'summary', 'service'`

const CLASSES = `
  -- What the shop has to offer is a class of its own: people may switch it off, and still hear of what concerns them.
  alter table message
    drop constraint message_class_check,
    add constraint message_class_check check (class in (${KNOWN}, 'news'));
  alter table notice_wish
    drop constraint notice_wish_muted_check,
    add constraint notice_wish_muted_check check (muted <@ array[${MUTABLE}, 'news']);
`

const TABLES = `
  -- The same words to many. Its people are found once, after it was sent off, in the order of their ids.
  create table broadcast (
    id uuid primary key,
    reference text not null unique,
    class text not null check (class in ('news', 'service')),
    segment jsonb not null,
    -- By language; English is always there.
    words jsonb not null check (jsonb_typeof(words -> 'en') is not distinct from 'string'),
    button text check (button ~ '^[a-z]{2,20}$'),
    state text not null default 'running' check (state in ('running', 'stopped', 'done')),
    people integer not null default 0 check (people >= 0),
    sent integer not null default 0 check (sent >= 0),
    failed integer not null default 0 check (failed >= 0),
    blocked integer not null default 0 check (blocked >= 0),
    skipped integer not null default 0 check (skipped >= 0),
    customer_after uuid not null default '00000000-0000-0000-0000-000000000000',
    found_at timestamptz,
    -- When its turn was: the one whose turn is longest ago has the next.
    turn bigint not null default 0,
    -- What the group was told last of how it goes.
    told text,
    told_at timestamptz,
    asked_by uuid not null references admin,
    asked_at timestamptz not null,
    done_at timestamptz,
    constraint broadcast_counts_nobody_twice check (sent + failed + blocked + skipped <= people),
    constraint broadcast_done_has_found_all check ((state = 'done') = (done_at is not null) and (state <> 'done' or found_at is not null))
  );
  create index broadcast_open on broadcast (turn) where state <> 'done';
  create index broadcast_of_admin on broadcast (asked_by);
  create index broadcast_newest on broadcast (asked_at);

  -- Each customer once. Waiting: not in the outbox yet, and not before due_at.
  create table broadcast_recipient (
    broadcast_id uuid not null references broadcast,
    customer_id uuid not null references customer,
    state text not null default 'waiting' check (state in ('waiting', 'handed', 'sent', 'failed', 'blocked', 'skipped')),
    due_at timestamptz not null,
    handed_at timestamptz,
    primary key (broadcast_id, customer_id)
  ) with (fillfactor = 80);
  create index broadcast_recipient_open on broadcast_recipient (broadcast_id, state, due_at)
    where state in ('waiting', 'handed');
  create index broadcast_recipient_of_customer on broadcast_recipient (customer_id);

  -- When the next of all broadcasts may be sent: one pace for all of them, whoever hands out.
  create table broadcast_pace (
    one boolean primary key default true check (one),
    next_at timestamptz not null,
    turns bigint not null
  );
  insert into broadcast_pace (next_at, turns) values ('2026-01-01T00:00:00Z', 0);
`

const MOVES = `
  create function broadcast_moves() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state
      and (old.state, new.state) not in (('running', 'stopped'), ('stopped', 'running'), ('running', 'done'))
    then
      raise exception 'a broadcast does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger broadcast_moves before update of state on broadcast for each row execute function broadcast_moves();
`

const UNDO = `
  drop table broadcast_pace, broadcast_recipient, broadcast;
  drop function broadcast_moves();
  update message set class = 'service' where class = 'news';
  update notice_wish set muted = array_remove(muted, 'news');
  alter table message
    drop constraint message_class_check,
    add constraint message_class_check check (class in (${KNOWN}));
  alter table notice_wish
    drop constraint notice_wish_muted_check,
    add constraint notice_wish_muted_check check (muted <@ array[${MUTABLE}]);
`
