import { nationalDigits } from '../../core/kernel/phone.ts'
import type { SandboxState } from '../../sandbox/control/state.ts'
import type { House } from './house.ts'
import type { Shopper } from './shopper.ts'
import { endTold, type Witness } from './witness.ts'

/** A purchase as our own tables have it, with everything that hangs on it. */
type Row = {
  id: string
  customer_id: string
  reference: string
  state: string
  face_amount: bigint
  price: bigint
  provider_request_id: string | null
  hold: string
  facts: string[]
  request_ids: string[]
  outcomes: string[]
}

const READ = `
  select purchase.id, customer_id, reference, purchase.state, face_amount, price, provider_request_id,
    hold.state as hold,
    array(select status from purchase_fact where purchase_id = purchase.id) as facts,
    array(select request_id from purchase_attempt where purchase_id = purchase.id and event = 'sent' order by id)
      as request_ids,
    array(select state from message where key = 'purchase:' || purchase.id || ':outcome') as outcomes
  from purchase join hold on hold.id = hold_id order by purchase.id`

const HOLDS: Readonly<Record<string, string>> = { delivered: 'settled', returned: 'released', review: 'open' }

type Seen = { witness: Witness; shoppers: readonly Shopper[] }

/** Compares what people asked for with our tables, with the books of the providers, and with what stands in the chats. */
export async function judgeStorm(
  house: House,
  { witness, shoppers }: Seen,
): Promise<{ broken: string[]; states: Map<string, number> }> {
  const { rows } = await house.core.db.raw<{ rows: Row[] }>(READ)
  const truth = truthOf(house.sandbox.state)
  const broken: string[] = []
  const states = new Map<string, number>()
  for (const row of rows) {
    states.set(row.state, (states.get(row.state) ?? 0) + 1)
    const trail = `${row.reference}, ${row.state}, requests ${row.request_ids.join(' ')}`
    const problems = [...judgePurchase(row, truth), ...judgeTelling(row, house, { witness, shoppers })]
    broken.push(...problems.map((problem) => `${trail}: ${problem}`))
  }
  const known = new Set(rows.flatMap(({ request_ids }) => request_ids))
  for (const { request_id, arrivals } of witness.vends.values()) {
    if (!known.has(request_id)) broken.push(`${request_id} was sent and is not written down`)
    if (arrivals > 1) broken.push(`${request_id} was sent ${arrivals} times`)
  }
  for (const shopper of shoppers) broken.push(...(await judgeShopper(house, shopper, rows)))
  broken.push(...(await judgeCosts(house)))
  return { broken, states }
}

type Truth = ReadonlyMap<string, { status: string; naira: number }>

/** What became of each request, in the words of both providers' own books: delivered, failed, or undecided. */
function truthOf({ vtpass, reloadly }: SandboxState): Truth {
  const words: Readonly<Record<string, string>> = {
    SUCCESSFUL: 'delivered',
    FAILED: 'failed',
    PROCESSING: 'pending',
  }
  const topups = [...reloadly.topups.keys()].flatMap((id) => reloadly.find(id) ?? [])
  const transactions = [...vtpass.transactions.keys()].flatMap((id) => vtpass.find(id) ?? [])
  return new Map([
    ...transactions.map(
      ({ request_id, status, amount_kobo }) =>
        [request_id, { status: String(status), naira: amount_kobo / 100 }] as const,
    ),
    ...topups.map(
      ({ custom_identifier, status, amount_kobo }) =>
        [custom_identifier, { status: words[status] ?? status, naira: amount_kobo / 100 }] as const,
    ),
  ])
}

function judgePurchase(row: Row, truth: Truth): string[] {
  const problems: string[] = []
  const { state, request_ids, provider_request_id, facts, hold } = row
  if (hold !== HOLDS[state]) problems.push(`its hold is ${hold}`)
  if (facts.join() !== (state === 'review' ? '' : state)) problems.push(`its facts are ${facts.join()}`)
  const given = request_ids.filter((id) => truth.get(id)?.status === 'delivered')
  if (state === 'delivered' && given.join() !== provider_request_id)
    problems.push(`paid for ${provider_request_id}, delivered: ${given.join(' ')}`)
  if (state === 'returned' && given.length > 0)
    problems.push(`given back, and delivered by ${given.join(' ')}`)
  for (const id of request_ids.slice(0, -1)) {
    const before = truth.get(id)?.status ?? 'nothing'
    if (before !== 'nothing' && before !== 'failed')
      problems.push(`sent to another provider though ${id} was ${before}`)
  }
  for (const id of given)
    if (BigInt(truth.get(id)?.naira ?? 0) * 100n !== row.face_amount)
      problems.push(`another amount under ${id}`)
  return problems
}

