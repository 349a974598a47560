import type { Passing } from '../../sandbox/control/bystander.ts'

/** A request to buy that arrived at a provider, under the id that we made for it. */
export type Vend = { provider: string; request_id: string; phone: string; naira: number; arrivals: number }
/** Messages of one chat that ever said how a purchase ended, and what they said. */
export type Telling = { message_ids: Set<number>; ends: Set<string> }

const ENDS: readonly [RegExp, 'delivered' | 'returned'][] = [
  [/was not delivered/, 'returned'],
  [/delivered to/, 'delivered'],
]
const REFERENCE = /NX-[0-9A-Z]{8}/

/** What a message says about how a purchase ended; null when it says nothing of the kind. */
export const endTold = (text: string): 'delivered' | 'returned' | null =>
  ENDS.find(([words]) => words.test(text))?.[1] ?? null

/** A request to buy, whichever provider it goes to; null for anything else. */
export function readVend({ service, path, request }: Passing): Omit<Vend, 'arrivals'> | null {
  if (service === 'vtpass' && path.endsWith('/pay')) {
    const { request_id, phone, amount } = JSON.parse(request) as Record<string, string>
    return { provider: service, request_id: request_id ?? '', phone: phone ?? '', naira: Number(amount) }
  }
  if (service !== 'reloadly' || !path.endsWith('/topups')) return null
  const { customIdentifier, recipientPhone, amount } = JSON.parse(request) as {
    customIdentifier: string
    recipientPhone: { number: string }
    amount: number
  }
  return { provider: service, request_id: customIdentifier, phone: recipientPhone.number, naira: amount }
}

/** A message to a person on its way to Telegram, be it new or in the place of another. */
export const isMessage = ({ service, path }: Passing): boolean =>
  service === 'telegram' && /\/(sendMessage|editMessageText)$/.test(path)

/** Stands outside and writes down what our processes did there, whatever they themselves remember of it. */
export class Witness {
  readonly vends = new Map<string, Vend>()
  /** By the reference of the purchase. */
  readonly tellings = new Map<string, Telling>()

  note(passing: Passing): void {
    const vend = passing.at === 'arrived' ? readVend(passing) : null
    if (vend !== null) {
      const arrivals = (this.vends.get(vend.request_id)?.arrivals ?? 0) + 1
      this.vends.set(vend.request_id, { ...vend, arrivals })
    }
    if (passing.at === 'done' && isMessage(passing)) this.#noteMessage(passing)
  }

  #noteMessage({ request, response }: Passing): void {
    const { text = '' } = JSON.parse(request) as { text?: string }
    const { ok, result } = JSON.parse(response) as { ok: boolean; result?: { message_id: number } }
    const end = endTold(text)
    const reference = REFERENCE.exec(text)?.[0]
    if (!ok || result === undefined || end === null || reference === undefined) return
    const telling = this.tellings.get(reference) ?? { message_ids: new Set(), ends: new Set() }
    telling.message_ids.add(result.message_id)
    telling.ends.add(end)
    this.tellings.set(reference, telling)
  }
}
