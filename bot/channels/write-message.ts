import { assert, present } from '../../core/kernel/assert.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import type { Reader } from '../texts/format.ts'
import { type Text, text } from '../texts/text.ts'
import { write } from '../texts/write.ts'
import type { Choice, Limits, View } from './channel.ts'

type Markup = Limits['markup']

/** What stands on a button: letters alone, for buttons know no markup. */
export const labelOf = (label: Choice['label'], reader: Reader): string =>
  'plain' in label ? label.plain : marked(write(label, reader), 'none')

/** The name by which a choice is typed, by its place. */
export function markOf(marks: 'digits' | 'letters', index: number): string {
  if (marks === 'digits') return String(index + 1)
  assert(index < LETTERS.length, 'nobody is asked to choose among more than there are letters')
  return present(LETTERS[index], 'every place has a letter')
}

export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The words of a view: what was said before it, what led to it, what it says, and its lines. */
export function writeWords(view: View, reader: Reader, markup: Markup): string {
  const lead = view.lead === undefined ? [] : [[view.lead]]
  return [...(view.before ?? []), ...lead, [view.text, ...(view.lines ?? [])]]
    .map((lines) => marked(lines.map((line) => write(line, reader)).join('\n'), markup))
    .join('\n\n')
}

/**
 * A whole message for people who can only type: the words, what can be chosen, and how to answer. Nothing of it has
 * to be remembered: marks belong to the open question, and a command is good at any time.
 */
export function writeTyped(view: View, reader: Reader, limits: Limits): string {
  const { markup } = limits
  const choices = choiceLines(view, reader, markup)
  const link = view.link === undefined ? [] : [`${labelOf(view.link.label, reader)}: ${view.link.url}`]
  const hints = hintsOf(view, limits).map((hint) => marked(write(hint, reader), markup))
  return [[writeWords(view, reader, markup)], choices, link, hints]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}

function choiceLines(view: View, reader: Reader, markup: Markup): string[] {
  const { marks, ask_contact } = view
  if (ask_contact?.own !== undefined) {
    const label = labelOf(ownLabel(ask_contact.own), reader)
    return [markedLine(markOf('digits', 0), label, markup)]
  }
  return (view.choices ?? []).flat().map(({ token, label }, index) => {
    const words = labelOf(label, reader)
    if (marks !== undefined) return markedLine(markOf(marks, index), words, markup)
    const command = commandOf(token)
    return command === null ? words : `${words}: ${command}`
  })
}

/** What stands on the choice that gives away one's own number. */
export const ownLabel = (phone: Phone): Text => text('use-own-phone-button', { phone })

/** "*1* MTN", and "1. MTN" where nothing can be made bold. */
const markedLine = (mark: string, label: string, markup: Markup): string =>
  markup === 'none' ? `${mark}. ${label}` : `${marked(`<b>${mark}</b>`, markup)} ${label}`

/** A shortcut as people type it: `go.buy.NX-7F3K2M9Q` is "/buy NX-7F3K2M9Q". Null for the choices of a question. */
function commandOf(token: string): string | null {
  const [, name, argument] = /^go\.([^.]+)(?:\.(.+))?$/.exec(token) ?? []
  if (name === undefined) return null
  return argument === undefined ? `/${name}` : `/${name} ${argument}`
}

/** How to answer, where the words alone do not say it. */
function hintsOf(view: View, limits: Limits): Text[] {
  const how = view.asks_reply === undefined ? [] : [text('reply-to-answer')]
  if (view.keypad !== undefined) return [...how, text('type-pin')]
  if (view.ask_contact !== undefined) {
    if (view.ask_contact.own !== undefined) return [...how, text('type-number')]
    return limits.asks_contact ? how : [...how, text('type-own-phone')]
  }
  if (view.marks === undefined || view.choices === undefined) return how
  return [...how, text(view.marks === 'letters' ? 'type-letter' : 'type-number')]
}

/** Signs that WhatsApp draws. It has no sign for underlined words, and none within a line for a whole block. */
const SIGNS: Record<string, string> = { b: '*', i: '_', s: '~', u: '', code: '```', pre: '```' }

/** Words as they are written, with markup, in the markup of a channel. */
function marked(words: string, markup: Markup): string {
  if (markup === 'html') return words
  let signed = words
  // From the inside out; what is inside of a tag has none any more.
  for (let before = ''; before !== signed; ) {
    before = signed
    signed = signed.replace(
      /<([a-z]+)>([^<]*)<\/\1>/g,
      (whole, tag: string, inner: string, place: number) => {
        const sign = markup === 'none' ? '' : (SIGNS[tag] ?? '')
        const around = [signed[place - 1] ?? '', signed[place + whole.length] ?? '']
        return around.some((sign) => /[\p{L}\p{N}]/u.test(sign)) ? inner : signedLines(inner, sign)
      },
    )
  }
  return unescaped(signed)
}

/** Signs count only right at a word, in one line. */
const signedLines = (words: string, sign: string): string =>
  words.replace(/^(\s*)(\S|\S.*\S)(\s*)$/gm, (_, before: string, inner: string, after: string) =>
    [before, sign, inner, sign, after].join(''),
  )

const unescaped = (words: string): string =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
