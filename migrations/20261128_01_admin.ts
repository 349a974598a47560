import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(UNDO)
}

const TABLES = `
  -- Who runs the shop. The row stays after somebody left: what they did is told by its id.
  create table admin (
    id uuid primary key,
    name text not null check (char_length(name) between 2 and 60),
    role text not null check (role in ('viewer', 'support', 'finance', 'owner')),
    phone text check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    -- Sealed: the database alone makes no codes.
    totp_sealed text,
    -- The newest 30 seconds whose code was taken. None of them is taken twice.
    totp_step bigint,
    added_at timestamptz not null,
    removed_at timestamptz,
    constraint admin_step_comes_from_a_secret check (totp_step is null or totp_sealed is not null)
  );

  -- As whom an admin is known in a channel. Whoever left has none, so that they may be added anew.
  create table admin_identity (
    channel text not null,
    sender text not null,
    admin_id uuid not null references admin,
    primary key (channel, sender)
  );
  create index admin_identity_of_admin on admin_identity (admin_id);

  create table admin_session (
    id uuid primary key,
    admin_id uuid not null references admin,
    conversation_id uuid not null references conversation,
    started_at timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at timestamptz,
    end_reason text check (
      end_reason in ('logout', 'again', 'idle', 'too_old', 'role_changed', 'secret_changed', 'removed')),
    check ((ended_at is null) = (end_reason is null))
  );
  create unique index admin_session_one_per_conversation on admin_session (conversation_id) where ended_at is null;
  create index admin_session_of_conversation on admin_session (conversation_id);
  create index admin_session_of_admin on admin_session (admin_id, started_at);

  -- A group that became another one at its channel. We go on calling it by its first name.
  create table group_move (
    channel text not null,
    from_address text not null,
    to_address text not null,
    moved_at timestamptz not null,
    primary key (channel, from_address),
    unique (channel, to_address),
    check (from_address <> to_address)
  );

  alter table otp
    drop constraint otp_purpose_check,
    add constraint otp_purpose_check check (purpose in ('register', 'login', 'reset_pin', 'email', 'admin'));
`

const UNDO = `
  delete from otp where purpose = 'admin';
  alter table otp
    drop constraint otp_purpose_check,
    add constraint otp_purpose_check check (purpose in ('register', 'login', 'reset_pin', 'email'));
  drop table group_move, admin_session, admin_identity, admin;
`
