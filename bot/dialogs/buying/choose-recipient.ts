import { guessNetwork, type NetworkId, networkName, networks } from '../../../core/catalog/index.ts'
import { readRecipients } from '../../../core/customers/index.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { type Category, readRecentRecipients } from '../../../core/purchase/index.ts'
import { text } from '../../texts/text.ts'
import { phoneReader } from '../answers.ts'
import type { Io, Option, Reader } from '../engine/dialog.ts'
import type { Lead } from './lead.ts'

/** For whom, and the network on which that number was topped up before. */
export type Chosen = { recipient: Phone; last_network: NetworkId | null }

/** Buttons for saved numbers and for others bought for lately; every number can also be typed. */
const SAVED_SHOWN = 6
const RECENT_SHOWN = 3
/** Enough to remember on which network a number was topped up. */
const RECENT_READ = 30

/** Whom this customer knows: numbers saved by name, and those bought for lately, newest first. */
async function readKnown(io: Io) {
  const { id: customer_id } = io.customer
  const recent = await io.step('recent', (trx) =>
    readRecentRecipients(trx, { customer_id, limit: RECENT_READ }),
  )
  const saved = await io.step('saved', (trx) => readRecipients(trx, customer_id))
  const value = (phone: Phone): Chosen => {
    const bought = recent.find(({ recipient }) => recipient === phone)?.network
    const kept = saved.find((each) => each.phone === phone)?.network
    return { recipient: phone, last_network: bought ?? kept ?? null }
  }
  return { recent, saved, value }
}

/** A number that was named already, with what is known of it. */
export const recallRecipient = async (io: Io, phone: Phone): Promise<Chosen> =>
  (await readKnown(io)).value(phone)

/** Oneself, a saved number by button or name, one bought for lately, or any that is typed. */
export async function chooseRecipient(io: Io, category: Category, lead: Lead): Promise<Chosen> {
  const own = io.customer.phone
  const { recent, saved, value } = await readKnown(io)
  const options: Option<Chosen>[] = [
    { value: value(own), label: text('buy-self-button', { phone: own }) },
    ...saved
      .filter(({ phone }) => phone !== own)
      .slice(0, SAVED_SHOWN)
      .map(({ phone, name }) => ({
        value: value(phone),
        label: text('buy-saved-recipient', { name, phone }),
      })),
    ...recent
      .filter(({ recipient }) => recipient !== own && !saved.some(({ phone }) => phone === recipient))
      .slice(0, RECENT_SHOWN)
      .map(({ recipient: phone }) => ({
        value: value(phone),
        label: text('buy-recent-button', { phone }),
      })),
  ]
  const typed = phoneReader(io.core.config.COUNTRY)
  const reader: Reader<Chosen> = (answer) => {
    const said = answer.kind === 'text' ? answer.text.trim().toLowerCase() : ''
    const named = saved.find(({ name }) => name.toLowerCase() === said)
    if (named !== undefined) return { value: value(named.phone) }
    const read = typed(answer)
    return 'problem' in read ? read : { value: value(read.value) }
  }
  const question = category === 'data' ? text('buy-for-whom-data') : text('buy-for-whom')
  return io.ask(question, reader, { options, ...lead.take() })
}

/** Numbers move between networks, so a guess is only ever the first button; the person decides. */
export async function chooseNetwork(
  io: Io,
  { recipient: phone, last_network }: Chosen,
  lead: Lead,
): Promise<NetworkId> {
  const guess = last_network ?? guessNetwork(phone)
  const others = networks.filter(({ id }) => id !== guess)
  const named = (id: NetworkId): Option<NetworkId> => ({ value: id, label: { plain: networkName(id) } })
  const layout = { columns: 2, ...lead.take() }
  if (guess === null)
    return io.choose(
      text('buy-network-open', { phone }),
      others.map(({ id }) => named(id)),
      layout,
    )
  const network = networkName(guess)
  const first: Option<NetworkId> = { value: guess, label: text('buy-network-yes', { network }) }
  return io.choose(
    text('buy-network-guess', { phone, network }),
    [first, ...others.map(({ id }) => named(id))],
    layout,
  )
}
