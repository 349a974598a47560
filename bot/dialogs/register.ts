import { hashPin, readPin, startSession } from '../../core/auth/index.ts'
import {
  type Customer,
  cleanName,
  findCustomerByPhone,
  findReferrer,
  linkCustomer,
  registerCustomer,
} from '../../core/customers/index.ts'
import { assert } from '../../core/kernel/assert.ts'
import type { JsonObject } from '../../core/kernel/json.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { joinByCode } from '../../core/referral/index.ts'
import { text } from '../texts/text.ts'
import { ownPhoneReader } from './answers.ts'
import { choosePin } from './choose-pin.ts'
import { dialog, type Io, type Next, type Reader } from './engine/dialog.ts'
import { forgetEvents } from './engine/forget-events.ts'
import type { PinEntry } from './engine/keypad.ts'
import { openSession } from './open-session.ts'
import { proveByCode } from './prove-by-code.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/**
 * Opens an account, or brings a known customer into this chat: a number, proven by the channel and by
 * a code, and for new ones a name, an invitation, consent and a PIN. Nothing is kept before consent.
 */
export const register = dialog<{ after?: JsonObject; referral?: string }>({
  name: 'register',
  version: 2,
  session: false,
  async run(io, { after, referral }) {
    const next = (after ?? { start: 'menu' }) as Next
    const { COUNTRY } = io.core.config
    const lead = text('menu-stranger')
    const phone = (await io.askContact(
      text('ask-phone'),
      text('share-phone-button'),
      ownPhoneReader(COUNTRY),
      lead,
    )) as Phone
    await proveByCode(io, phone, 'register')
    const known = await io.step(
      'find-customer',
      async (trx) => (await findCustomerByPhone(trx, phone))?.id ?? null,
    )
    if (known !== null) return comeIn(io, known, next)

    const full_name = await io.ask(text('ask-name'), nameReader)
    const referral_code = await askReferral(io, referral)
    const agreed = await io.confirm(text('ask-consent'), text('agree-button'), text('disagree-button'))
    if (!agreed) {
      await io.step('forget', (trx) => forgetEvents(trx, io.conversation_id))
      await io.say(text('consent-refused'))
      return
    }
    const entry = await choosePin(io)
    const made = await openAccount(io, { phone, full_name, referral_code, entry })
    if (!made.ok) {
      await io.say(refusalText(made.refusal))
      return
    }
    await io.say(made.value.welcome, { shortcuts: shortcuts(['fund', 'buy']) })
    return after === undefined ? undefined : next
  },
})

type Opening = { phone: Phone; full_name: string; referral_code: string | null; entry: PinEntry }

const openAccount = (io: Io, { phone, full_name, referral_code, entry }: Opening) =>
  io.step('open-account', async (trx) => {
    const pin = readPin(io.reveal(entry))
    assert(pin.ok, 'a chosen PIN was read before')
    const pin_hash = await hashPin(io.core, pin.value)
    const { conversation_id, language } = io
    const asked = {
      phone,
      full_name,
      language,
      pin_hash,
      conversation_id,
      ...(referral_code === null ? {} : { referral_code }),
    }
    const registered = await registerCustomer(trx, io.core, asked)
    if (!registered.ok) return registered
    const { id: customer_id, referral_code: code } = registered.value
    const invited = await joinByCode(trx, io.core, { customer_id, ...registered.value })
    const session = await startSession(trx, { customer_id, conversation_id })
    if (!session.ok) return session
    const opened = { name: firstName(full_name), code }
    const percent = io.core.config.REFERRAL_WELCOME_PERCENT
    const welcome = invited
      ? text('account-open-invited', { ...opened, percent })
      : text('account-open', opened)
    return { ok: true as const, value: { welcome } }
  })

const nameReader: Reader<string> = (answer) => {
  const name = answer.kind === 'text' ? cleanName(answer.text) : null
  return name === null ? { problem: text('not-a-name') } : { value: name }
}

/** An invitation may come with the link that opened the bot; it is only asked for when it did not, or is unknown. */
async function askReferral(io: Io, given: string | undefined): Promise<string | null> {
  let code = given
  let lead = undefined as ReturnType<typeof text> | undefined
  for (;;) {
    const asked = code
    if (asked !== undefined) {
      const found = await io.step(
        'find-referrer',
        async (trx) => (await findReferrer(trx, asked))?.referral_code ?? null,
      )
      if (found !== null) return found
      lead = text('referral-unknown')
    }
    const typed = await io.ask<string | null>(text('ask-referral'), codeWordReader, {
      options: [{ value: null, label: text('skip-button') }],
      ...(lead === undefined ? {} : { lead }),
    })
    if (typed === null) return null
    code = typed
  }
}

const codeWordReader: Reader<string> = (answer) => {
  const word = answer.kind === 'text' ? answer.text.trim() : ''
  return /^[\w-]{4,20}$/.test(word) ? { value: word } : { problem: text('referral-unknown') }
}

async function comeIn(io: Io, customer_id: Customer['id'], next: Next): Promise<Next> {
  const { conversation_id } = io
  await io.step('link', (trx) => linkCustomer(trx, { conversation_id, customer_id }))
  const session = await openSession(io, customer_id)
  if (session.ok) {
    await io.say(text('account-exists'))
    return next
  }
  await io.say(refusalText(session.refusal))
  return undefined
}

export const firstName = (full_name: string): string => full_name.split(' ')[0] ?? full_name
