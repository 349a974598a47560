import { type Customer, cleanName, readCustomer, renameCustomer } from '../../core/customers/index.ts'
import { present } from '../../core/kernel/assert.ts'
import { fromMajor, type Money } from '../../core/kernel/money.ts'
import { findMailbox } from '../../core/notices/index.ts'
import type { Config } from '../../core/platform/config.ts'
import { nameLanguage } from '../texts/languages.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Option, type Reader } from './engine/dialog.ts'
import { changeEmail, removeEmail } from './profiling/change-email.ts'
import { changeTimeZone } from './profiling/change-time-zone.ts'
import { proveByPin } from './prove-by-pin.ts'
import { refusalText } from './refusal-text.ts'
import { noticeSettings, shortcuts } from './shortcuts.ts'

type Change = 'name' | 'zone' | 'email' | 'remove'
/** Whoever holds the phone may be spoken with in their language: that asks for no PIN. */
type Tap = Change | 'language'

/** What is known of the customer, and what they may change of it. What somebody else could misuse asks for the PIN. */
export const profile = dialog({
  name: 'profile',
  version: 2,
  session: true,
  async run(io) {
    const { id } = io.customer
    const customer = await io.step('look', async (trx) => {
      const known = pick(present(await readCustomer(trx, id), 'who has a session is a customer'))
      return { ...known, mail_came_back: known.email !== null && (await findMailbox(trx, id)) === null }
    })
    const has_mail = io.core.config.SMTP_URL !== undefined
    const tap = await io.choose(cardOf(io.core.config, customer), optionsOf(customer, has_mail), {
      columns: 2,
    })
    if (tap === 'language') return { start: 'language' }
    await proveByPin(io)
    const said = await CHANGES[tap](io, customer)
    const settings = said.key === 'email-added' ? [[noticeSettings]] : []
    return io.say(said, { shortcuts: [...settings, ...shortcuts(['profile', 'menu'])] })
  },
})

type Known = Pick<Customer, 'full_name' | 'phone' | 'language' | 'time_zone' | 'email' | 'kyc_tier'>
/** Mail came back: at the address that was proven nobody is any more. */
type Profile = Known & { mail_came_back: boolean }

const pick = ({ full_name, phone, language, time_zone, email, kyc_tier }: Customer): Known => ({
  full_name,
  phone,
  language,
  time_zone,
  email,
  kyc_tier,
})

const CHANGES: Record<Change, (io: Io, customer: Profile) => Promise<Text>> = {
  name: changeName,
  zone: (io, { time_zone }) => changeTimeZone(io, time_zone),
  email: (io, { email }) => changeEmail(io, email),
  remove: (io, { email }) => removeEmail(io, present(email, 'what is removed is there')),
}

function cardOf(config: Config, profile: Profile): Text {
  const { full_name, phone, language, time_zone, email, kyc_tier, mail_came_back } = profile
  const limit = (tiers: number[]): Money =>
    present(fromMajor(tiers[kyc_tier - 1] ?? 0, config.CURRENCY), 'limits are whole numbers')
  return text('profile-card', {
    name: full_name,
    phone,
    language: nameLanguage(language),
    zone: time_zone,
    email: config.SMTP_URL === undefined ? 'off' : (email ?? 'none'),
    reached: mail_came_back ? 'no' : 'yes',
    per_day: limit(config.SPEND_PER_DAY_MAX),
    most: limit(config.BALANCE_MAX),
    tier: kyc_tier,
  })
}

function optionsOf({ email }: Profile, has_mail: boolean): Option<Tap>[] {
  const change = text(email === null ? 'add-email-button' : 'change-email-button')
  return [
    { value: 'name', label: text('change-name-button') },
    { value: 'zone', label: text('change-zone-button') },
    { value: 'language', label: text('menu-language-button') },
    ...(has_mail ? [{ value: 'email' as const, label: change }] : []),
    // Whoever gave an address may take it back, also when no mail is sent any more.
    ...(email === null ? [] : [{ value: 'remove' as const, label: text('remove-email-button') }]),
  ]
}

const nameReader: Reader<string> = (answer) => {
  const name = answer.kind === 'text' ? cleanName(answer.text) : null
  return name === null ? { problem: text('not-a-name') } : { value: name }
}

async function changeName(io: Io): Promise<Text> {
  const customer_id = io.customer.id
  const full_name = await io.ask(text('ask-new-name'), nameReader)
  const renamed = await io.step('rename', (trx) => renameCustomer(trx, { customer_id, full_name }))
  return renamed.ok ? text('name-changed', { name: renamed.value.full_name }) : refusalText(renamed.refusal)
}
