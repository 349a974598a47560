import {
  keepFeedback,
  type Questions,
  readAnswer,
  readQuestions,
  searchQuestions,
} from '../../core/content/index.ts'
import { isUuid, type Uuid } from '../../core/kernel/ids.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Next, type Option, type Reader } from './engine/dialog.ts'
import { isShortcut, shortcuts } from './shortcuts.ts'

const PER_PAGE = 6
/** More is no search; and it is shown again in the answer. */
const WORDS_CHARS_MAX = 80

type Tap = { open: Uuid } | { page: number } | { words: string }

const wordsReader: Reader<Tap> = (answer) => {
  const words = answer.kind === 'text' ? cut(answer.text) : ''
  return words === '' ? { problem: text('please-choose') } : { value: { words } }
}

const cut = (said: string): string => said.replace(/\s+/g, ' ').trim().slice(0, WORDS_CHARS_MAX)

/** Questions and answers, for anybody: all of them, or those that somebody's words are about. */
export const faq = dialog<{ argument?: string }>({
  name: 'faq',
  version: 1,
  session: false,
  async run(io, { argument }) {
    const asked = cut(argument ?? '')
    const [, said, named = ''] = /^(?:(yes|no)-)?([0-9a-f-]{36})$/.exec(asked) ?? []
    if (isUuid(named)) return said === undefined ? showAnswer(io, named) : hearFeedback(io, named, said)
    let words = asked
    let page = 0
    for (;;) {
      const tap: Tap = await showQuestions(io, await readPage(io, words, page), { words, page })
      if ('open' in tap) return showAnswer(io, tap.open)
      if ('page' in tap) page = tap.page
      else {
        words = tap.words
        page = 0
      }
    }
  },
})

function readPage(io: Io, words: string, page: number): Promise<Questions> {
  const asked = { language: io.language, page, per_page: PER_PAGE }
  return io.step('questions', (trx) =>
    words === '' ? readQuestions(trx, asked) : searchQuestions(trx, { ...asked, words }),
  )
}

function showQuestions(
  io: Io,
  { items, total }: Questions,
  { words, page }: { words: string; page: number },
): Promise<Tap> {
  const turn = (to: number, label: Text): Option<Tap> => ({ value: { page: to }, label })
  const options: Option<Tap>[] = [
    ...items.map(({ id, question }): Option<Tap> => ({ value: { open: id }, label: { plain: question } })),
    ...(page > 0 ? [turn(page - 1, text('faq-before-button'))] : []),
    ...((page + 1) * PER_PAGE < total ? [turn(page + 1, text('faq-after-button'))] : []),
    ...(words === '' ? [] : [{ value: { words: '' }, label: text('faq-all-button') }]),
  ]
  return io.ask(titleOf(words, total), wordsReader, { options })
}

function titleOf(words: string, total: number): Text {
  if (words === '') return text(total === 0 ? 'faq-empty' : 'faq-title')
  return total === 0 ? text('faq-nothing', { words }) : text('faq-found', { words, total })
}

/** The answer; its buttons stay good, so that whoever reads it tomorrow may still say whether it helped. */
async function showAnswer(io: Io, content_id: Uuid): Promise<Next> {
  const found = await io.step('answer', (trx) => readAnswer(trx, { content_id, language: io.language }))
  if (found === null) return io.say(text('faq-gone'), { shortcuts: shortcuts(['faq', 'menu']) })
  const { question, answer, button } = found
  const leads = button !== undefined && isShortcut(button) ? shortcuts([button]) : []
  return io.say(text('faq-answer', { question, answer }), {
    shortcuts: [
      [
        { token: `go.faq.yes-${content_id}`, label: text('faq-helped-button') },
        { token: `go.faq.no-${content_id}`, label: text('faq-not-helped-button') },
      ],
      ...leads,
      ...shortcuts(['faq', 'menu']),
    ],
  })
}

async function hearFeedback(io: Io, content_id: Uuid, said: string): Promise<Next> {
  const helped = said === 'yes'
  const { conversation_id } = io
  await io.step('feedback', (trx) => keepFeedback(trx, { content_id, conversation_id, helped }))
  return io.say(text(helped ? 'faq-helped' : 'faq-not-helped'), { shortcuts: shortcuts(['faq', 'menu']) })
}
