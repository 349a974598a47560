import type { About } from '../../../core/watch/index.ts'
import type { Choice } from '../../channels/channel.ts'
import { type Text, text } from '../../texts/text.ts'

/** Buttons under an alert. Whoever taps one does so for themselves, and the command asks whether they may. */
const LEADS: Record<About['what'], { command: string; label: Text }> = {
  provider: { command: 'providers', label: text('anomalies-provider-button') },
  purchase: { command: 'trace', label: text('anomalies-purchase-button') },
  customer: { command: 'customers', label: text('anomalies-customer-button') },
  books: { command: 'reconciliation', label: text('anomalies-books-button') },
}

/** Leads to the thing itself. */
export function aboutButton({ what, id }: About): Choice {
  const { command, label } = LEADS[what]
  return { token: id === '' ? `go.${command}` : `go.${command}.${id}`, label }
}

export const keepButton = (id: string): Choice => ({
  token: `go.anomalies.ack-${id}`,
  label: text('anomalies-keep-button'),
})

export const lookButton = (id: string, named: { place: number; kind: string }): Choice => ({
  token: `go.anomalies.${id}`,
  label: text('anomalies-look-button', named),
})

export const listButton: Choice = { token: 'go.anomalies', label: text('anomalies-list-button') }

/** What an alert leads to: what its code is about, or what its subject names. */
export function alertButtons({ code, subject }: { code: string; subject: string }): Choice[][] {
  const about = aboutAlert(code, subject)
  return about === null ? [] : [[aboutButton(about)]]
}

function aboutAlert(code: string, subject: string): About | null {
  const provider = /^([a-z]{2,20})\.float-low$/.exec(code)?.[1]
  if (provider !== undefined) return { what: 'provider', id: provider }
  if (code === 'network.down' || code === 'network.up') return { what: 'provider', id: '' }
  const day = /^\d{4}-\d\d-\d\d/.exec(subject)?.[0]
  if (code.startsWith('reconciliation.') && day !== undefined) return { what: 'books', id: day }
  const reference = /^NXF?-[0-9A-Z]{8}(?![\w-])/.exec(subject)?.[0]
  if (reference !== undefined) return { what: 'purchase', id: reference }
  const customer = /^(?:customer )?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}),/.exec(subject)?.[1]
  return customer === undefined ? null : { what: 'customer', id: customer }
}
