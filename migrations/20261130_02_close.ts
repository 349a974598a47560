import type { Knex } from 'knex'

/** A chat that is forgotten gets another id, for its own is made of somebody's number: what refers to it follows. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$
    declare each record;
    begin
      for each in ${REFERRING}
      loop
        execute format('alter table %s drop constraint %I, add constraint %I %s on update cascade',
          each.owner, each.conname, each.conname, each.definition);
      end loop;
    end $$;
    create index conversation_of_nobody on conversation (created_at)
      where customer_id is null and kind = 'private' and channel not in ('sms', 'email') and address not like 'gone:%';
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index conversation_of_nobody;
    do $$
    declare each record;
    begin
      for each in ${REFERRING}
      loop
        execute format('alter table %s drop constraint %I, add constraint %I %s',
          each.owner, each.conname, each.conname, replace(each.definition, ' ON UPDATE CASCADE', ''));
      end loop;
    end $$;
  `)
}

const REFERRING = `
  select conrelid::regclass as owner, conname, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and confrelid = 'conversation'::regclass`
