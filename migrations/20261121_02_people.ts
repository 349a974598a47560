import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table otp_lock, otp, session, conversation, customer')
}

const TABLES = `
  create table customer (
    id uuid primary key,
    phone text not null unique check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    full_name text not null check (char_length(full_name) between 2 and 80),
    language text not null,
    time_zone text not null,
    kyc_tier smallint not null default 1 check (kyc_tier between 1 and 3),
    status text not null default 'active' check (status in ('active', 'inactive', 'suspended', 'closed')),
    status_reason text,
    privacy_version text not null,
    consented_at timestamptz not null,
    referral_code text not null unique,
    referred_by uuid references customer,
    pin_hash text not null,
    pin_failures smallint not null default 0 check (pin_failures between 0 and 5),
    last_active_at timestamptz not null,
    created_at timestamptz not null
  );
  create index customer_referred_by on customer (referred_by);

  -- Where somebody talks to us: one sender in one chat of one channel. The customer is linked by a code
  -- sent to the registered phone; wallets never hang on a channel's own ids.
  create table conversation (
    id uuid primary key,
    channel text not null,
    address text not null,
    sender text not null,
    kind text not null check (kind in ('private', 'group')),
    customer_id uuid references customer,
    language text not null,
    blocked_at timestamptz,
    created_at timestamptz not null,
    unique (channel, address, sender)
  );
  create index conversation_of_customer on conversation (customer_id);

  create table session (
    id uuid primary key,
    customer_id uuid not null references customer,
    conversation_id uuid not null references conversation,
    started_at timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at timestamptz,
    end_reason text check (end_reason in ('logout', 'idle', 'too_old', 'elsewhere', 'pin_changed', 'suspended')),
    check ((ended_at is null) = (end_reason is null))
  );
  create unique index session_one_per_customer on session (customer_id) where ended_at is null;
  create index session_of_customer on session (customer_id, started_at);
  create unique index session_one_per_conversation on session (conversation_id) where ended_at is null;
  create index session_of_conversation on session (conversation_id);

  create table otp (
    id uuid primary key,
    phone text not null,
    conversation_id uuid not null references conversation,
    purpose text not null check (purpose in ('register', 'login', 'reset_pin')),
    code_mac bytea not null check (octet_length(code_mac) = 32),
    tries smallint not null default 0 check (tries between 0 and 5),
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    replaced_at timestamptz,
    constraint otp_is_used_or_replaced check (used_at is null or replaced_at is null)
  );
  create index otp_of_phone on otp (phone, sent_at);
  create index otp_of_conversation on otp (conversation_id, sent_at);
  -- Only the newest code of a phone and of a chat is open: a second open one cannot be stored at all.
  create unique index otp_one_open_per_phone on otp (phone) where used_at is null and replaced_at is null;
  create unique index otp_one_open_per_conversation on otp (conversation_id) where used_at is null and replaced_at is null;

  -- Wrong codes in a row of a phone or a chat, and the lock they lead to: every further lock lasts longer.
  create table otp_lock (
    subject text primary key,
    level smallint not null check (level between 0 and 5),
    failures smallint not null check (failures between 0 and 4),
    locked_until timestamptz,
    updated_at timestamptz not null,
    constraint otp_lock_level_comes_from_a_lock check (level = 0 or locked_until is not null)
  );
`
