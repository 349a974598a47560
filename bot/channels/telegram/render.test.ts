import { expect, test } from 'vitest'
import { newToken } from '../../../core/kernel/ids.ts'
import { money } from '../../../core/kernel/money.ts'
import { Vault } from '../../../core/platform/seal.ts'
import { Secret } from '../../../core/platform/secret.ts'
import { drawKeypad } from '../../dialogs/engine/keypad.ts'
import { shortcuts } from '../../dialogs/shortcuts.ts'
import { sayNotice } from '../../notices/words.ts'
import type { ParamKind } from '../../texts/format.ts'
import { TEXTS, type TextKey } from '../../texts/keys.ts'
import { LANGUAGES } from '../../texts/languages.ts'
import { type Text, text } from '../../texts/text.ts'
import { telegramLimits } from './limits.ts'
import { renderView } from './render.ts'

const vault = new Vault(new Secret(Buffer.alloc(32, 1).toString('base64')))
const readerOf = (language: string) =>
  ({ language, time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' }) as const
const reader = readerOf('en')

/** The longest that each kind of parameter can become; markup in it must not count as markup. */
const LONGEST: Record<ParamKind, string | number> = {
  money: '-9000000000000000',
  phone: '+2348031234567',
  text: '<&>'.repeat(27),
  count: 1_000_000,
  moment: '2026-09-30T22:59:59.000Z',
  day: '2026-09-30T22:59:59.000Z',
  month: '2026-09',
  date: '2026-09-30',
}

const longest = (key: TextKey): Text => {
  const kinds: Record<string, ParamKind> = TEXTS[key]
  const params = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, LONGEST[kind]]))
  return { key, params }
}

/** What Telegram counts: the words after the markup is taken out. */
const plain = (html: string): string => html.replace(/<\/?[a-z]+>/g, '').replace(/&(lt|gt|amp);/g, '&')

test('every text fits into a message at its longest, with the longest lead before it', () => {
  for (const language of LANGUAGES) {
    for (const key of Object.keys(TEXTS) as TextKey[]) {
      const { text: words } = renderView(
        { text: longest(key), lead: longest('ask-consent') },
        readerOf(language),
      )
      expect(plain(words).length, `${language} ${key}`).toBeLessThanOrEqual(telegramLimits.text_chars_max)
    }
  }
})

test('captions fit under a picture', () => {
  for (const key of ['receipt-purchase-caption', 'receipt-funding-caption'] as const)
    expect(plain(renderView({ text: longest(key) }, reader).text).length).toBeLessThanOrEqual(
      telegramLimits.caption_chars_max,
    )
})

test('tags are in pairs and nothing of a value becomes one', () => {
  for (const key of Object.keys(TEXTS) as TextKey[]) {
    const tags = renderView({ text: longest(key) }, reader).text.match(/<[^>]*>/g) ?? []
    const open: string[] = []
    for (const tag of tags) {
      expect(['<b>', '</b>', '<i>', '</i>', '<code>', '</code>'], key).toContain(tag)
      if (tag.startsWith('</')) expect(open.pop(), key).toBe(tag.replace('/', ''))
      else open.push(tag)
    }
    expect(open, key).toEqual([])
  }
})

test('a label is cut to what a button shows, and shows signs as they are', () => {
  const label = { plain: 'x'.repeat(200) }
  const view = {
    text: text('menu'),
    choices: [[{ token: 'go.menu', label }], [{ token: 'go.menu', label: text('history-older-button') }]],
  }
  const { reply_markup } = renderView(view, reader)
  const rows =
    reply_markup !== undefined && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard : []
  expect([...(rows[0]?.[0]?.text ?? '')]).toHaveLength(telegramLimits.choice_label_chars_max)
  expect(rows[1]?.[0]?.text).toBe('Older →')
})

test('keypad, choices and link stand in this order, each token within its 64 bytes', () => {
  const view = {
    text: text('menu'),
    keypad: drawKeypad(vault, newToken()),
    choices: shortcuts(['buy', 'fund'], ['menu']),
    link: { label: text('pay-button'), url: 'https://pay.test/x' },
  }
  const { reply_markup } = renderView(view, reader)
  const rows =
    reply_markup !== undefined && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard : []
  expect(rows.map((row) => row.length)).toEqual([3, 3, 3, 3, 2, 1, 1])
  expect(rows.at(-1)?.[0]).toMatchObject({ url: 'https://pay.test/x' })
  for (const button of rows.flat())
    if ('callback_data' in button) expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64)
})

test('the button that shares a number stands below the chat', () => {
  const view = { text: text('ask-phone'), ask_contact: { label: text('share-phone-button') } }
  expect(renderView(view, reader).reply_markup).toMatchObject({
    keyboard: [[{ request_contact: true }]],
    one_time_keyboard: true,
  })
})

test('an alert fits into a message, however long the error that it tells of', () => {
  const alert = {
    kind: 'ops.alert',
    code: 'job.failed',
    subject: 'x'.repeat(9_000),
    detail: '<'.repeat(9_000),
  } as const
  const { view } = sayNotice(alert, { vault, names_stranger: false })
  expect(plain(renderView(view, reader).text).length).toBeLessThanOrEqual(telegramLimits.text_chars_max)
})

test('nobody’s name becomes markup', () => {
  const { text: words } = renderView({ text: text('welcome-back', { name: '<b>Ada' }) }, reader)
  expect(words).toContain('&lt;b&gt;Ada')
  expect(renderView({ text: text('amount-button', { amount: money(150_050) }) }, reader).text).toBe(
    '₦1,500.50',
  )
})
