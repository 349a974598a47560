import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Bodies, ContentKind } from './kinds.ts'
import { FIRST_LANGUAGE, searchedBy } from './languages.ts'

type Shown<Kind extends ContentKind> = { id: Uuid; kind: Kind; body: Bodies[Kind] }

/** SQL: what a reader of :language sees, each piece once; in English what is not there in that language. */
const SHOWN = `
  select distinct on (content.id) content.id, content.kind, content.place, version.language, version.body
  from content join content_version as version on version.content_id = content.id
  where version.state = 'published' and version.language in (:language, :first)
  order by content.id, version.language = :language desc`

/** What stands above and in the menu: the first header, and the cards in their order. */
export async function readMenu(
  db: Db | Trx,
  { language }: { language: string },
): Promise<{ header: Bodies['header'] | null; cards: Bodies['card'][] }> {
  const { rows } = await db.raw<{ rows: (Shown<'header'> | Shown<'card'>)[] }>(
    `select id, kind, body from (${SHOWN}) as shown where kind in ('header', 'card') order by place, id`,
    { language, first: FIRST_LANGUAGE },
  )
  return {
    header: rows.find((each) => each.kind === 'header')?.body ?? null,
    cards: rows.flatMap((each) => (each.kind === 'card' ? [each.body] : [])),
  }
}

/** A question in a list. */
export type Question = { id: Uuid; question: string }
export type Questions = { items: Question[]; total: number }
type Asked = { language: string; page: number; per_page: number }

/** All questions, in the order that admins gave them. */
export async function readQuestions(db: Db | Trx, { language, page, per_page }: Asked): Promise<Questions> {
  const { rows } = await db.raw<{ rows: (Question & { total: number })[] }>(
    `select id, body ->> 'question' as question, (count(*) over ())::int as total
     from (${SHOWN}) as shown where kind = 'faq' order by place, id limit :limit offset :offset`,
    { language, first: FIRST_LANGUAGE, limit: per_page, offset: page * per_page },
  )
  return toQuestions(rows)
}

/** More than that is no question any more. */
const WORDS_CHARS_MAX = 200

/**
 * Questions that somebody's words are about, the best first: those that have all of the words before those that have
 * some. Words are taken apart as each language does it, so "funding" finds "fund"; little words count for nothing.
 */
export async function searchQuestions(
  db: Db | Trx,
  { words, language, page, per_page }: Asked & { words: string },
): Promise<Questions> {
  const { rows } = await db.raw<{ rows: (Question & { total: number })[] }>(
    `with asked as (
       select language, search_by, plainto_tsquery(search_by, :words) as all_words
       from (values (:language, :search_by::regconfig), (:first, :first_by::regconfig)) as known (language, search_by)
     ), query as (
       select distinct language, search_by, all_words, replace(all_words::text, '&', '|')::tsquery as some_words from asked
     ), found as (
       select shown.id, shown.place, shown.body, version.words @@ query.all_words as has_all,
         ts_rank(version.words, query.some_words) as rank
       from query
       join content_version as version on version.language = query.language and version.state = 'published'
         and version.words @@ query.some_words
       join (${SHOWN}) as shown on shown.id = version.content_id and shown.language = version.language
       where shown.kind = 'faq'
     )
     select id, body ->> 'question' as question, (count(*) over ())::int as total
     from found order by has_all desc, rank desc, place, id limit :limit offset :offset`,
    {
      ...{ words: words.slice(0, WORDS_CHARS_MAX), language, first: FIRST_LANGUAGE },
      ...{ search_by: searchedBy(language), first_by: searchedBy(FIRST_LANGUAGE) },
      ...{ limit: per_page, offset: page * per_page },
    },
  )
  return toQuestions(rows)
}

/** One answer, as it is now; null for one that was withdrawn, or never was. */
export async function readAnswer(
  db: Db | Trx,
  { content_id, language }: { content_id: Uuid; language: string },
): Promise<Bodies['faq'] | null> {
  const { rows } = await db.raw<{ rows: Shown<'faq'>[] }>(
    `select id, kind, body from (${SHOWN}) as shown where id = :content_id and kind = 'faq'`,
    { content_id, language, first: FIRST_LANGUAGE },
  )
  return rows[0]?.body ?? null
}

const toQuestions = (rows: (Question & { total: number })[]): Questions => ({
  items: rows.map(({ id, question }) => ({ id, question })),
  total: rows[0]?.total ?? 0,
})