/** One message, edited in its place as often as it may be, said how it ended; and that is what stands in the chat. */
function judgeTelling(row: Row, house: House, { witness, shoppers }: Seen): string[] {
  if (row.state === 'review') return []
  const problems: string[] = []
  if (row.outcomes.join() !== 'sent') problems.push(`its outcome is ${row.outcomes.join() || 'not written'}`)
  const telling = witness.tellings.get(row.reference)
  if (telling?.message_ids.size !== 1) problems.push(`told in ${telling?.message_ids.size ?? 0} messages`)
  if ([...(telling?.ends ?? [])].join() !== row.state)
    problems.push(`told as ${[...(telling?.ends ?? [])].join()}`)
  const shopper = shoppers.find(({ customer_id }) => customer_id === row.customer_id)
  const chat = house.sandbox.state.telegram.chats.find(shopper?.chat.person_id ?? 0)
  const texts = [...(chat?.messages.values() ?? [])]
    .filter(({ deleted, wire }) => !deleted && wire.from.is_bot && wire.text?.includes(row.reference))
    .map(({ wire }) => endTold(wire.text ?? '') ?? 'under way')
  // A new message whose arrival was not heard of is sent again (decision 0009): that may leave one behind, but no end.
  const ends = texts.filter((text) => text !== 'under way')
  if (ends.join() !== row.state) problems.push(`the chat shows: ${texts.join()}`)
  return problems
}

async function judgeShopper({ core }: House, shopper: Shopper, rows: readonly Row[]): Promise<string[]> {
  const mine = rows.filter(({ customer_id }) => customer_id === shopper.customer_id)
  const bought = mine.map(({ face_amount }) => Number(face_amount / 100n)).sort((left, right) => left - right)
  const name = nationalDigits(shopper.phone)
  const problems: string[] = []
  if (bought.join() !== shopper.amounts.join())
    problems.push(`${name} tapped for ${shopper.amounts.join()} and bought ${bought.join()}`)
  const spent = mine.filter(({ state }) => state === 'delivered').reduce((sum, { price }) => sum + price, 0n)
  const held = mine.filter(({ state }) => state === 'review').reduce((sum, { price }) => sum + price, 0n)
  const wallet = await core
    .db('account')
    .where({ code: `wallet/${shopper.customer_id}` })
    .first('balance', 'held')
  const left = shopper.funds - spent
  if (wallet.balance !== left || wallet.held !== held)
    problems.push(`${name} has ${wallet.balance}, held ${wallet.held}, and should have ${left}, held ${held}`)
  return problems
}

/** What our books say that a provider was paid is what its own books say, and nobody is owed anything. */
async function judgeCosts({ core, sandbox }: House): Promise<string[]> {
  const { vtpass, reloadly } = sandbox.state
  const charged = {
    vtpass: [...vtpass.transactions.values()]
      .filter(({ status }) => status === 'delivered')
      .reduce((sum, { charged_kobo }) => sum + charged_kobo, 0),
    reloadly: [...reloadly.topups.values()]
      .filter(({ status }) => status === 'SUCCESSFUL')
      .reduce((sum, { amount_kobo, discount_kobo }) => sum + amount_kobo - discount_kobo, 0),
  }
  const { rows } = await core.db.raw<{ rows: { provider: string; paid: bigint }[] }>(
    `select split_part(code, '/', 2) as provider, sum(amount)::bigint as paid
     from entry join account on account.id = account_id where kind = 'provider' group by 1`,
  )
  const paid = new Map(rows.map((row) => [row.provider, Number(row.paid)]))
  const problems = Object.entries(charged).flatMap(([provider, kobo]) =>
    (paid.get(provider) ?? 0) === kobo
      ? []
      : [`${provider} charged ${kobo} kobo, and our books say ${paid.get(provider) ?? 0}`],
  )
  const claims = await core.db('purchase_claim').select('kind', 'request_id')
  return [...problems, ...claims.map(({ kind, request_id }) => `a claim: ${kind}, ${request_id}`)]
}
