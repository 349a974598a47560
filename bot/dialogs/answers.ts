import { readCode } from '../../core/auth/index.ts'
import { type Currency, type Money, parseAmount } from '../../core/kernel/money.ts'
import { type Phone, parsePhone } from '../../core/kernel/phone.ts'
import { text } from '../texts/text.ts'
import type { Reader } from './engine/dialog.ts'

/** What people answer with, read once. Each says kindly what it wanted instead. */

export const amountReader =
  (currency: Currency): Reader<Money> =>
  (answer) => {
    const amount = answer.kind === 'text' ? parseAmount(answer.text, currency) : null
    return amount === null ? { problem: text('not-an-amount') } : { value: amount }
  }

/** A typed number, or a contact card from the phone book. */
export const phoneReader =
  (country: 'NG' | 'IN'): Reader<Phone> =>
  (answer) => {
    const given = answer.kind === 'text' ? answer.text : answer.kind === 'contact' ? answer.phone : ''
    const phone = parsePhone(given, country)
    return phone === null ? { problem: text('not-a-phone') } : { value: phone }
  }

/** The person's own number, proven by the channel: anybody else's card is refused. */
export const ownPhoneReader =
  (country: 'NG' | 'IN'): Reader<Phone> =>
  (answer) => {
    if (answer.kind !== 'contact') return { problem: text('phone-by-button') }
    if (!answer.own) return { problem: text('phone-not-own') }
    const phone = parsePhone(answer.phone, country)
    return phone === null ? { problem: text('phone-not-mobile') } : { value: phone }
  }

export const codeReader: Reader<string> = (answer) => {
  const code = answer.kind === 'text' ? readCode(answer.text) : null
  return code === null ? { problem: text('not-a-code') } : { value: code }
}
