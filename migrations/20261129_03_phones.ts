import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table phone_day, phone_sent, phone_chat, phone_profile, phone_key, phone_session')
}

const TABLES = `
  -- An account that is linked as one of a telephone's devices. Who holds the lease has the one connection.
  create table phone_session (
    channel text not null,
    name text not null,
    state text not null default 'unlinked' check (state in ('unlinked', 'linked', 'logged-out', 'barred')),
    linked_as text,
    -- Sealed: whoever has it can speak as the account.
    creds text,
    holder text,
    lease_until timestamptz,
    changed_at timestamptz not null,
    primary key (channel, name)
  );

  create table phone_key (
    channel text not null,
    name text not null,
    type text not null,
    id text not null,
    value text not null,
    primary key (channel, name, type, id),
    foreign key (channel, name) references phone_session
  );

  -- The folder of a browser that is linked, in pieces.
  create table phone_profile (
    channel text not null,
    name text not null,
    part integer not null check (part >= 0),
    value text not null,
    primary key (channel, name, part),
    foreign key (channel, name) references phone_session
  );

  -- Who wrote to us, under each name that the channel has for them. The address is the first one, and stays.
  create table phone_chat (
    channel text not null,
    jid text not null,
    address text not null,
    heard_at timestamptz not null,
    primary key (channel, jid)
  );
  create index phone_chat_address on phone_chat (channel, address);

  -- What we sent, for readers whose telephone could not open it and asks again.
  create table phone_sent (
    channel text not null,
    id text not null,
    address text not null,
    content text,
    channel_ref text,
    begun_at timestamptz not null,
    primary key (channel, id)
  );
  create index phone_sent_begun on phone_sent (begun_at);
  create index phone_sent_ref on phone_sent (channel, channel_ref);

  -- How many messages of a day were not an answer, in all (address '') and for each chat.
  create table phone_day (
    channel text not null,
    address text not null,
    day date not null,
    unasked integer not null check (unasked >= 0),
    primary key (channel, address, day)
  );
`
