import type { Choice, View } from '../../bot/channels/channel.ts'
import { drawKeypad } from '../../bot/dialogs/engine/keypad.ts'
import { PARTS_SHOWN_MAX } from '../../bot/dialogs/spent/part-lines.ts'
import { TEXTS, type TextKey } from '../../bot/texts/keys.ts'
import type { Text } from '../../bot/texts/text.ts'
import { write } from '../../bot/texts/write.ts'
import { newToken } from '../../core/kernel/ids.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { Vault } from '../../core/platform/seal.ts'
import { Secret } from '../../core/platform/secret.ts'
import { kindsOf, LONGEST, longest, readerOf } from './texts.ts'

const keys = Object.keys(TEXTS) as TextKey[]
const isSaid = (key: TextKey): boolean => !/^(help|words|sms|mail)-|-button$|-line$|-sign$/.test(key)
const SAID = keys.filter(isSaid)

/** What a shape adds to words is the same whatever they say: those that are longest by themselves show the most. */
const SHAPED = 120

const longText = (key: TextKey, given: Record<string, string | number> = {}): Text => ({
  key,
  params: Object.fromEntries(
    Object.entries(kindsOf(key)).map(([name, kind]) => [name, given[name] ?? LONGEST[kind]]),
  ),
})

/** The keys of this kind whose texts are longest in a language, the longest first. */
function longestOf(language: string, among: readonly TextKey[]): TextKey[] {
  const measured = among.map((key) => ({ key, length: longest(key, language).length }))
  return measured.toSorted((one, other) => other.length - one.length).map(({ key }) => key)
}

const PROMPT = newToken()
const VAULT = new Vault(new Secret(Buffer.alloc(32, 1).toString('base64')))
const KEYPAD = drawKeypad(VAULT, PROMPT)
const URL = `https://example.com/${'a'.repeat(200)}`
const PICTURE: NonNullable<View['picture']> = {
  ...{ kind: 'receipt', lines: [], title: longText('menu'), mood: 'good' },
}
const DOCUMENT: NonNullable<View['document']> = { name: `${'a'.repeat(60)}.pdf`, picture: PICTURE }
/** A number of somebody's that they gave a name of thirty letters, each of them written as five. */
const NAMED = { name: '&'.repeat(30) }

type Shaped = { shape: string; view: View }

/** Each kind of view that a dialog can make, with the longest words of a language in it. */
export function viewsIn(language: string): Shaped[] {
  const said = longestOf(language, SAID)
  const plain = said.map((key) => ({ shape: key, view: { text: longText(key) } }))
  const extremes = extremesOf(language)
  const shaped = said.slice(0, SHAPED).flatMap((key) => shapesOf(longText(key), extremes))
  const captions = said.filter((key) => key.endsWith('-caption'))
  const filed = captions.flatMap((key) => filesOf(longText(key), extremes))
  return [...plain, ...shaped, ...filed, ...LISTED(extremes)].map(({ shape, view }) => ({
    shape: `${language} ${view.text.key} ${shape}`,
    view,
  }))
}

type Extremes = { choices(count: number): Choice[][]; lead: Text; bare: Text; share: Text }

/** The longest labels, what is said before a question that was not understood, and before another message. */
function extremesOf(language: string): Extremes {
  const buttons = keys.filter((key) => key.endsWith('-button'))
  const labels = longestOf(language, buttons).map((key) => write(longText(key), readerOf(language)))
  const first = (among: readonly TextKey[]): Text => longText(longestOf(language, among)[0] ?? 'menu')
  return {
    choices: (count) =>
      labels
        .slice(0, count)
        .map((label, place) => [{ token: `${PROMPT}.${place}`, label: { plain: label } }]),
    lead: first(keys.filter((key) => key.startsWith('not-'))),
    // Help is an answer of its own, after which nothing is said.
    bare: first(SAID.filter((key) => /-(saved|set|sent|off|on|done|changed|made|gone)$/.test(key))),
    share: longText('share-phone-button'),
  }
}

const shapesOf = (text: Text, { choices, lead, bare, share }: Extremes): Shaped[] => [
  { shape: 'ten by digits', view: { text, lead, choices: choices(10), marks: 'digits' } },
  { shape: 'ten by letters', view: { text, lead, choices: choices(10), marks: 'letters' } },
  { shape: 'all letters', view: { text, lead, choices: choices(26), marks: 'letters' } },
  { shape: 'three', view: { text, lead, choices: choices(3), marks: 'digits' } },
  { shape: 'keypad', view: { text, lead, keypad: KEYPAD } },
  { shape: 'number', view: { text, lead, ask_contact: { label: share } } },
  {
    shape: 'own number',
    view: { text, lead, ask_contact: { label: share, own: '+2348031234567' as Phone } },
  },
  { shape: 'link', view: { text, lead, link: { label: share, url: URL } } },
  { shape: 'reply', view: { text, lead, asks_reply: 'person' } },
  {
    shape: 'reply or choice',
    view: { text, lead, asks_reply: 'anybody', choices: choices(3), marks: 'letters' },
  },
  { shape: 'after another', view: { text, lead, before: [[bare]], choices: choices(10), marks: 'digits' } },
]

const filesOf = (text: Text, { choices }: Extremes): Shaped[] => [
  { shape: 'picture', view: { text, picture: PICTURE, choices: choices(3) } },
  { shape: 'picture and list', view: { text, picture: PICTURE, choices: choices(10), marks: 'digits' } },
  { shape: 'document', view: { text, document: DOCUMENT } },
  { shape: 'document and shortcuts', view: { text, document: DOCUMENT, choices: choices(2) } },
]

/** Lists below a chart, as long as they get. */
const LISTED = ({ choices }: Extremes): Shaped[] => {
  const many = (key: TextKey, count: number) => Array.from({ length: count }, () => longText(key, NAMED))
  const others = longText('spending-others-line')
  const below = (key: TextKey, lines: Text[]): Shaped => ({
    shape: 'list',
    view: { text: longText(key), lines, picture: PICTURE, choices: choices(9), marks: 'digits' },
  })
  return [
    below('spending-recipient-caption', [...many('spending-named-line', PARTS_SHOWN_MAX), others]),
    below('spending-recipient-caption', [...many('spending-phone-line', PARTS_SHOWN_MAX), others]),
    below('spending-day-caption', [...many('spending-day-line', PARTS_SHOWN_MAX), others]),
    below('spending-month-caption', [...many('budget-line', 1), ...many('spending-category-line', 3)]),
    below('spending-month-caption', many('spending-month-line', 6)),
  ]
}
