import { recordAct } from '../audit/index.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { canonicalJson, type JsonObject } from '../kernel/json.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Body, type ContentKind, SHAPES } from './kinds.ts'
import { searchedBy } from './languages.ts'
import type { ContentRefusal } from './refusals.ts'

type Page = { content_id: Uuid; language: string }
type By = { admin_id: Uuid }

/** A new piece, behind all others of its kind, as a draft that nobody sees yet. Gives back its id. */
export async function createContent(
  trx: Trx,
  { kind, ...draft }: { kind: ContentKind; language: string; body: Body } & By,
): Promise<Uuid> {
  const content_id = newId()
  await trx.raw(
    `insert into content (id, kind, place, created_at)
     select :content_id, :kind, coalesce(max(place) + 1, 0), :time from content where kind = :kind`,
    { content_id, kind, time: now() },
  )
  await saveDraft(trx, { kind, content_id, ...draft })
  return content_id
}

/** Writes a new version and makes it the draft; what is published stays so until the draft is. */
export async function saveDraft(
  trx: Trx,
  { kind, content_id, language, body, admin_id }: Page & { kind: ContentKind; body: Body } & By,
): Promise<void> {
  await lockContent(trx, content_id)
  const page = { content_id, language }
  await trx('content_version')
    .where({ ...page, state: 'draft' })
    .update({ state: 'past' })
  await trx.raw(
    `insert into content_version (content_id, language, version, state, body, search_by, written_by, written_at)
     select :content_id, :language, coalesce(max(version) + 1, 1), 'draft', :body::jsonb, :search_by::regconfig, :admin_id, :time
     from content_version where content_id = :content_id and language = :language`,
    {
      ...page,
      body: canonicalJson(SHAPES[kind].parse(body) as JsonObject),
      search_by: searchedBy(language),
      admin_id,
      time: now(),
    },
  )
  await record(trx, 'content.write', { ...page, admin_id })
}

/** From now on customers see the draft. Refused where there is none any more. */
export async function publishContent(
  trx: Trx,
  { content_id, language, admin_id }: Page & By,
): Promise<Result<true, ContentRefusal>> {
  await lockContent(trx, content_id)
  const page = { content_id, language }
  const draft = await trx('content_version')
    .where({ ...page, state: 'draft' })
    .first('version')
  if (draft === undefined) return refuse({ code: 'content.moved-on' })
  await retire(trx, page)
  await trx('content_version')
    .where({ ...page, version: draft.version })
    .update({ state: 'published', published_at: now() })
  await record(trx, 'content.publish', { ...page, admin_id })
  return ok(true)
}

/** From now on customers do not see it. Refused where they do not anyway. */
export async function withdrawContent(
  trx: Trx,
  { content_id, language, admin_id }: Page & By,
): Promise<Result<true, ContentRefusal>> {
  await lockContent(trx, content_id)
  const page = { content_id, language }
  if ((await retire(trx, page)) === 0) return refuse({ code: 'content.moved-on' })
  await record(trx, 'content.withdraw', { ...page, admin_id })
  return ok(true)
}

/** One place up or down among those of its kind; at the end it stays where it is. */
export async function moveContent(
  trx: Trx,
  { content_id, to, admin_id }: { content_id: Uuid; to: 'up' | 'down' } & By,
): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended('content', 0))`)
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `select id from content where kind = (select kind from content where id = :content_id) order by place, id`,
    { content_id },
  )
  const ids = rows.map(({ id }) => id)
  const from = ids.indexOf(content_id)
  const target = from + (to === 'up' ? -1 : 1)
  const other = ids[target]
  if (from < 0 || other === undefined) return
  ids[from] = other
  ids[target] = content_id
  // All of them are counted anew, so that two that had one place, by whatever chance, have one each.
  await trx.raw(
    `update content set place = asked.place - 1
     from unnest(:ids::uuid[]) with ordinality as asked (id, place)
     where content.id = asked.id and content.place <> asked.place - 1`,
    { ids },
  )
  await recordAct(trx, { admin_id, action: 'content.move', subject: `content:${content_id}`, facts: { to } })
}

const retire = (trx: Trx, page: Page): Promise<number> =>
  trx('content_version')
    .where({ ...page, state: 'published' })
    .update({ state: 'past' })

async function lockContent(trx: Trx, id: Uuid): Promise<void> {
  present(await trx('content').where({ id }).forUpdate().first('id'), 'content is never deleted')
}

const record = (trx: Trx, action: string, { content_id, language, admin_id }: Page & By): Promise<void> =>
  recordAct(trx, { admin_id, action, subject: `content:${content_id}`, facts: { language } })
