import { isUuid, type Uuid } from '../../../../core/kernel/ids.ts'
import {
  applyImport,
  dropImport,
  type ImportKind,
  nameFile,
  previewImport,
  readImports,
  wantFile,
} from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { changeLines, problemLines } from './import-lines.ts'
import { link, toCatalog, toOffers } from './links.ts'
import { fileReader } from './readers.ts'
import { shelfRefusalText } from './refusal-words.ts'

type Wish = { what: ImportKind; do: 'send' | 'get' | 'template' } | { import_id: string }

const toImport = (import_id?: string) => link('import', text('import-button'), import_id)
const envOf = (io: Io) => ({ config: io.core.config, providers: io.core.telecoms.map(({ name }) => name) })

/** Plans and offers as a file: to have, and to send back. What a file would do is shown before it does it. */
export const adminImport = dialog<{ argument?: string }>({
  name: 'admin-import',
  version: 1,
  session: false,
  admin: 'plans.manage',
  async run(io, { argument = '' }) {
    const said = argument.trim()
    if (isUuid(said)) return preview(io, said)
    const wish = await chooseWish(io)
    if ('import_id' in wish) return preview(io, wish.import_id as Uuid)
    return wish.do === 'send' ? take(io, wish.what) : give(io, wish.what, wish.do === 'template')
  },
})

async function chooseWish(io: Io): Promise<Wish> {
  const waiting = await io.step('waiting', async (trx) =>
    (await readImports(trx, 10)).filter(({ state }) => state === 'ready').slice(0, 3),
  )
  const option = (what: ImportKind, wish: 'send' | 'get' | 'template'): Option<Wish> => ({
    value: { what, do: wish },
    label: text('import-wish-button', { what, wish }),
  })
  const wishes = ['send', 'get', 'template'] as const
  const options = wishes.flatMap((wish) => [option('plans', wish), option('offers', wish)])
  const open = waiting.map(({ id, name }): Option<Wish> => {
    return { value: { import_id: id }, label: { plain: `👀 ${name.slice(0, 40)}` } }
  })
  return io.choose(text('import-title'), [...options, ...open], { columns: 2 })
}

/** The file is fetched after this turn; the answer comes by itself. */
async function take(io: Io, what: ImportKind): Promise<Next> {
  const { name, file } = await io.ask(text('import-send', { what }), fileReader)
  const { conversation_id } = io
  await io.step('take', (trx) => wantFile(trx, { what, name, file, conversation_id, asked_by: io.admin.id }))
  return io.say(text('import-reading', { name: name.slice(0, 60) }))
}

async function give(io: Io, what: ImportKind, template: boolean): Promise<Next> {
  const name = await io.step('name', async () => nameFile(io.core.config, { what, template }))
  const document = { name, file: { kind: 'shelf' as const, what, template } }
  return io.say(text(template ? 'import-template-caption' : 'import-list-caption', { what }), { document })
}

async function preview(io: Io, import_id: Uuid): Promise<Next> {
  const seen = await io.step('preview', (trx) => previewImport(trx, envOf(io), import_id))
  if (!seen.ok) return io.say(shelfRefusalText(seen.refusal), { shortcuts: [[toImport()]] })
  const { name, what, fresh, changed, same, problems, losses, digest } = seen.value
  const next = { shortcuts: [[what === 'plans' ? toCatalog : toOffers, toImport()]] }
  if (problems.total > 0) {
    const facts = { name, wrong: problems.total, fresh: fresh.total, changed: changed.total }
    return io.say(text('import-wrong', facts), { lines: problemLines(problems), ...next })
  }
  const counts = { name, fresh: fresh.total, changed: changed.total, same }
  if (fresh.total + changed.total === 0) return io.say(text('import-same', counts), next)
  const wish = await io.choose<'apply' | 'drop'>(
    text('import-preview', counts),
    [
      { value: 'apply', label: text('import-apply-button', { lines: fresh.total + changed.total }) },
      { value: 'drop', label: text('import-drop-button') },
    ],
    { lines: changeLines({ fresh, changed, losses }), columns: 2 },
  )
  const admin_id = io.admin.id
  if (wish === 'drop') {
    const dropped = await io.step('drop', (trx) => dropImport(trx, { import_id, admin_id }))
    return io.say(text(dropped ? 'import-dropped' : 'import-over'), next)
  }
  const applied = await io.step('apply', (trx) =>
    applyImport(trx, envOf(io), { import_id, admin_id, digest }),
  )
  if (applied.ok) return io.say(text('import-applied', { name, ...applied.value }), next)
  const look = applied.refusal.code === 'shelves.changed-meanwhile' ? import_id : undefined
  return io.say(shelfRefusalText(applied.refusal), { shortcuts: [[toImport(look)]] })
}
