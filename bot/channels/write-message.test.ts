import { describe, expect, test } from 'vitest'
import { Bug } from '../../core/kernel/assert.ts'
import { money } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { buyAgain, shortcuts } from '../dialogs/shortcuts.ts'
import type { ParamKind } from '../texts/format.ts'
import { TEXTS, type TextKey } from '../texts/keys.ts'
import { text } from '../texts/text.ts'
import type { Limits, View } from './channel.ts'
import { WORDS_ALONE } from './words-alone.ts'
import { labelOf, markOf, writeTyped, writeWords } from './write-message.ts'

const reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
const limits: Limits = {
  text_chars_max: 4096,
  caption_chars_max: 1024,
  ...WORDS_ALONE,
  markup: 'whatsapp',
}
const typed = (view: View, more: Partial<Limits> = {}): string =>
  writeTyped(view, reader, { ...limits, ...more }).replaceAll('\u00a0', ' ')

const which: View = {
  lead: text('lost-lead'),
  text: text('ask-referral'),
  choices: [[{ token: 'p.0', label: { plain: 'MTN' } }], [{ token: 'p.1', label: text('skip-button') }]],
}

describe('a message for people who type', () => {
  test('names each choice of a question by a digit, a line each', () => {
    expect(typed({ ...which, marks: 'digits' })).toBe(
      "Let's take a step back.\n\nDid a friend invite you? Type their code, or skip.\n\n*1* MTN\n*2* Skip\n\nReply with a number.",
    )
  })

  test('names them by letters where words are an answer too', () => {
    expect(typed({ ...which, marks: 'letters' })).toMatch(
      /\n\n\*A\* MTN\n\*B\* Skip\n\nReply with a letter, or type your answer\.$/,
    )
  })

  test('without markup the marks are told from the labels by a dot', () => {
    expect(typed({ ...which, marks: 'digits' }, { markup: 'none' })).toContain('\n1. MTN\n2. Skip\n')
  })

  test('says every shortcut as the command to type', () => {
    const view = {
      text: text('menu-stranger'),
      choices: [...shortcuts(['fund', 'menu']), [buyAgain('NX-7F3K2M9Q')]],
    }
    expect(typed(view)).toMatch(/: \/fund\n.*: \/menu\n.*: \/buy NX-7F3K2M9Q$/)
  })

  test('says where a link leads', () => {
    const link = { label: text('menu-button'), url: 'https://pay.example/1' }
    expect(typed({ text: text('please-choose'), link })).toMatch(/\n\n.*Menu: https:\/\/pay\.example\/1$/)
  })

  test('asks for a PIN to be typed, and to be deleted by whoever typed it', () => {
    expect(typed({ text: text('ask-pin'), keypad: [{ token: 'x', label: '1' }] })).toBe(
      '🔒 Please enter your PIN to go on.\n\nType your PIN, and delete your message afterwards.',
    )
  })

  test('offers the number that the channel vouches for, or asks for one', () => {
    const view = { text: text('ask-phone'), ask_contact: { label: text('share-phone-button') } }
    const own = { ...view.ask_contact, own: '+2348037101001' as Phone }
    expect(typed({ ...view, ask_contact: own })).toMatch(
      /\n\n\*1\* Use my number 0803 710 1001\n\nReply with a number\.$/,
    )
    expect(typed(view)).toMatch(/\n\nType your mobile number, such as 0803 123 4567\.$/)
    expect(typed(view, { asks_contact: true })).not.toContain('Type your mobile')
  })

  test('in a group says that a reply answers it', () => {
    expect(typed({ ...which, marks: 'digits', asks_reply: 'person' })).toMatch(
      /Reply to this message to answer\.\nReply with a number\.$/,
    )
  })
})

describe('markup', () => {
  test('is that of the channel, and what somebody wrote is shown as it was written', () => {
    const view: View = { text: text('account-open', { name: '<b>A&B</b>', code: 'AB12' }) }
    expect(writeWords(view, reader, 'html')).toContain('<b>Welcome, &lt;b&gt;A&amp;B&lt;/b&gt;!</b>')
    expect(writeWords(view, reader, 'whatsapp')).toMatch(/\*Welcome, <b>A&B<\/b>!\*\n.*```AB12```\./)
    expect(writeWords(view, reader, 'none')).toMatch(/🎉 Welcome, <b>A&B<\/b>!\n.* AB12\./)
  })

  const sample = (key: TextKey): View => {
    const kinds: Record<string, ParamKind> = TEXTS[key]
    const params = Object.entries(kinds).map(([name, kind]) => [name, SAMPLES[kind]])
    return { text: { key, params: Object.fromEntries(params) } }
  }
  const keys = Object.keys(TEXTS) as TextKey[]

  test('no text keeps a tag where there are none', () => {
    for (const key of keys)
      for (const markup of ['whatsapp', 'none'] as const)
        expect(writeWords(sample(key), reader, markup), key).not.toMatch(
          /<\/?(b|i|u|s|code|pre)>|&(lt|gt|amp);/,
        )
  })

  test('every sign stands right at its words, and ends in its line', () => {
    const pair = /(?<![\p{L}\p{N}])(```|[*_~])(?=\S)[^*~`]*?(?<=\S)\1(?![\p{L}\p{N}])/gu
    for (const key of keys)
      for (const line of writeWords(sample(key), reader, 'whatsapp').split('\n'))
        expect(line.replace(pair, '').replace(pair, ''), `${key}: ${line}`).not.toMatch(/[*`~]/)
  })
})

const SAMPLES: Record<ParamKind, string | number> = {
  money: '150000',
  phone: '+2348037101001',
  text: 'Ada',
  count: 2,
  moment: '2026-09-30T22:59:59.000Z',
  day: '2026-09-30T22:59:59.000Z',
  month: '2026-09',
  date: '2026-09-30',
}

test('a label is letters alone', () => {
  expect(labelOf({ plain: 'Tom & <b>Co</b>' }, reader)).toBe('Tom & <b>Co</b>')
  expect(labelOf(text('amount-button', { amount: money(50_000n) }), reader)).toBe('₦500')
})

test('marks are digits or letters, and there are enough of them', () => {
  expect([0, 9, 30].map((index) => markOf('digits', index))).toEqual(['1', '10', '31'])
  expect([0, 25].map((index) => markOf('letters', index))).toEqual(['A', 'Z'])
  expect(() => markOf('letters', 26)).toThrow(Bug)
})
