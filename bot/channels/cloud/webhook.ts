import { parseJson } from '../../../core/kernel/json.ts'
import { sameBytes } from '../../../core/platform/seal.ts'
import type { Secret } from '../../../core/platform/secret.ts'
import type { Report } from '../../delivery/settle-reports.ts'
import type { InboundEvent } from '../channel.ts'
import type { Answer, Webhook } from '../open-channel.ts'
import type { Alarm } from './judge.ts'
import { type ReceivedValue, receivedPayload, receivedValue } from './payload.ts'
import { receiveMessages, receiveNews } from './receive.ts'
import { readStatuses } from './statuses.ts'
import { isSigned } from './verify-signature.ts'

export type WebhookSettings = {
  WHATSAPP_PHONE_NUMBER_ID: string
  WHATSAPP_APP_SECRET: Secret
  WHATSAPP_VERIFY_TOKEN: Secret
}

/** Where what was heard goes. Meta is answered when all of it is kept, and sends it again otherwise. */
export type Ears = {
  take(events: InboundEvent[]): Promise<void>
  settle(reports: Report[]): Promise<void>
  alarm(code: Alarm, why: string): void
  note(words: string): void
}

/** A batch of messages may be as long as this; most are shorter than a thousandth of it. */
const BODY_BYTES_MAX = 3 * 1024 * 1024

export const createWebhook = (settings: WebhookSettings, ears: Ears): Webhook => ({
  name: 'cloud',
  body_bytes_max: BODY_BYTES_MAX,
  prove: (query) => prove(settings.WHATSAPP_VERIFY_TOKEN, query),
  receive: async ({ header, body }) => {
    if (!isSigned(settings.WHATSAPP_APP_SECRET, header('x-hub-signature-256'), body))
      return { status: 401, text: 'signature is wrong' }
    const payload = receivedPayload.safeParse(parseJson(body.toString('utf8')))
    // Signed, so it is Meta's; of a kind that we did not ask for. An error would bring it again for days.
    if (!payload.success) return { status: 200, text: 'not for this bot' }
    const values = payload.data.entry.flatMap(({ changes }) =>
      changes.flatMap(({ field, value }) => (field === 'messages' ? readValue(settings, value) : [])),
    )
    for (const { errors = [] } of values)
      for (const { code, title = '' } of errors) ears.note(`whatsapp reports ${code} ${title}`)
    for (const what of values.flatMap(receiveNews)) ears.note(`whatsapp tells of a person: ${what}`)
    await ears.take(values.flatMap(receiveMessages))
    const read = values.flatMap(readStatuses)
    await ears.settle(read.map(({ report }) => report))
    for (const { alarm } of read) if (alarm !== undefined) ears.alarm(alarm.code, alarm.why)
    return { status: 200, text: 'ok' }
  },
})

/** One app may serve several numbers: what is another's is let be. */
function readValue({ WHATSAPP_PHONE_NUMBER_ID }: WebhookSettings, value: unknown): ReceivedValue[] {
  const { data } = receivedValue.safeParse(value)
  return data?.metadata.phone_number_id === WHATSAPP_PHONE_NUMBER_ID ? [data] : []
}

/** Meta asks once, when the address is set, and again when it is changed: whoever knows the word gets theirs back. */
function prove(expected: Secret, query: Record<string, string>): Answer {
  const given = Buffer.from(query['hub.verify_token'] ?? '')
  const is_asked = query['hub.mode'] === 'subscribe' && query['hub.challenge'] !== undefined
  return is_asked && sameBytes(given, Buffer.from(expected.reveal()))
    ? { status: 200, text: query['hub.challenge'] ?? '' }
    : { status: 403, text: 'verify token is wrong' }
}
