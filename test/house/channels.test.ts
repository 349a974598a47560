import ts from 'typescript'
import { expect, test } from 'vitest'
import type { Receipt, View } from '../../bot/channels/channel.ts'
import { consoleLimits } from '../../bot/channels/console/limits.ts'
import { phoneLimits } from '../../bot/channels/phone/limits.ts'
import { createSmsChannel, smsLimits } from '../../bot/channels/sms/channel.ts'
import { TEXTS, type TextKey } from '../../bot/texts/keys.ts'
import { LANGUAGES } from '../../bot/texts/languages.ts'
import { text } from '../../bot/texts/text.ts'
import {
  breachesOfCloud,
  breachesOfLetter,
  breachesOfLine,
  breachesOfMail,
  breachesOfTelegram,
  breachesOfTemplates,
  breachesOfTyped,
  type Judge,
} from './limit-breaches.ts'
import { viewsIn } from './limit-views.ts'
import { nodesOf, parse, readSources } from './sources.ts'
import { kindsOf, LONGEST, readerOf } from './texts.ts'

const VIEWS = new Map(LANGUAGES.map((language) => [language, viewsIn(language)]))

const found = (judge: Judge, view: View, language: string): string[] =>
  judge(view, language).filter((breach) => breach !== false)

const JUDGES: [string, Judge][] = [
  ['Telegram', breachesOfTelegram],
  ['the Cloud API', breachesOfCloud],
  ['its templates', breachesOfTemplates],
  ['a linked telephone', breachesOfTyped(phoneLimits)],
  ['a terminal', breachesOfTyped(consoleLimits)],
  ['a mail', breachesOfMail],
]

test.each(JUDGES)(
  'no message breaks a limit of %s with the longest texts of any language',
  { timeout: 60_000 },
  (_, judge) => {
    const breaches = [...VIEWS].flatMap(([language, views]) =>
      views.flatMap(({ shape, view }) => found(judge, view, language).map((breach) => `${shape}: ${breach}`)),
    )
    expect(breaches).toEqual([])
  },
)

test('no SMS is longer than three parts, in any language', async () => {
  const sent: string[] = []
  const send = async (sms: { text: string }) => {
    sent.push(sms.text)
    return { provider_reference: '1' }
  }
  const sms = createSmsChannel({ send })
  const keys = (Object.keys(TEXTS) as TextKey[]).filter((key) => key.startsWith('sms-'))
  expect(keys.length).toBeGreaterThan(0)
  const target = { address: '+2348031234567', ref: null, reply_to: null }
  for (const language of LANGUAGES)
    for (const key of keys) {
      const params = Object.entries(kindsOf(key)).map(([name, kind]) => [name, LONGEST[kind]])
      await sms.show({ text: { key, params: Object.fromEntries(params) } }, target, readerOf(language))
    }
  expect(sent.filter((words) => words.length > smsLimits.text_chars_max)).toEqual([])
})

/** Words as nobody writes them: with a name of so many letters. */
const long = (chars: number) => text('name-changed', { name: 'm'.repeat(chars) })
const button = (plain: string, token = 'a.0') => [{ token, label: { plain } }]
const MENU = text('menu')
const picture: Receipt = { kind: 'receipt', lines: [], title: MENU, mood: 'good' }

test.each<[string, Judge, View, string | RegExp]>([
  ['a long text', breachesOfTelegram, { text: long(4_100) }, /\d+ characters/],
  ['a long caption', breachesOfTelegram, { text: long(1_100), picture }, /\d+ characters/],
  [
    'a long caption of a file',
    breachesOfTelegram,
    { text: long(1_100), document: { name: 'a', picture } },
    /\d+/,
  ],
  [
    'a list that is too long',
    breachesOfTelegram,
    { text: MENU, lines: Array(20).fill(long(80)), picture },
    /\d+/,
  ],
  [
    'a key of a pad',
    breachesOfTelegram,
    { text: MENU, keypad: [{ token: 'x'.repeat(65), label: '1' }] },
    'a long token',
  ],
  [
    'an empty key',
    breachesOfTelegram,
    { text: MENU, keypad: [{ token: 'x', label: ' ' }] },
    'a button with nothing on it',
  ],
  ['a crowd', breachesOfTelegram, { text: MENU, choices: Array(101).fill(button('a')) }, 'many buttons'],
  ['a long text', breachesOfCloud, { text: long(4_100) }, 'cut off'],
  ['what went before', breachesOfCloud, { text: MENU, before: [[long(4_100)]] }, 'cut off'],
  ['a pad below long words', breachesOfCloud, { text: long(4_090), keypad: [] }, 'cut off'],
  [
    'a long name of a choice',
    breachesOfCloud,
    { text: MENU, choices: [button('a', 'x'.repeat(201))] },
    'a long id',
  ],
  ['a long text', breachesOfTyped(phoneLimits), { text: long(4_100) }, /\d+ characters/],
  ['a long text', breachesOfTyped(consoleLimits), { text: long(20_001) }, /\d+ characters/],
])('%s is a breach that is seen', (_, judge, view, breach) => {
  expect(found(judge, view, 'en')).toContainEqual(
    typeof breach === 'string' ? breach : expect.stringMatching(breach),
  )
})

test('a line of a template and a letter are judged as well', () => {
  const isSeen = (breach: unknown) => breach !== false
  expect(breachesOfLine('x'.repeat(701)).filter(isSeen)).toEqual(['701 characters'])
  expect(breachesOfLine('a\nb').filter(isSeen)).toEqual(['more than one line'])
  expect(breachesOfLetter({ subject: 'x'.repeat(71), plain: 'a' }).filter(isSeen)).toEqual(['a long subject'])
  expect(breachesOfLetter({ subject: 'a\nb', plain: '' }).filter(isSeen)).toHaveLength(2)
})

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
