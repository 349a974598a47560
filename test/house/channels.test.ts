import ts from 'typescript'
import { expect, test } from 'vitest'
import type { Choice, View } from '../../bot/channels/channel.ts'
import { CLOUD, cloudLimits } from '../../bot/channels/cloud/limits.ts'
import { renderView as renderForCloud } from '../../bot/channels/cloud/render.ts'
import { consoleLimits } from '../../bot/channels/console/limits.ts'
import { phoneLimits } from '../../bot/channels/phone/limits.ts'
import { telegramLimits } from '../../bot/channels/telegram/limits.ts'
import { renderView as renderForTelegram } from '../../bot/channels/telegram/render.ts'
import { writeTyped } from '../../bot/channels/write-message.ts'
import { TEXTS, type TextKey } from '../../bot/texts/keys.ts'
import { LANGUAGES } from '../../bot/texts/languages.ts'
import type { Text } from '../../bot/texts/text.ts'
import { present } from '../../core/kernel/assert.ts'
import { newToken } from '../../core/kernel/ids.ts'
import { nodesOf, parse, readSources } from './sources.ts'
import { kindsOf, LONGEST, longest, readerOf } from './texts.ts'

const keys = Object.keys(TEXTS) as TextKey[]
const isSaid = (key: TextKey): boolean => !/^(help|words|sms|mail)-|-button$|-line$|-sign$/.test(key)
const SAID = keys.filter(isSaid)

const longText = (key: TextKey): Text => ({
  key,
  params: Object.fromEntries(Object.entries(kindsOf(key)).map(([name, kind]) => [name, LONGEST[kind]])),
})

/** The keys of this kind whose texts are longest in a language, the longest first. */
function longestOf(language: string, isOne: (key: string) => boolean): TextKey[] {
  const measured = keys.filter(isOne).map((key) => ({ key, length: longest(key, language).length }))
  return measured.toSorted((one, other) => other.length - one.length).map(({ key }) => key)
}

type Extremes = { labels: TextKey[]; lead: Text }

/** The longest labels, and what is said before a question that was not understood, at its longest. */
const EXTREMES = new Map(
  LANGUAGES.map((language): [string, Extremes] => [
    language,
    {
      labels: longestOf(language, (key) => key.endsWith('-button')),
      lead: longText(longestOf(language, (key) => key.startsWith('not-'))[0] ?? 'menu'),
    },
  ]),
)

const choicesOf = ({ labels }: Extremes, count: number): Choice[][] =>
  labels.slice(0, count).map((key, place) => [{ token: `${PROMPT}.${place}`, label: longText(key) }])

const PROMPT = newToken()

function viewsOf(key: TextKey, language: string): View[] {
  const said = longText(key)
  const extremes = present(EXTREMES.get(language), 'every language has its extremes')
  const { lead } = extremes
  const ten = choicesOf(extremes, 10)
  const drawn = key.endsWith('-caption')
    ? [{ text: said, choices: choicesOf(extremes, 3), picture: PICTURE }]
    : []
  return [
    { text: said },
    { text: said, lead, choices: ten, marks: 'digits' },
    { text: said, lead, choices: ten, marks: 'letters' },
    { text: said, lead, choices: choicesOf(extremes, 3), marks: 'digits' },
    { text: said, lead, ask_contact: { label: longText('share-phone-button') } },
    {
      text: said,
      link: { label: longText('share-phone-button'), url: `https://example.com/${'a'.repeat(200)}` },
    },
    ...drawn,
  ]
}

const PICTURE: NonNullable<View['picture']> = {
  kind: 'receipt',
  lines: [],
  title: longText('menu'),
  mood: 'good',
}

type Breach = string | false

function breachesOfTelegram(view: View, language: string): Breach[] {
  const { text: said, reply_markup } = renderForTelegram(view, readerOf(language))
  const most = view.picture === undefined ? telegramLimits.text_chars_max : telegramLimits.caption_chars_max
  const rows =
    reply_markup !== undefined && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard : []
  return [
    said.length > most && `${said.length} characters`,
    rows.flat().some((button) => button.text.length > telegramLimits.choice_label_chars_max) &&
      'a long button',
  ]
}

