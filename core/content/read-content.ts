import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Body, ContentKind } from './kinds.ts'

/** A piece as admins see it, in one language: what they wrote last, and what is shown. */
export type ContentPage = {
  id: Uuid
  kind: ContentKind
  /** The draft where there is one, else what is published, else what was last. Null: nothing in this language. */
  body: Body | null
  draft: number | null
  published: number | null
  helped: number
  helped_not: number
}

const PAGES = `
  select content.id, content.kind, newest.body, draft.version as draft, published.version as published,
    (select count(*)::int from content_feedback as said where said.content_id = content.id and helped) as helped,
    (select count(*)::int from content_feedback as said where said.content_id = content.id and not helped) as helped_not
  from content
  left join content_version as draft on draft.content_id = content.id and draft.language = :language and draft.state = 'draft'
  left join content_version as published on published.content_id = content.id and published.language = :language
    and published.state = 'published'
  left join lateral (
    select body from content_version as version where version.content_id = content.id and version.language = :language
    order by state = 'draft' desc, state = 'published' desc, version desc limit 1
  ) as newest on true`

/** All of a kind in their order, page by page; `more` says that others follow. */
export async function readContents(
  db: Db | Trx,
  { kind, language, page, per_page }: { kind: ContentKind; language: string; page: number; per_page: number },
): Promise<{ items: ContentPage[]; more: boolean }> {
  const { rows } = await db.raw<{ rows: ContentPage[] }>(
    `${PAGES} where content.kind = :kind order by content.place, content.id limit :limit offset :offset`,
    { kind, language, limit: per_page + 1, offset: page * per_page },
  )
  return { items: rows.slice(0, per_page), more: rows.length > per_page }
}

export async function readContent(
  db: Db | Trx,
  { content_id, language }: { content_id: Uuid; language: string },
): Promise<ContentPage | null> {
  const { rows } = await db.raw<{ rows: ContentPage[] }>(`${PAGES} where content.id = :content_id`, {
    content_id,
    language,
  })
  return rows[0] ?? null
}

/** One version of many. */
export type ContentVersion = {
  version: number
  state: 'draft' | 'published' | 'past'
  body: Body
  written_at: Date
  /** Null: it came with the shop. */
  written_by: string | null
}

/** The newest first. */
export async function readVersions(
  db: Db | Trx,
  { content_id, language, limit }: { content_id: Uuid; language: string; limit: number },
): Promise<ContentVersion[]> {
  const { rows } = await db.raw<{ rows: ContentVersion[] }>(
    `select version, state, body, written_at, admin.name as written_by
     from content_version left join admin on admin.id = written_by
     where content_id = :content_id and language = :language order by version desc limit :limit`,
    { content_id, language, limit },
  )
  return rows
}
