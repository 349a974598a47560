import type { House } from '../chaos/house.ts'
import { judgeStorm } from '../chaos/judge-storm.ts'
import type { Shopper } from '../chaos/shopper.ts'
import { judgeHouse } from '../chaos/storm.ts'
import type { Witness } from '../chaos/witness.ts'
import type { Stopwatch } from './stopwatch.ts'

export type Seen = {
  witness: Witness
  stopwatch: Stopwatch
  shoppers: readonly Shopper[]
  /** What people did and met, by how often. */
  counts: ReadonlyMap<string, number>
}

/**
 * What chaos asks of every purchase, and more, for here nobody was killed in the middle of a word: nothing was sent
 * or said twice, not even what could be excused then.
 */
export async function judgeLoad(house: House, seen: Seen): Promise<{ broken: string[]; purchases: number }> {
  const { witness, stopwatch, shoppers, counts } = seen
  const { broken, states } = await judgeStorm(house, { witness, shoppers })
  const purchases = [...states.values()].reduce((sum, count) => sum + count, 0)
  const count = (what: string): number => counts.get(what) ?? 0
  const equal = (what: string, is: number, should: number): void => {
    if (is !== should) broken.push(`${what}: ${is}, and should be ${should}`)
  }
  const taps = count('taps') + count('taps once more')
  equal('purchases delivered', states.get('delivered') ?? 0, purchases)
  equal('calls to buy at the provider', witness.vends.size, purchases)
  equal('people without an answer', stopwatch.unanswered(), 0)
  equal('buttons that stopped waiting', stopwatch.acknowledged, taps)
  equal('messages and taps in the inbox', await countUsed(house), count('wishes') + taps)
  for (const [what, times] of counts)
    if (what.startsWith('said instead')) broken.push(`${what}, ${times} times`)
  broken.push(...(await judgeMessages(house, seen)), ...(await judgeHouse(house)))
  return { broken, purchases }
}

const countUsed = async ({ core }: House): Promise<number> => {
  const [row] = await core.db('inbound').where({ state: 'used' }).count<{ count: bigint }[]>()
  return Number(row?.count)
}

/** What Telegram was given for a chat is what the bot wrote for it, each message once. */
async function judgeMessages({ core }: House, { stopwatch, shoppers }: Seen): Promise<string[]> {
  const { rows } = await core.db.raw<{ rows: { address: string; sent: number; again: number }[] }>(
    `select address, count(*) filter (where message.state = 'sent')::int as sent,
       count(*) filter (where attempts <> 1)::int as again
     from message join conversation on conversation.id = conversation_id
     where op = 'show' and kind = 'private' group by address`,
  )
  const problems: string[] = []
  for (const { chat, phone } of shoppers) {
    const brought = stopwatch.brought.get(chat.person_id) ?? 0
    const { sent = 0, again = 0 } = rows.find(({ address }) => address === String(chat.person_id)) ?? {}
    if (brought !== sent) problems.push(`${phone} was brought ${brought} messages, and ${sent} were written`)
    if (again > 0) problems.push(`${again} messages for ${phone} were tried more than once`)
  }
  return problems
}
