import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import { write } from '../../texts/write.ts'
import type { View } from '../channel.ts'
import { labelOf, writeWords } from '../write-message.ts'
import { writePage } from './write-page.ts'

export type Rendered = { subject: string; plain: string; html: string }

const SUBJECT_CHARS_MAX = 70

/**
 * A view as a mail: the same words as letters alone and as a page. Buttons are left out, for nothing can be pressed
 * in a mail; the last lines say where to answer. Pure, so that it can be looked at in a test.
 */
export function renderMail(view: View, reader: Reader): Rendered {
  const { lead: _, ...body } = view
  const page = writeWords(body, reader, 'html')
  const parts = view.lead === undefined ? [page] : [write(view.lead, reader), page]
  const footer = write(text('mail-footer'), reader)
  const link = view.link === undefined ? null : { label: write(view.link.label, reader), url: view.link.url }
  return {
    subject: subjectOf(writeWords(body, reader, 'none')),
    plain: [
      writeWords(view, reader, 'none'),
      ...(view.link === undefined ? [] : [`${labelOf(view.link.label, reader)}: ${view.link.url}`]),
      `-- \n${labelOf(text('mail-footer'), reader)}\n`,
    ].join('\n\n'),
    html: writePage({ parts, link, has_picture: view.picture !== undefined, footer }, reader),
  }
}

/** The first sentence. A line break in it would be a line of the mail's head, which anybody could then write. */
function subjectOf(words: string): string {
  const [line = ''] = words.trim().split(/[\r\n\u2028\u2029]/)
  const clean = line.replace(/\p{Cc}/gu, ' ').trim()
  const sentence = /^(.+?)[.:!?](?=\s)/.exec(clean)?.[1] ?? clean.replace(/\.$/, '')
  const letters = [...sentence]
  const is_short = letters.length <= SUBJECT_CHARS_MAX
  return is_short ? sentence : `${letters.slice(0, SUBJECT_CHARS_MAX - 1).join('')}…`
}
