import { networkName } from '../../core/catalog/index.ts'
import {
  type Recipient,
  type RecipientWish,
  readRecipients,
  removeRecipient,
  saveRecipient,
} from '../../core/customers/index.ts'
import { readPurchase } from '../../core/purchase/index.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Next, type Option, type Reader } from './engine/dialog.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/** The numbers that a customer keeps by name. With a purchase's reference: its number is saved. */
export const recipients = dialog<{ argument?: string }>({
  name: 'recipients',
  version: 1,
  session: true,
  async run(io, { argument }) {
    const reference = (argument ?? '').trim()
    if (reference !== '') return saveFrom(io, reference)
    const saved = await io.step('read', (trx) => readRecipients(trx, io.customer.id))
    if (saved.length === 0) return io.say(text('recipients-empty'), { shortcuts: shortcuts(['buy', 'menu']) })
    const chosen = await io.choose(
      text('recipients-title'),
      saved.map((each): Option<Recipient> => {
        const { name, phone } = each
        return { value: each, label: text('buy-saved-recipient', { name, phone }) }
      }),
    )
    return showCard(io, chosen)
  },
})

/** The number of one of the customer's own purchases. */
async function saveFrom(io: Io, reference: string): Promise<Next> {
  const customer_id = io.customer.id
  const bought = await io.step('bought', (trx) => readPurchase(trx, { customer_id, reference }))
  if (bought === null)
    return io.say(text('recipient-unknown'), { shortcuts: shortcuts(['recipients', 'menu']) })
  const { recipient: phone, network } = bought
  return askName(io, { customer_id, phone, network })
}

const nameReader: Reader<string> = (answer) =>
  answer.kind === 'text' ? { value: answer.text } : { problem: text('recipient-bad-name') }

async function askName(io: Io, about: Omit<RecipientWish, 'name'>): Promise<undefined> {
  let lead: Text | undefined
  for (;;) {
    const asked = text('recipient-ask-name', { phone: about.phone })
    const name = await io.ask(asked, nameReader, lead === undefined ? {} : { lead })
    const saved = await io.step('save', async (trx) => {
      const done = await saveRecipient(trx, { ...about, name })
      return done.ok ? { ok: true as const, name: done.value.name } : done
    })
    const next = { shortcuts: shortcuts(['recipients', 'menu']) }
    if (saved.ok) return io.say(text('recipient-saved', { name: saved.name, phone: about.phone }), next)
    lead = refusalText(saved.refusal)
    if (saved.refusal.code === 'customers.too-many-recipients') return io.say(lead, next)
  }
}

async function showCard(io: Io, { id, name, phone, network }: Recipient): Promise<Next> {
  const customer_id = io.customer.id
  const card = text('recipient-card', { name, phone, network: networkName(network) })
  const options: Option<'buy' | 'rename' | 'delete' | 'menu'>[] = [
    { value: 'buy', label: text('recipient-buy-button') },
    { value: 'rename', label: text('recipient-rename-button') },
    { value: 'delete', label: text('recipient-delete-button') },
    { value: 'menu', label: text('menu-button') },
  ]
  const wish = await io.choose(card, options, { columns: 2 })
  if (wish === 'menu') return { start: 'menu' }
  if (wish === 'buy') return { start: 'buy', args: { recipient: phone, network } }
  if (wish === 'rename') return askName(io, { customer_id, phone, network })
  const sure = text('recipient-delete-sure', { name, phone })
  if (!(await io.confirm(sure, text('recipient-delete-yes-button'), text('recipient-keep-button'))))
    return { start: 'recipients' }
  await io.step('delete', (trx) => removeRecipient(trx, { customer_id, id }))
  return io.say(text('recipient-deleted'), { shortcuts: shortcuts(['recipients', 'menu']) })
}
