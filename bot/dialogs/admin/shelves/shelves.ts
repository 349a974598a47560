import { readShelves, type Shelf } from '../../../../core/catalog/index.ts'
import { addCategory, type CategoryEdit, editCategory } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { link, toCatalog } from './links.ts'
import { wordsReader } from './readers.ts'
import { shelfRefusalText } from './refusal-words.ts'

type Tap = { shelf: Shelf } | { go: 'new' | 'back' }
type Wish = 'rename' | 'up' | 'down' | 'hide' | 'show' | 'back'

const again = { shortcuts: [[link('shelves', text('shelf-shelves-button')), toCatalog]] }

/** The shelves on which plans stand: their names, their order, and whether they are shown. */
export const adminShelves = dialog({
  name: 'admin-shelves',
  version: 1,
  session: false,
  admin: 'plans.manage',
  async run(io) {
    const shelves = await io.step('shelves', (trx) => readShelves(trx, null))
    const options: Option<Tap>[] = shelves.map((shelf) => {
      const { name, plans, hidden, shown } = shelf
      const facts = { name, plans, hidden, state: shown ? 'shown' : 'hidden' }
      return { value: { shelf }, label: text('shelf-line', facts) }
    })
    const tap = await io.choose<Tap>(text('shelf-shelves-title'), [
      ...options,
      { value: { go: 'new' }, label: text('shelf-new-shelf-button') },
      { value: { go: 'back' }, label: text('plans-back-button') },
    ])
    if ('shelf' in tap) return lookAt(io, tap.shelf)
    return tap.go === 'back' ? { start: 'admin-catalog' } : make(io)
  },
})

async function make(io: Io): Promise<Next> {
  const name = await io.ask(text('shelf-ask-shelf'), wordsReader)
  const made = await io.step('make', (trx) => addCategory(trx, { admin_id: io.admin.id, name }))
  return io.say(made.ok ? text('shelf-shelf-made', { name }) : shelfRefusalText(made.refusal), again)
}

async function lookAt(io: Io, { id, name, shown, plans, hidden }: Shelf): Promise<Next> {
  const facts = { name, plans, hidden, state: shown ? 'shown' : 'hidden' }
  const options: Option<Wish>[] = [
    { value: 'rename', label: text('shelf-rename-button') },
    shown
      ? { value: 'hide', label: text('shelf-hide-button') }
      : { value: 'show', label: text('shelf-show-button') },
    { value: 'up', label: text('shelf-up-button') },
    { value: 'down', label: text('shelf-down-button') },
    { value: 'back', label: text('plans-back-button') },
  ]
  const wish = await io.choose(text('shelf-shelf-card', facts), options, { columns: 2 })
  if (wish === 'back') return { start: 'admin-shelves' }
  const edit = await readEdit(io, id, wish)
  const done = await io.step('edit', (trx) => editCategory(trx, { admin_id: io.admin.id, edit }))
  if (!done.ok) return io.say(shelfRefusalText(done.refusal), again)
  // The list shows where it stands now.
  return { start: 'admin-shelves' }
}

async function readEdit(io: Io, id: string, wish: Exclude<Wish, 'back'>): Promise<CategoryEdit> {
  if (wish === 'rename') return { id, name: await io.ask(text('shelf-ask-shelf'), wordsReader) }
  if (wish === 'up' || wish === 'down') return { id, up: wish === 'up' }
  return { id, shown: wish === 'show' }
}
