import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(THEME)
  await knex.raw(PRICES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger plan_keeps_its_prices on plan;
    drop function keep_plan_price;
    drop table plan_price;
    alter table customer drop column chart_theme;
  `)
}

const THEME = `
  -- The background of charts that this customer likes to look at.
  alter table customer add column chart_theme text not null default 'light'
    check (chart_theme in ('light', 'dark'));
`

/** Written by the database itself, so that no way of changing a plan can forget it. */
const PRICES = `
  -- What a plan cost since when, and whether it could be bought: the catalogue only knows today's price, and what
  -- somebody paid can only be compared with what was on sale then.
  create table plan_price (
    plan_id uuid not null references plan,
    since timestamptz not null,
    price bigint not null check (price > 0),
    on_sale boolean not null,
    primary key (plan_id, since)
  );
  insert into plan_price select id, created_at, price, active and type = 'prepaid' and kind = 'base' from plan;

  create function keep_plan_price() returns trigger language plpgsql as $$
  begin
    insert into plan_price values
      (new.id, new.updated_at, new.price, new.active and new.type = 'prepaid' and new.kind = 'base')
    on conflict (plan_id, since) do update set price = excluded.price, on_sale = excluded.on_sale;
    return new;
  end $$;
  create trigger plan_keeps_its_prices after insert or update of price, active, type, kind on plan
    for each row execute function keep_plan_price();
`
