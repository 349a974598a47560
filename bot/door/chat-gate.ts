import { now } from '../../core/kernel/clock.ts'
import { newId, type Uuid } from '../../core/kernel/ids.ts'
import { countUnheard } from '../../core/platform/metrics.ts'
import type { Trx } from '../../core/platform/transaction.ts'
import type { InboundEvent } from '../channels/channel.ts'
import { text } from '../texts/text.ts'

const SLOT_MS = 10_000
/** A message; a tap is half of one, for six of them are a PIN. */
const UNITS = { message: 2, tap: 1 } as const
/** In a group everybody may be quick, and nobody is told off before all the others. */
const GROUP_TIMES = 5
/** This part of what is allowed is nobody's business but this process's: people stay below it and cost nothing. */
const FREE_PART = 1 / 4
const TOLD_EVERY_MS = 60_000

type Seen = { keys: Set<string>; units: number; rests: boolean }
type Opened = { id: Uuid; customer_id: Uuid | null }
/** An event that is new in this slot, with the units that its sender had used before it. */
type Heard = { event: InboundEvent; seen: Seen; units: number; before: number }

/**
 * Keeps who writes faster than people do from costing a turn for each word. What one person may do in ten seconds is
 * counted in this process; only who has used up a part of it is counted in the database too, where all bots see the
 * same, and a customer's chats count as one. What is too much is dropped at the door, and said so once a minute.
 */
export class ChatGate {
  readonly #units_max: number
  #slot = 0
  #seen = new Map<string, Seen>()

  constructor(events_max: number) {
    this.#units_max = events_max * UNITS.message
  }

  /** Without those of chats that rest for now: they cost no statement. Repeats of an event count once. */
  admit(events: readonly InboundEvent[]): { events: InboundEvent[]; heard: Heard[] } {
    this.#turnSlot()
    const admitted: InboundEvent[] = []
    const heard: Heard[] = []
    for (const event of events) {
      const units = unitsOf(event)
      const seen = this.#seenOf(event)
      if (units > 0 && seen.rests) {
        countUnheard(event.channel)
        continue
      }
      admitted.push(event)
      if (units === 0 || seen.keys.has(event.event_key)) continue
      seen.keys.add(event.event_key)
      heard.push({ event, seen, units, before: seen.units })
      seen.units += units
    }
    return { events: admitted, heard }
  }

  /** Which of the heard ones are too much. Tells their senders, in the same transaction. */
  async judge(
    trx: Trx,
    heard: readonly Heard[],
    open: (event: InboundEvent) => Opened,
  ): Promise<Set<InboundEvent>> {
    const asking = heard.filter((each) => each.before + each.units > this.#mostOf(each.event) * FREE_PART)
    if (asking.length === 0) return new Set()
    const used = await this.#share(trx, asking, open)
    const dropped = new Set<InboundEvent>()
    const over = new Map<Uuid, Uuid>()
    // From the last one on: what came first is within the limit first.
    for (const { event, seen, units } of asking.toReversed()) {
      const who = nameOf(open(event))
      const total = used.get(who) ?? 0
      used.set(who, total - units)
      if (total <= this.#mostOf(event) * (1 - FREE_PART)) continue
      seen.rests = true
      dropped.add(event)
      countUnheard(event.channel)
      if (event.kind === 'private') over.set(who, open(event).id)
    }
    if (over.size > 0) await tell(trx, over)
    return dropped
  }

  #mostOf({ kind }: InboundEvent): number {
    return this.#units_max * (kind === 'group' ? GROUP_TIMES : 1)
  }

  /** What each sender has used in this slot at all bots together, what is asked for now included. */
  async #share(
    trx: Trx,
    asking: readonly Heard[],
    open: (event: InboundEvent) => Opened,
  ): Promise<Map<Uuid, number>> {
    const asked = new Map<Uuid, number>()
    for (const { event, units } of asking) {
      const who = nameOf(open(event))
      asked.set(who, (asked.get(who) ?? 0) + units)
    }
    const { rows } = await trx.raw<{ rows: { who: Uuid; units: number }[] }>(
      `insert into chat_rate (who, slot, units)
       select who, :slot, units from unnest(:whos::uuid[], :units::int[]) as asked (who, units) order by who
       on conflict (who) do update set
         units = excluded.units + case when chat_rate.slot >= excluded.slot then chat_rate.units else 0 end,
         slot = greatest(chat_rate.slot, excluded.slot)
       returning who, units`,
      { slot: new Date(this.#slot), whos: [...asked.keys()], units: [...asked.values()] },
    )
    return new Map(rows.map(({ who, units }) => [who, units]))
  }

  #turnSlot(): void {
    const slot = Math.floor(now().getTime() / SLOT_MS) * SLOT_MS
    if (slot === this.#slot) return
    this.#slot = slot
    this.#seen = new Map()
  }

  #seenOf({ channel, address, sender }: InboundEvent): Seen {
    const chat = JSON.stringify([channel, address, sender])
    const known = this.#seen.get(chat) ?? { keys: new Set(), units: 0, rests: false }
    this.#seen.set(chat, known)
    return known
  }
}

/** That somebody blocked us, or no longer does, is always heard. */
function unitsOf({ body: { kind } }: InboundEvent): number {
  if (kind === 'blocked' || kind === 'unblocked') return 0
  return kind === 'choice' ? UNITS.tap : UNITS.message
}

const nameOf = ({ id, customer_id }: Opened): Uuid => customer_id ?? id

/** Once a minute each, whichever bot is first. */
async function tell(trx: Trx, over: ReadonlyMap<Uuid, Uuid>): Promise<void> {
  const time = now()
  const { rows } = await trx.raw<{ rows: { who: Uuid }[] }>(
    `update chat_rate set told_at = :time
     where who = any(:whos::uuid[]) and (told_at is null or told_at < :before) returning who`,
    { time, before: new Date(time.getTime() - TOLD_EVERY_MS), whos: [...over.keys()] },
  )
  if (rows.length === 0) return
  await trx('message').insert(
    rows.map(({ who }) => ({
      conversation_id: over.get(who),
      op: 'show',
      body: JSON.stringify({ view: { text: text('slow-down') } }),
      due_at: time,
      trace_id: newId(),
      created_at: time,
    })),
  )
}
