import { usualCredentials } from '../control/settings.ts'
import { type Reply, type Trial, trySandbox } from '../control/try-sandbox.ts'
import type { SandboxOptions } from '../sandbox.ts'

export const ADA = '2348031234567'
export const BAYO = '2348059876543'
const NUMBER = usualCredentials.whatsapp_phone_number_id
export const AUTH = { authorization: `Bearer ${usualCredentials.whatsapp_token}` }

export type Accepted = { messages: { id: string }[]; contacts: { input: string; wa_id?: string }[] }
export type Refused = { error: { code: number; message: string; error_data: { details: string } } }
export type Seen = Record<string, unknown> & { message_id: string; from: 'bot' | 'user'; status: string }

export type CloudTrial = Trial & {
  send(content: Record<string, unknown>): Promise<Reply<Accepted & Refused>>
  act(wa_id: string, wish: Record<string, unknown>): Promise<Reply<{ message_id: string }>>
  seen(wa_id: string): Promise<Seen[]>
  /** The changes that the bot was told, in the order in which it was. */
  told(): { field: string; value: Record<string, unknown> }[]
}

/** A sandbox whose door proves itself, as the bot does. */
export async function tryCloud(options: SandboxOptions = {}): Promise<CloudTrial> {
  const trial = await trySandbox(options)
  const { door } = trial
  door.answer = ({ path }) => {
    const challenge = new URLSearchParams(path.split('?')[1] ?? '').get('hub.challenge')
    return { status: 200, body: challenge ?? 'ok' }
  }
  return Object.assign(trial, {
    send: (content: Record<string, unknown>) =>
      trial.post<Accepted & Refused>(
        `/cloud/v23.0/${NUMBER}/messages`,
        { messaging_product: 'whatsapp', to: ADA, ...content },
        AUTH,
      ),
    act: (wa_id: string, wish: Record<string, unknown>) =>
      trial.post<{ message_id: string }>(`/control/phones/${wa_id}/send`, wish),
    seen: async (wa_id: string) => (await trial.get<Seen[]>(`/control/phones/${wa_id}/messages`)).body,
    told: () =>
      door.received
        .filter(({ body }) => body !== '')
        .flatMap(({ body }) => JSON.parse(body).entry.flatMap((entry: { changes: [] }) => entry.changes)),
  })
}
