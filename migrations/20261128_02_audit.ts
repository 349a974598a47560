import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
  await knex.raw(CHAIN)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table audit_link, audit; drop function audit_is_chained()')
}

const TABLES = `
  -- What admins did, and whose data they looked at: written in the transaction of the act, and once. An admin who was
  -- struck off the list stays in here, so no key leads there. The facts are text, so that not a space can change unseen.
  create table audit (
    id uuid primary key,
    acted_at timestamptz not null,
    admin_id uuid,
    action text not null check (action ~ '^[a-z]+([.][a-z]+(-[a-z]+)*)+$'),
    subject text not null check (subject ~ '^[a-z]+:[^[:space:]]{1,120}$'),
    facts json not null,
    content_hash bytea not null check (octet_length(content_hash) = 32)
  );
  create index audit_of_admin on audit (admin_id, id);
  create index audit_of_subject on audit (subject, id);
  create trigger audit_is_immutable before update or delete or truncate on audit
    for each statement execute function refuse_change();

  -- The chain: each hash is over the one before and the contents of its act.
  create table audit_link (
    seq bigint primary key check (seq > 0),
    audit_id uuid not null unique references audit,
    chain_hash bytea not null check (octet_length(chain_hash) = 32)
  );
  create trigger audit_link_is_immutable before update or delete or truncate on audit_link
    for each statement execute function refuse_change();
`

/**
 * Acts take their places in the chain one after the other, so somebody has to wait. It happens when the transaction
 * commits, as the last thing it does: the lock lasts as long as a commit, and whoever waits for it holds up nobody who
 * holds it. Were it taken with the act, an admin who thinks would stop all others, and a wallet locked before the act
 * could wait for one locked after it.
 */
const CHAIN = `
  create function audit_is_chained() returns trigger language plpgsql as $$
  declare
    last audit_link;
  begin
    perform pg_advisory_xact_lock(hashtextextended('audit chain', 0));
    select * into last from audit_link order by seq desc limit 1;
    insert into audit_link (seq, audit_id, chain_hash)
    values (coalesce(last.seq, 0) + 1, new.id, sha256(coalesce(last.chain_hash, ''::bytea) || new.content_hash));
    return null;
  end $$;
  create constraint trigger audit_is_chained after insert on audit deferrable initially deferred
    for each row execute function audit_is_chained();
`
