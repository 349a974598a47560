import { text } from '../../../texts/text.ts'
import { dialog, type Reader } from '../../engine/dialog.ts'
import { showTrace } from './show-trace.ts'

/** `/trace <reference>`: the story of one purchase or payment, step by step. */
export const adminTrace = dialog<{ argument?: string }>({
  name: 'admin-trace',
  version: 1,
  session: false,
  admin: 'transactions.view',
  async run(io, { argument = '' }) {
    const words = argument.trim() === '' ? await io.ask(text('trace-ask'), referenceReader) : argument.trim()
    const left = await showTrace(io, words, { from_list: false })
    return 'next' in left ? left.next : undefined
  },
})

const referenceReader: Reader<string> = (answer) => {
  const words = answer.kind === 'text' ? answer.text.trim() : ''
  return words === '' ? { problem: text('trace-ask') } : { value: words }
}