type Interactive = {
  type: string
  body: { text: string }
  action: {
    button?: string
    buttons?: { reply: { id: string; title: string } }[]
    sections?: { rows: { id: string; title: string; description?: string }[] }[]
    parameters?: { display_text: string }
  }
}

function breachesOfCloud(view: View, language: string): Breach[] {
  const media = view.picture === undefined ? null : ({ kind: 'image', id: '1' } as const)
  const rendered = renderForCloud(view, readerOf(language), { is_hidden: false, media })
  // What does not fit a message with buttons is typed, and must not be cut off there.
  const typed = writeTyped(view, readerOf(language), cloudLimits).length > cloudLimits.text_chars_max
  const caption = (rendered.image as { caption?: string } | undefined)?.caption ?? ''
  const { body, action } = (rendered.interactive as Interactive | undefined) ?? {
    body: { text: '' },
    action: {},
  }
  const buttons = (action.buttons ?? []).map(({ reply }) => reply)
  const rows = (action.sections ?? []).flatMap(({ rows }) => rows)
  const titles = [...buttons, ...rows].map(({ title }) => title)
  return [
    rendered.type === 'text' && typed && 'cut off',
    caption.length > cloudLimits.caption_chars_max && 'a long caption',
    body.text.length > CLOUD.body_chars_max && 'a long body',
    buttons.length > CLOUD.reply_buttons_max && 'many buttons',
    buttons.some(({ title }) => title.length > CLOUD.button_title_chars_max) && 'a long button',
    rows.length > CLOUD.rows_max && 'many rows',
    rows.some(({ title }) => title.length > CLOUD.row_title_chars_max) && 'a long row',
    rows.some(({ description = '' }) => description.length > CLOUD.row_description_chars_max) &&
      'a long description',
    titles.some((title) => title.trim() !== title || title === '') &&
      'a title with nothing, or with space around it',
    new Set(titles).size < titles.length && 'two of one title',
    [...buttons, ...rows].some(({ id }) => id.length > cloudLimits.choice_token_bytes_max) && 'a long id',
    (action.button ?? '').length > CLOUD.list_button_chars_max && 'a long button of a list',
    (action.parameters?.display_text ?? '').length > CLOUD.link_title_chars_max && 'a long link',
  ]
}

const breachesOfTyped =
  (limits: typeof phoneLimits) =>
  (view: View, language: string): Breach[] => {
    const { length } = writeTyped(view, readerOf(language), limits)
    // A picture whose words are too long for a caption comes with a message of its own.
    return [length > limits.text_chars_max && `${length} characters`]
  }

test.each([
  ['Telegram', breachesOfTelegram],
  ['the Cloud API', breachesOfCloud],
  ['a linked telephone', breachesOfTyped(phoneLimits)],
  ['a terminal', breachesOfTyped(consoleLimits)],
])(
  'no message breaks a limit of %s with the longest texts of any language',
  { timeout: 60_000 },
  (_, judge) => {
    const breaches = LANGUAGES.flatMap((language) =>
      SAID.flatMap((key) =>
        viewsOf(key, language).flatMap((view, place) =>
          judge(view, language)
            .filter((breach) => breach !== false)
            .map((breach) => `${language} ${key} ${place}: ${breach}`),
        ),
      ),
    )
    expect(breaches).toEqual([])
  },
)

/** Whoever knows a channel by its name, outside of the rooms of the channels themselves. */
const KNOW_NAMES = /^(core\/platform\/(group|broadcast)-channels\.ts|bot\/channels\/|bot\/chat\/)/
const NAMES = new Set(['telegram', 'cloud', 'baileys', 'wwebjs', 'console', 'whatsapp'])

function findNames(source: { path: string; text: string }): string[] {
  return nodesOf(parse(source)).flatMap((node) => {
    const named = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text.toLowerCase() : ''
    return NAMES.has(named) ? [`${source.path}: ${node.getText()}`] : []
  })
}

test('no dialog, and nothing in core, names a channel; one table there says what is called what', () => {
  const sources = readSources(['bot', 'core', 'jobs'], /\.ts$/).filter(
    ({ path }) => !/\.test\.ts$|\/fixtures\//.test(path) && !KNOW_NAMES.test(path),
  )
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.flatMap(findNames)).toEqual([])
  expect(findNames({ path: 'a.ts', text: `if (channel === 'telegram') say('hello')` })).toHaveLength(1)
})
