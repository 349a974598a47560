import { type Line, readLines } from '../../core/postpaid/index.ts'
import { text } from '../texts/text.ts'
import { dialog, type Option } from './engine/dialog.ts'
import { beginLine } from './lines/begin-line.ts'
import { showLine } from './lines/show-line.ts'

type Pick = { do: 'begin' } | { do: 'menu' } | { do: 'line'; line: Line }

/** Numbers that are billed afterwards. */
export const postpaid = dialog({
  name: 'postpaid',
  version: 1,
  session: true,
  async run(io) {
    const lines = await io.step('lines', (trx) => readLines(trx, io.customer.id))
    const options: Option<Pick>[] = [
      ...lines.map((line): Option<Pick> => {
        const { phone, state } = line
        return { value: { do: 'line', line }, label: text('postpaid-line-button', { phone, state }) }
      }),
      { value: { do: 'begin' }, label: text('postpaid-begin-button') },
      { value: { do: 'menu' }, label: text('menu-button') },
    ]
    const title = text(lines.length === 0 ? 'postpaid-empty' : 'postpaid-title')
    const picked = await io.choose<Pick>(title, options)
    if (picked.do === 'menu') return { start: 'menu' }
    return picked.do === 'begin' ? beginLine(io) : showLine(io, picked.line.id)
  },
})
