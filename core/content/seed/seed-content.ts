import { now } from '../../kernel/clock.ts'
import { idFromName } from '../../kernel/ids.ts'
import { canonicalJson, type JsonObject } from '../../kernel/json.ts'
import type { Environment } from '../../platform/environment.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { type ContentKind, SHAPES } from '../kinds.ts'
import { FIRST_LANGUAGE, searchedBy } from '../languages.ts'
import { SEED_CARDS, SEED_FAQ, SEED_HEADER } from './content-list.ts'

/**
 * Publishes what a new shop says to begin with. Safe to repeat: a piece that is there, or was withdrawn, stays as it
 * is. Says how many were new.
 */
export function seedContent({ db }: Pick<Environment, 'db'>): Promise<number> {
  const pieces = [
    ...piecesOf('header', { first: SEED_HEADER }),
    ...piecesOf('card', SEED_CARDS),
    ...piecesOf('faq', SEED_FAQ),
  ]
  return inTransaction(db, async (trx) => {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `with asked as (
         select * from jsonb_to_recordset(:pieces::jsonb) as asked (id uuid, kind text, place integer, body jsonb)
       ), new as (
         insert into content (id, kind, place, created_at) select id, kind, place, :time from asked
         on conflict (id) do nothing returning id
       )
       insert into content_version (content_id, language, version, state, body, search_by, written_at, published_at)
       select id, :language, 1, 'published', body, :search_by::regconfig, :time, :time from asked join new using (id)
       returning content_id`,
      {
        pieces: canonicalJson(pieces),
        time: now(),
        language: FIRST_LANGUAGE,
        search_by: searchedBy(FIRST_LANGUAGE),
      },
    )
    return rows.length
  })
}

const piecesOf = (kind: ContentKind, bodies: Record<string, object>): JsonObject[] =>
  Object.entries(bodies).map(([name, body], place) => ({
    ...{ id: idFromName(`content:${kind}:${name}`), kind, place },
    body: SHAPES[kind].parse(body) as JsonObject,
  }))
