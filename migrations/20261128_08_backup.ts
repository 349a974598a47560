import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLE)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table backup')
}

const TABLE = `
  -- What was asked for, and what is kept as far as we last looked: the place where backups lie is the truth, and it can
  -- be asked only outside of a transaction.
  create table backup (
    id uuid primary key,
    kind text not null check (kind in ('full', 'essential')),
    cause text not null check (cause in ('clock', 'group', 'command')),
    -- The slot of the clock.
    due_at timestamptz,
    state text not null check (state in ('waiting', 'running', 'whole', 'damaged', 'failed', 'gone')),
    file text unique,
    made_at timestamptz,
    bytes bigint check (bytes > 0),
    row_count bigint check (row_count >= 0),
    reason text,
    asked_at timestamptz not null,
    ended_at timestamptz,
    unique (kind, due_at),
    constraint backup_kept_has_a_file check (state not in ('whole', 'damaged', 'gone') or (file is not null and made_at is not null and bytes is not null)),
    constraint backup_ends_with_a_time check ((state in ('waiting', 'running')) = (ended_at is null))
  );
  create index backup_by_time on backup (made_at desc) where made_at is not null;
  -- One of a kind at a time: whoever asks again meanwhile gets the same.
  create unique index backup_under_way on backup (kind) where state in ('waiting', 'running');
`
