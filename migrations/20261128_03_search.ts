import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(PEOPLE)
  await knex.raw(NOTES)
  await knex.raw(TRANSACTIONS)
  await knex.raw(CALLBACKS)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index callback_about;
    alter table callback drop column about;
    drop trigger funding_has_words on funding;
    drop function funding_has_words();
    drop table transaction_words, transaction_words_mark;
    drop function words_of_purchase(purchase), words_of_funding(funding), lexemes(text[]), uuid_at(timestamptz);
    drop table customer_note;
    drop index customer_name, customer_like_name, customer_phone_begin, customer_phone_end, customer_email_begin;
    drop function lexemes_of_name(text), plain_name(text);
    drop extension pg_trgm;
  `)
}

/**
 * How operators find a customer. The extension comes with every PostgreSQL, and whoever owns the database may make it.
 * These indexes are written with each log-in, which moves `last_active_at`, and never by a purchase.
 */
const PEOPLE = `
  create extension if not exists pg_trgm;

  -- Small letters without accents, one space between words: Ọláṣeun is found as olaseun, O'Brien as o brien.
  create function plain_name(name text) returns text language sql immutable parallel safe
    return trim(regexp_replace(regexp_replace(lower(normalize(name, NFKD)), '[\\u0300-\\u036f]', '', 'g'), '[ .''’-]+', ' ', 'g'));
  create function lexemes_of_name(name text) returns tsvector language sql immutable parallel safe
    return array_to_tsvector(string_to_array(plain_name(name), ' '));

  create index customer_name on customer using gin (lexemes_of_name(full_name));
  -- For names that are spelled otherwise.
  create index customer_like_name on customer using gin (plain_name(full_name) gin_trgm_ops);
  create index customer_phone_begin on customer (phone text_pattern_ops);
  create index customer_phone_end on customer (reverse(phone) text_pattern_ops);
  create index customer_email_begin on customer (email text_pattern_ops) where email is not null;
`

/** What operators wrote down about a customer. It stays as it was written, until the account is closed. */
const NOTES = `
  create table customer_note (
    id uuid primary key,
    customer_id uuid not null references customer,
    -- No key: the list of admins is not this part's.
    admin_id uuid not null,
    words text not null check (char_length(words) between 1 and 1000),
    written_at timestamptz not null
  );
  create index customer_note_of_customer on customer_note (customer_id, id);
  create trigger customer_note_stays before delete or truncate on customer_note
    for each statement execute function refuse_change();
  create trigger customer_note_only_forgets before update on customer_note
    for each row execute function refuse_all_but_forgetting('words');
`

/**
 * What purchases and payments are found by. A purchase pays nothing for it: the clock writes its words after the fact,
 * in batches, so no index of a purchase's own table is touched. Payments are few, and write theirs at once.
 */
const TRANSACTIONS = `
  -- Where the ids of a moment begin, as the code has it.
  create function uuid_at(moment timestamptz) returns uuid language sql immutable parallel safe
    return (lpad(to_hex(floor(extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;

  -- An empty word is none.
  create function lexemes(words text[]) returns tsvector language sql immutable parallel safe
    return array_to_tsvector(array(select word from unnest(words) as word where word <> ''));

  -- A number stands twice, once backwards: ends are found as beginnings are. An amount has a sign before it.
  create function words_of_purchase(bought purchase) returns tsvector language sql stable parallel safe
    return lexemes(
      array[lower(bought.reference), lower(split_part(bought.reference, '-', 2)), bought.recipient, '~' || reverse(bought.recipient),
        '=' || bought.face_amount, '=' || bought.price, lower(coalesce(bought.provider_reference, ''))]
      || regexp_split_to_array(lower(coalesce(bought.plan_name, '')), '[^a-z0-9.]+')
      || array(select lower(attempt.request_id) from purchase_attempt as attempt where attempt.purchase_id = bought.id));

  create function words_of_funding(paid funding) returns tsvector language sql immutable parallel safe
    return lexemes(array[lower(paid.reference), lower(split_part(paid.reference, '-', 2)), '=' || paid.amount,
      '=' || coalesce(paid.credited_amount, paid.amount), lower(coalesce(paid.payment_key, '')), lower(coalesce(paid.checkout_key, ''))]);

  create table transaction_words (
    id uuid primary key,
    kind text not null check (kind in ('purchase', 'funding')),
    words tsvector not null
  );
  create index transaction_words_words on transaction_words using gin (words);

  -- One row: purchases that began, and events of requests that happened, before this have their words.
  create table transaction_words_mark (
    one boolean primary key check (one),
    until timestamptz not null
  );
  insert into transaction_words_mark (one, until)
    select true, coalesce(min(created_at), '2026-01-01T00:00:00Z') from purchase;

  create function funding_has_words() returns trigger language plpgsql as $$
  begin
    insert into transaction_words (id, kind, words) values (new.id, 'funding', words_of_funding(new))
      on conflict (id) do update set words = excluded.words;
    return null;
  end $$;
  create trigger funding_has_words after insert or update of reference, credited_amount, payment_key, checkout_key on funding
    for each row execute function funding_has_words();
  insert into transaction_words (id, kind, words) select id, 'funding', words_of_funding(funding) from funding;
`

/** What a callback spoke of, so that the story of a purchase or a payment can tell that it came. */
const CALLBACKS = `
  alter table callback add column about text;
  create index callback_about on callback (about, id) where about is not null;
`
