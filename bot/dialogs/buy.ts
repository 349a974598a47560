import { guessNetwork, type NetworkId, networkName, networks } from '../../core/catalog/index.ts'
import { present } from '../../core/kernel/assert.ts'
import { fromMajor, type Money, ZERO } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import {
  type Preview,
  type PurchaseRefusal,
  placePurchase,
  previewPurchase,
  readRecentRecipients,
} from '../../core/purchase/index.ts'
import { type Text, text } from '../texts/text.ts'
import { amountReader, phoneReader } from './answers.ts'
import { dialog, type Io, type Option } from './engine/dialog.ts'
import { proveByPin } from './prove-by-pin.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/** Offered to tap, in major units. */
const QUICK_AMOUNTS = [100, 200, 500, 1_000, 2_000, 5_000]

type Wish = {
  customer_id: Io['customer']['id']
  category: 'airtime'
  network: NetworkId
  recipient: Phone
  face_amount: Money
}

/** Airtime, by hand: for whom, which network, how much, a look at it all, the PIN when due. */
export const buy = dialog({
  name: 'buy',
  version: 1,
  session: true,
  async run(io) {
    const { recipient, last_network } = await chooseRecipient(io)
    const network = await chooseNetwork(io, recipient, last_network)
    const { wish, preview } = await chooseAmount(io, recipient, network)
    if (!(await confirmPurchase(io, wish, preview)))
      return io.say(text('cancelled'), { shortcuts: shortcuts(['menu']) })
    if (preview.pin_needed) await proveByPin(io)
    const placed = await io.step('place', async (trx, key) => {
      const { conversation_id } = io
      const order = { ...wish, key, conversation_id, slot: key, pin_verified: preview.pin_needed }
      const purchase = await placePurchase(trx, io.core, order)
      return purchase.ok ? { ok: true as const, reference: purchase.value.reference, slot: key } : purchase
    })
    if (!placed.ok) return tellRefusal(io, placed.refusal)
    const { face_amount: amount, recipient: phone } = wish
    const told = { amount, phone, network: networkName(network), reference: placed.reference }
    return io.say(text('buy-on-its-way', told), { slot: placed.slot })
  },
})

type Recipient = { recipient: Phone; last_network: NetworkId | null }

async function chooseRecipient(io: Io): Promise<Recipient> {
  const { id: customer_id, phone } = io.customer
  const recent = await io.step('recent', (trx) => readRecentRecipients(trx, { customer_id, limit: 4 }))
  const own = recent.find(({ recipient }) => recipient === phone)
  const options: Option<Recipient>[] = [
    {
      value: { recipient: phone, last_network: own?.network ?? null },
      label: text('buy-self-button', { phone }),
    },
    ...recent
      .filter(({ recipient }) => recipient !== phone)
      .slice(0, 3)
      .map(({ recipient, network }) => ({
        value: { recipient, last_network: network },
        label: text('buy-recent-button', { phone: recipient }),
      })),
  ]
  const typed = phoneReader(io.core.config.COUNTRY)
  return io.ask(
    text('buy-for-whom'),
    (answer) => {
      const read = typed(answer)
      return 'problem' in read ? read : { value: { recipient: read.value, last_network: null } }
    },
    { options },
  )
}

/** Numbers move between networks, so a guess is only ever the first button; the person decides. */
async function chooseNetwork(io: Io, phone: Phone, last_network: NetworkId | null): Promise<NetworkId> {
  const guess = last_network ?? guessNetwork(phone)
  const others = networks.filter(({ id }) => id !== guess)
  const named = (id: NetworkId): Option<NetworkId> => ({ value: id, label: { plain: networkName(id) } })
  if (guess === null)
    return io.choose(
      text('buy-network-open', { phone }),
      others.map(({ id }) => named(id)),
      { columns: 2 },
    )
  const network = networkName(guess)
  const first: Option<NetworkId> = { value: guess, label: text('buy-network-yes', { network }) }
  return io.choose(
    text('buy-network-guess', { phone, network }),
    [first, ...others.map(({ id }) => named(id))],
    { columns: 2 },
  )
}

async function chooseAmount(
  io: Io,
  recipient: Phone,
  network: NetworkId,
): Promise<{ wish: Wish; preview: Preview }> {
  const { config } = io.core
  const major = (units: number): Money =>
    present(fromMajor(units, config.CURRENCY), 'settings are whole amounts')
  const [least, most] = [major(config.AIRTIME_MIN), major(config.AIRTIME_MAX)]
  const options = QUICK_AMOUNTS.map(major)
    .filter((amount) => amount >= least && amount <= most)
    .map((amount): Option<Money> => ({ value: amount, label: text('amount-button', { amount }) }))
  let lead: Text | undefined
  for (;;) {
    const layout = { options, columns: 3, ...(lead === undefined ? {} : { lead }) }
    const face_amount = await io.ask(
      text('buy-how-much', { least, most }),
      amountReader(config.CURRENCY),
      layout,
    )
    const wish: Wish = { customer_id: io.customer.id, category: 'airtime', network, recipient, face_amount }
    const seen = await io.step('preview', (trx) => previewPurchase(trx, io.core, wish))
    if (seen.ok) return { wish, preview: seen.value }
    if (!ABOUT_THE_AMOUNT.has(seen.refusal.code)) {
      await tellRefusal(io, seen.refusal)
      return io.leave()
    }
    lead = refusalText(seen.refusal)
  }
}

/** Refusals that another amount would mend; the rest end the dialog. */
const ABOUT_THE_AMOUNT = new Set<PurchaseRefusal['code']>([
  'purchase.amount-not-whole',
  'purchase.amount-too-small',
  'purchase.amount-too-large',
  'purchase.daily-limit',
])

async function confirmPurchase(
  io: Io,
  wish: Wish,
  { price, discount, balance_after: after }: Preview,
): Promise<boolean> {
  const facts = {
    amount: wish.face_amount,
    network: networkName(wish.network),
    phone: wish.recipient,
    price,
    after,
  }
  const card =
    discount > ZERO ? text('buy-confirm-discount', { ...facts, discount }) : text('buy-confirm', facts)
  return io.choose(card, [
    { value: true, label: text('buy-pay-button', { price }) },
    { value: false, label: text('cancel-button') },
  ])
}

function tellRefusal(io: Io, refusal: PurchaseRefusal): Promise<undefined> {
  const short = refusal.code === 'purchase.insufficient-funds'
  return io.say(refusalText(refusal), { shortcuts: shortcuts(short ? ['fund'] : ['buy'], ['menu']) })
}
