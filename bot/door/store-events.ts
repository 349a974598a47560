import { openConversations } from '../../core/customers/index.ts'
import { present } from '../../core/kernel/assert.ts'
import { now } from '../../core/kernel/clock.ts'
import { newId, type Uuid } from '../../core/kernel/ids.ts'
import { storableJson } from '../../core/kernel/json.ts'
import { firstAddresses, type GroupMove, moveGroup } from '../../core/notices/index.ts'
import type { Db } from '../../core/platform/db.ts'
import { inTransaction, type Trx } from '../../core/platform/transaction.ts'
import type { InboundEvent } from '../channels/channel.ts'
import { LANGUAGES, nearestLanguage } from '../texts/languages.ts'
import type { ChatGate } from './chat-gate.ts'

/**
 * Puts events into the durable inbox and gives back the conversations that have something new.
 * Only when this has committed may the channel be told that we have them. An event that is there
 * already, by the channel's own id, falls out. Groups that moved are followed first. What is too much for the gate
 * is gone; without a gate nothing is.
 */
export async function storeEvents(
  db: Db,
  given: InboundEvent[],
  moves: readonly GroupMove[] = [],
  gate: ChatGate | null = null,
): Promise<Uuid[]> {
  const admitted = gate?.admit(given) ?? { events: given, heard: [] }
  if (admitted.events.length === 0 && moves.length === 0) return []
  return inTransaction(db, async (trx) => {
    for (const move of moves) await moveGroup(trx, move)
    const events = await underFirstAddress(trx, admitted.events)
    const conversations = await openConversations(
      trx,
      events.map(({ channel, address, sender, kind, language }) => ({
        channel,
        address,
        sender,
        kind,
        // A group reads one language, whoever speaks in it first.
        language: kind === 'group' ? LANGUAGES[0] : nearestLanguage(language),
      })),
    )
    const opened = new Map(admitted.events.map((event, place) => [event, conversations[place]]))
    const unheard = await gate?.judge(trx, admitted.heard, (event) =>
      present(opened.get(event), 'what was heard was said in a conversation'),
    )
    const rows = events.flatMap(({ channel, event_key, body }, place) => {
      const [said, conversation] = [admitted.events[place], conversations[place]]
      if (said !== undefined && unheard?.has(said)) return []
      return { channel, event_key, conversation_id: conversation?.id, event: body, trace_id: newId() }
    })
    if (rows.length === 0) return []
    const stored = await trx.raw<{ rows: { conversation_id: Uuid }[] }>(
      `insert into inbound (channel, event_key, conversation_id, event, trace_id, received_at)
       select channel, event_key, conversation_id, event, trace_id, :time
       from rows from (jsonb_to_recordset(:rows::jsonb)
         as (channel text, event_key text, conversation_id uuid, event jsonb, trace_id text))
         with ordinality as event (channel, event_key, conversation_id, event, trace_id, place)
       order by place
       on conflict (channel, event_key) do nothing returning conversation_id`,
      { rows: storableJson(rows), time: now() },
    )
    return [...new Set(stored.rows.map(({ conversation_id }) => conversation_id))]
  })
}

/** What happens in a group that moved happens in the conversations that it had before. */
async function underFirstAddress(trx: Trx, events: InboundEvent[]): Promise<InboundEvent[]> {
  const groups = events.filter(({ kind }) => kind === 'group')
  const known = new Map<string, string>()
  for (const channel of new Set(groups.map((event) => event.channel))) {
    const addresses = groups.filter((event) => event.channel === channel).map(({ address }) => address)
    for (const [now, first] of await firstAddresses(trx, channel, addresses))
      known.set(`${channel} ${now}`, first)
  }
  return events.map((event) => ({
    ...event,
    address: known.get(`${event.channel} ${event.address}`) ?? event.address,
  }))
}
