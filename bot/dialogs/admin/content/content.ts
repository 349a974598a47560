import {
  type ContentKind,
  type ContentPage,
  createContent,
  KINDS,
  readContents,
  titleOf,
} from '../../../../core/content/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { LANGUAGES, nameLanguage } from '../../../texts/languages.ts'
import { type Text, text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { askBody } from './ask-fields.ts'
import { showPage } from './show-page.ts'

const PER_PAGE = 8

type Tap = { open: Uuid } | { page: number } | 'new' | 'back'

/** What customers read and admins write: list, look, change, order, publish, take away. */
export const content = dialog<{ kind?: ContentKind; language?: string; page?: number }>({
  name: 'admin-content',
  version: 1,
  session: false,
  admin: 'content.manage',
  async run(io, { kind: given, language: read, page: first = 0 }) {
    const kind = given ?? (await chooseKind(io))
    const language = read ?? (await chooseLanguage(io))
    for (let page = first; ; ) {
      const tap = await showList(io, { kind, language, page })
      if (tap === 'back') return { start: 'admin-content' }
      if (tap === 'new') return create(io, kind, language)
      if ('open' in tap) return showPage(io, { content_id: tap.open, language, page })
      page = tap.page
    }
  },
})

const KIND_LABELS = {
  header: text('content-kind-header-button'),
  card: text('content-kind-card-button'),
  faq: text('content-kind-faq-button'),
} as const satisfies Record<ContentKind, Text>

const chooseKind = (io: Io): Promise<ContentKind> =>
  io.choose(
    text('content-which-kind'),
    KINDS.map((kind): Option<ContentKind> => ({ value: kind, label: KIND_LABELS[kind] })),
    { columns: 3 },
  )

function chooseLanguage(io: Io): Promise<string> {
  const languages = LANGUAGES.map(
    (language): Option<string> => ({ value: language, label: { plain: nameLanguage(language) } }),
  )
  return io.choose(text('content-which-language'), languages, { columns: 2 })
}

async function showList(
  io: Io,
  { kind, language, page }: { kind: ContentKind; language: string; page: number },
): Promise<Tap> {
  const { items, more } = await io.step('list', (trx) =>
    readContents(trx, { kind, language, page, per_page: PER_PAGE }),
  )
  const title = text(items.length === 0 ? 'content-list-empty' : 'content-list', { kind })
  const turns: Option<Tap>[] = [
    ...(page > 0 ? [{ value: { page: page - 1 }, label: text('content-before-button') }] : []),
    ...(more ? [{ value: { page: page + 1 }, label: text('content-after-button') }] : []),
  ]
  return io.choose<Tap>(title, [
    ...items.map((item): Option<Tap> => ({ value: { open: item.id }, label: lineOf(item) })),
    ...turns,
    { value: 'new', label: text('content-new-button') },
    { value: 'back', label: text('back-button') },
  ])
}

function lineOf({ body, draft, published }: ContentPage): Text {
  if (body === null) return text('content-untitled')
  const signs = { is_shown: published === null ? 'no' : 'yes', has_draft: draft === null ? 'no' : 'yes' }
  return text('content-line', { ...signs, title: titleOf(body) })
}

async function create(io: Io, kind: ContentKind, language: string): Promise<Next> {
  const body = await askBody(io, kind)
  const admin_id = io.admin.id
  const content_id = await io.step('create', (trx) => createContent(trx, { kind, language, body, admin_id }))
  return showPage(io, { content_id, language, page: 0, lead: text('content-saved') })
}
