import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(DAYS)
  await knex.raw(TABLES)
  await knex.raw(FILL)
  await knex.raw(BUDGETS)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table budget_alert, budget_limit, budget_stop;
    drop table spend_day, spend_month, spend_total;
    drop index purchase_fact_of_customer;
    alter table purchase_fact drop column day;
    create index purchase_fact_of_customer on purchase_fact (customer_id, happened_at);
  `)
}

const DAYS = `
  -- The day on which it was spent, where the customer lived then. It never changes, nor does the month that it
  -- lies in; what is taken back lowers the day on which it was spent.
  alter table purchase_fact add column day date;
  alter table purchase_fact disable trigger purchase_fact_is_immutable;
  update purchase_fact set day = (spent.happened_at at time zone customer.time_zone)::date
    from purchase_fact as spent join customer on customer.id = spent.customer_id
    where spent.purchase_id = purchase_fact.purchase_id
      and spent.status = case purchase_fact.status when 'reversed' then 'delivered' else purchase_fact.status end;
  alter table purchase_fact enable trigger purchase_fact_is_immutable;
  alter table purchase_fact alter column day set not null;
  drop index purchase_fact_of_customer;
  create index purchase_fact_of_customer on purchase_fact (customer_id, day);
`

const TABLES = `
  -- Sums over purchase_fact, kept in the transaction that writes the facts, so that reading costs the same however
  -- much was ever bought. All rows are somebody's own: no two customers wait for each other.
  -- Whoever changes what a customer spent holds the row of the month here, so that budgets are judged one by one.
  create table spend_total (
    customer_id uuid not null references customer,
    month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    amount bigint not null check (amount >= 0),
    purchases integer not null check (purchases >= 0),
    primary key (customer_id, month)
  ) with (fillfactor = 80);

  create table spend_month (
    customer_id uuid not null references customer,
    month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    category text not null,
    network text not null,
    recipient text not null,
    amount bigint not null check (amount >= 0),
    purchases integer not null check (purchases >= 0),
    primary key (customer_id, month, category, network, recipient)
  ) with (fillfactor = 80);

  create table spend_day (
    customer_id uuid not null references customer,
    day date not null,
    category text not null,
    amount bigint not null check (amount >= 0),
    primary key (customer_id, day, category)
  ) with (fillfactor = 80);
`

const FILL = `
  create temporary view spent as
    select customer_id, to_char(day, 'YYYY-MM') as month, day, category, network, recipient, amount, sign(amount)::integer as purchases
    from purchase_fact where status in ('delivered', 'reversed');
  insert into spend_total select customer_id, month, sum(amount), sum(purchases) from spent group by 1, 2;
  insert into spend_month select customer_id, month, category, network, recipient, sum(amount), sum(purchases)
    from spent group by 1, 2, 3, 4, 5;
  insert into spend_day select customer_id, day, category, sum(amount) from spent group by 1, 2, 3;
  drop view spent;
`

const BUDGETS = `
  -- What somebody wants to spend in a month at most, in all or on one category, from a month on until the next row.
  -- Nothing is changed, so what held in a past month can always be told. No amount: no budget from then on.
  create table budget_limit (
    id bigint generated always as identity primary key,
    customer_id uuid not null references customer,
    scope text not null check (scope in ('all', 'airtime', 'data', 'addon')),
    month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    amount bigint check (amount > 0),
    set_at timestamptz not null
  );
  create index budget_limit_of_customer on budget_limit (customer_id, scope, id);
  create trigger budget_limit_is_immutable before update or delete or truncate on budget_limit
    for each statement execute function refuse_change();

  -- Parts of a limit, in percent, that were reached in a month and told: each once.
  create table budget_alert (
    limit_id bigint not null references budget_limit,
    month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    level smallint not null check (level in (70, 90, 100)),
    spent bigint not null check (spent > 0),
    told_at timestamptz not null,
    primary key (limit_id, month, level)
  );

  -- Who wants to be stopped at a budget, and asked twice for what goes over it.
  create table budget_stop (
    customer_id uuid primary key references customer,
    stops boolean not null,
    changed_at timestamptz not null
  );
`
