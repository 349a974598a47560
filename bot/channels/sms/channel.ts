import type { SmsSender } from '../../../core/auth/index.ts'
import { Fault } from '../../../core/kernel/fault.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import type { Reader } from '../../texts/format.ts'
import { inLatin } from '../../texts/languages.ts'
import type { Channel, Limits, View } from '../channel.ts'
import { WORDS_ALONE } from '../words-alone.ts'
import { writeWords } from '../write-message.ts'

/** Plain words to a phone. Nothing can be pressed, changed or taken back. */
export const smsLimits: Limits = {
  text_chars_max: 459,
  caption_chars_max: 0,
  ...WORDS_ALONE,
  markup: 'none',
}

export function createSmsChannel(sender: SmsSender): Channel {
  return {
    name: 'sms',
    title: 'SMS',
    limits: smsLimits,
    async show(view, target, reader) {
      try {
        const words = cheaply(writeWords(view, inItsLetters(view, reader), smsLimits.markup))
        const { provider_reference } = await sender.send({
          to: target.address as Phone,
          text: words,
          reference: '',
        })
        return { outcome: 'sent', ref: provider_reference }
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        // A repeated code by SMS does no harm, a lost one locks somebody out: so unknown is sent again too.
        return { outcome: 'later', wait_seconds: 3, everyone: false }
      }
    },
    remove: async (_address, ref) => ({ outcome: 'sent', ref }),
    acknowledge: async () => undefined,
  }
}

/** What is written for an SMS is in Latin letters in every language; all else of a language with others is not. */
const inItsLetters = ({ text }: View, reader: Reader): Reader =>
  text.key.startsWith('sms-') ? reader : inLatin(reader)

/**
 * In letters that an SMS carries at their price: with a single other one it holds less than half as much. Signs
 * that only say in a picture what the words say too are left out.
 */
const cheaply = (words: string): string =>
  words
    .replaceAll('₦', 'NGN ')
    .replaceAll('₹', 'INR ')
    .replaceAll('’', "'")
    .replaceAll('…', '...')
    .replace(/[ɓɗƙƴƁƊƘƳ]/g, (hooked) => UNHOOKED[hooked] ?? '')
    // Letters without their marks are still read: Yoruba and Igbo are often typed so.
    .normalize('NFD')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[^\n\x20-\x5a\x5f\x61-\x7a]/gu, '')
    .replace(/^ +/gm, '')

const UNHOOKED: Readonly<Record<string, string>> = {
  ...{ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y' },
  ...{ Ɓ: 'B', Ɗ: 'D', Ƙ: 'K', Ƴ: 'Y' },
}
