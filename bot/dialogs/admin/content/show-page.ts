import {
  type Body,
  type ContentPage,
  type ContentVersion,
  fieldsOf,
  moveContent,
  publishContent,
  readContent,
  readVersions,
  saveDraft,
  titleOf,
  withdrawContent,
} from '../../../../core/content/index.ts'
import { present } from '../../../../core/kernel/assert.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { askInto, labelOf } from './ask-fields.ts'
import { preview } from './preview.ts'

const VERSIONS_MAX = 8

/** One piece in one language, and the page of the list that it was on. */
type Place = { content_id: Uuid; language: string; page: number }
type Tap = 'edit' | 'see' | 'publish' | 'withdraw' | 'up' | 'down' | 'versions' | 'back'

/** One piece, and everything that may be done with it, until the admin goes back. */
export async function showPage(io: Io, { lead: first, ...place }: Place & { lead?: Text }): Promise<Next> {
  const { content_id, language, page } = place
  for (let lead = first; ; ) {
    const found = await io.step('page', (trx) => readContent(trx, { content_id, language }))
    const one = present(found, 'content is never deleted')
    const tap = await io.choose(text('content-standing', standingOf(one)), tapsOf(one), {
      columns: 2,
      lines: linesOf(io, one),
      ...(lead === undefined ? {} : { lead }),
    })
    if (tap === 'back') return { start: 'admin-content', args: { kind: one.kind, language, page } }
    lead = await carryOut(io, one, { ...place, tap })
  }
}

const standingOf = ({ kind, published, draft, helped, helped_not }: ContentPage) => ({
  ...{ kind, helped, helped_not },
  published: published === null ? 'none' : String(published),
  draft: draft === null ? 'none' : String(draft),
})

const linesOf = (io: Io, { kind, body }: ContentPage): Text[] =>
  fieldsOf(kind).flatMap((field) => {
    const value = body?.[field.name]
    return value === undefined ? [] : [text('content-field', { label: labelOf(io, field), value })]
  })

function tapsOf({ body, draft, published }: ContentPage): Option<Tap>[] {
  const option = (value: Tap, label: Text): Option<Tap>[] => [{ value, label }]
  return [
    ...option('edit', text('content-edit-button')),
    ...(body === null ? [] : option('see', text('content-preview-button'))),
    ...(draft === null ? [] : option('publish', text('content-publish-button'))),
    ...(published === null ? [] : option('withdraw', text('content-withdraw-button'))),
    ...option('up', text('content-up-button')),
    ...option('down', text('content-down-button')),
    ...option('versions', text('content-versions-button')),
    ...option('back', text('back-button')),
  ]
}

/** Gives back what is said above the piece as it is then. */
async function carryOut(
  io: Io,
  one: ContentPage,
  { tap, content_id, language }: Place & { tap: Exclude<Tap, 'back'> },
): Promise<Text | undefined> {
  const act = { content_id, language, admin_id: io.admin.id }
  switch (tap) {
    case 'see':
      await preview(io, one)
      return undefined
    case 'edit':
      return edit(io, one, language)
    case 'versions':
      return takeUp(io, one, language)
    case 'publish':
      return (await io.step('publish', (trx) => publishContent(trx, act))).ok
        ? text('content-published')
        : text('content-moved-on')
    case 'withdraw':
      return (await io.step('withdraw', (trx) => withdrawContent(trx, act))).ok
        ? text('content-withdrawn')
        : text('content-moved-on')
    case 'up':
    case 'down':
      await io.step('move', (trx) => moveContent(trx, { content_id, to: tap, admin_id: io.admin.id }))
      return undefined
  }
}

async function edit(io: Io, one: ContentPage, language: string): Promise<Text> {
  const fields = fieldsOf(one.kind)
  const field = await io.choose(
    text('content-which-field'),
    fields.map((each): Option<typeof each> => ({ value: each, label: { plain: labelOf(io, each) } })),
    { columns: 2 },
  )
  // In a language that has nothing yet all of it is asked for.
  let body: Body = one.body ?? {}
  for (const each of one.body === null ? fields : [field]) body = await askInto(io, one.kind, each, body)
  return keep(io, one, language, body)
}

async function keep(
  io: Io,
  { id: content_id, kind }: ContentPage,
  language: string,
  body: Body,
): Promise<Text> {
  const admin_id = io.admin.id
  await io.step('keep', (trx) => saveDraft(trx, { content_id, kind, language, body, admin_id }))
  return text('content-saved')
}

/** An earlier version as the draft: publishing it is a second tap. */
async function takeUp(io: Io, one: ContentPage, language: string): Promise<Text | undefined> {
  const asked = { content_id: one.id, language, limit: VERSIONS_MAX }
  const versions = await io.step('versions', (trx) => readVersions(trx, asked))
  const chosen = await io.choose<ContentVersion | null>(
    text('content-which-version'),
    [
      ...versions.map((each): Option<ContentVersion> => ({ value: each, label: versionLine(each) })),
      { value: null, label: text('back-button') },
    ],
    { lines: [text('content-field', { label: '🕘', value: titleOf(one.body ?? {}) })] },
  )
  return chosen === null ? undefined : keep(io, one, language, chosen.body)
}

const versionLine = ({ version, state, written_at, written_by }: ContentVersion): Text =>
  text('content-version-line', { version, state, when: written_at, by: written_by ?? 'none' })
