import { type App, type ChatMessage, plainly, type Traits, type Who } from './app.ts'
import { SandboxClient } from './sandbox-client.ts'

export const TELEGRAM: Traits = {
  name: 'telegram',
  edits: true,
  repeats_lost: true,
  has_window: false,
  vouches: false,
  deletes: true,
  taps: true,
  toasts: true,
  groups: true,
  menus: true,
  takes_broadcasts: true,
}

/** A message as the sandbox tells of it. */
type Told = {
  message_id: number
  from: 'bot' | 'user'
  seq_changed: number
  sender?: { id: number }
  force_reply?: object
  deleted?: boolean
  text?: string
  caption?: string
  photo?: { url: string }
  document?: { url: string; name: string; size: number }
  reply_to?: number
  inline_keyboard?: { text: string; callback_data?: string; url?: string }[][]
  reply_keyboard?: { rows: { text: string; request_contact?: boolean }[][] }
}

export function telegramApp(sandbox_url: string, who: Who): App {
  const sandbox = new SandboxClient(sandbox_url)
  const address = who.group ?? String(who.id)
  const personId = who.id
  return {
    traits: TELEGRAM,
    address,
    sender: String(who.id),
    is_heard_at_once: false,
    read: async () => {
      const { messages } = await sandbox.get<{ messages: Told[] }>(`/control/chats/${address}/messages`)
      return messages.filter(({ deleted }) => deleted !== true).map(readTold)
    },
    send: async ({ reply_to, ...what }) => {
      const reply = reply_to === undefined ? {} : { reply_to: Number(reply_to) }
      const body = { personId, ...what, ...reply }
      const sent = await sandbox.post<{ message_id: number }>(`/control/chats/${address}/send`, body)
      return String(sent.message_id)
    },
    tap: async (message_id, data, forged) => {
      const body = { personId, message_id: Number(message_id), data, forged }
      const path = `/control/chats/${address}/tap`
      return (await sandbox.post<{ callback_query_id: string }>(path, body)).callback_query_id
    },
    toast: async (tap_id) => {
      const answer = await sandbox.get<{ answered: boolean; text?: string }>(`/control/callbacks/${tap_id}`)
      return answer.answered ? (answer.text ?? '') : undefined
    },
    open: (url) => sandbox.open(url),
    block: async (blocked) => {
      await sandbox.post(`/control/people/${personId}`, { blocked })
    },
  }
}

function readTold(told: Told): ChatMessage {
  const link = told.inline_keyboard?.flat().find(({ url }) => url !== undefined)?.url
  const { message_id, from, seq_changed, sender, reply_to, photo, document } = told
  return {
    id: String(message_id),
    from,
    changed: seq_changed,
    text: plainly(told.text ?? told.caption ?? ''),
    buttons: (told.inline_keyboard ?? []).map((row) =>
      row.map(({ text, callback_data = '' }) => ({ label: plainly(text), token: callback_data })),
    ),
    asks_contact: told.reply_keyboard?.rows[0]?.[0]?.request_contact === true,
    asks_reply: told.force_reply !== undefined,
    ...(sender === undefined ? {} : { sender: String(sender.id) }),
    ...(reply_to === undefined ? {} : { reply_to: String(reply_to) }),
    ...(link === undefined ? {} : { link }),
    ...(photo === undefined ? {} : { image: photo }),
    ...(document === undefined ? {} : { document }),
  }
}
