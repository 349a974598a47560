import { expect, test } from 'vitest'
import type { SmsSender } from '../../../core/auth/index.ts'
import { money } from '../../../core/kernel/money.ts'
import { LANGUAGES } from '../../texts/languages.ts'
import { type Text, text } from '../../texts/text.ts'
import { createSmsChannel } from './channel.ts'

/** What a phone would read in this language. */
async function sent(said: Text, language: string): Promise<string> {
  let words = ''
  const sender: SmsSender = {
    send: async (message) => {
      words = message.text
      return { provider_reference: 'x' }
    },
  }
  const reader = { language, time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
  await createSmsChannel(sender).show(
    { text: said },
    { address: '+2348035551234', ref: null, reply_to: null },
    reader,
  )
  return words
}

const arrived = text('fund-credited', {
  amount: money(500_000),
  balance: money(500_000),
  reference: 'NXF-7F3K2M9Q',
})

test('in every language an SMS is whole, in letters that cost one each', async () => {
  for (const language of LANGUAGES) {
    const words = await sent(arrived, language)
    expect(words, language).toMatch(/^[\n\x20-\x5a\x5f\x61-\x7a]+$/)
    expect(words, language).toContain('NGN 5,000')
    expect(words.match(/[a-z]+/gi)?.length, language).toBeGreaterThan(5)
    expect(await sent(text('sms-code', { code: '482913', minutes: 10 }), language)).toContain('482913')
  }
})

test('what is no text for SMS is English where the letters are others, and a code is not', async () => {
  expect(await sent(arrived, 'hi')).toBe(await sent(arrived, 'en'))
  expect(await sent(text('sms-code', { code: '482913', minutes: 10 }), 'hi')).toContain('aapka Nexa code')
})

test('letters lose their marks and hooks, and are not left out', async () => {
  expect(await sent(text('content-words', { words: 'ẹ̀ḿ ọ́ṣù ṅke ɓera ɗaya ƙasa' }), 'yo')).toBe(
    'em osu nke bera daya kasa',
  )
})
