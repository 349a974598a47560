import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table content_feedback, content_version, content')
}

/** The longest words of each kind weigh the least: a question that says it is better found than an answer that does. */
const TABLES = `
  -- What admins write for customers to read: one thing each, in as many languages as there are words for.
  create table content (
    id uuid primary key,
    kind text not null check (kind in ('header', 'card', 'faq')),
    place integer not null check (place >= 0),
    created_at timestamptz not null
  );
  create index content_of_kind on content (kind, place, id);

  -- Every version is kept. What fields its body has is up to its kind. Who wrote it is null for what came with the shop.
  create table content_version (
    content_id uuid not null references content,
    language text not null,
    version integer not null check (version > 0),
    state text not null check (state in ('draft', 'published', 'past')),
    body jsonb not null check (jsonb_typeof(body) = 'object'),
    search_by regconfig not null,
    words tsvector not null generated always as (
      setweight(to_tsvector(search_by, coalesce(body ->> 'question', '') || ' ' || coalesce(body ->> 'also', '')), 'A')
      || setweight(to_tsvector(search_by, coalesce(body ->> 'answer', '')), 'C')
    ) stored,
    written_by uuid references admin,
    written_at timestamptz not null,
    published_at timestamptz,
    primary key (content_id, language, version),
    constraint content_version_published_at_a_time check (state <> 'published' or published_at is not null)
  );
  create unique index content_one_draft on content_version (content_id, language) where state = 'draft';
  create unique index content_one_published on content_version (content_id, language) where state = 'published';
  create index content_version_words on content_version using gin (words) where state = 'published';
  create index content_version_of_admin on content_version (written_by) where written_by is not null;
  create trigger content_version_is_written_once
    before update of content_id, language, version, body, search_by, written_by, written_at or delete or truncate
    on content_version for each statement execute function refuse_change();

  -- Whether an answer helped, as each chat said last.
  create table content_feedback (
    content_id uuid not null references content,
    conversation_id uuid not null references conversation,
    helped boolean not null,
    given_at timestamptz not null,
    primary key (content_id, conversation_id)
  );
  create index content_feedback_of_conversation on content_feedback (conversation_id);
`
