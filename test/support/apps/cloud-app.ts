import type { App, ChatMessage, Traits, Who } from './app.ts'
import { plainly } from './app.ts'
import { readTyped, readWords, type Typed } from './read-typed.ts'
import { SandboxClient } from './sandbox-client.ts'

/** WhatsApp by Meta's Cloud API: buttons and lists, nothing changes that was said, and there are no groups. */
export const CLOUD: Traits = {
  name: 'cloud',
  edits: false,
  repeats_lost: false,
  has_window: true,
  vouches: false,
  deletes: false,
  taps: true,
  toasts: false,
  groups: false,
  menus: false,
  takes_broadcasts: true,
}

type Row = { id: string; title: string; description?: string }

/** A message as the sandbox tells of it. */
type Told = {
  message_id: string
  from: 'bot' | 'user'
  seq: number
  status: string
  text?: string
  caption?: string
  buttons?: Row[]
  list?: { rows: Row[] }
  link?: { url: string }
  contact_request?: true
  image?: { url: string }
  document?: { url: string; name: string; size: number }
  reply_to?: string
}

export function cloudApp(sandbox_url: string, { phone }: Who): App {
  const sandbox = new SandboxClient(sandbox_url)
  const wa_id = phone.slice(1)
  const here = `/control/phones/${wa_id}`
  const post = async (body: object): Promise<string> =>
    (await sandbox.post<{ message_id: string }>(`${here}/send`, body)).message_id
  const read = async () => (await sandbox.get<Told[]>(`${here}/messages`)).filter(isSeen).map(readTold)
  return {
    traits: CLOUD,
    address: wa_id,
    sender: wa_id,
    is_heard_at_once: false,
    read,
    send: async ({ photo, contact, ...what }) => {
      const own = contact === 'own' ? await ownNumber(await read()) : undefined
      if (own !== undefined) return post(own)
      const card = contact === undefined ? {} : { contact: withoutId(contact) }
      return post({ ...what, ...card, ...(photo === undefined ? {} : { image: true }) })
    },
    tap: (message_id, token, forged) => {
      const button = { message_id, id: token }
      return isTyped(token) ? post({ text: token }) : post({ tap: forged ? { ...button, forged } : button })
    },
    toast: async () => '',
    open: (url) => sandbox.open(url),
    block: async (blocked) => {
      await sandbox.post(here, { blocked })
    },
  }
}

/** What failed was never shown; what came of a person is there at once. */
const isSeen = ({ status }: Told): boolean => status !== 'failed'

/** Where there are more choices than a list has rows, they are typed. */
const isTyped = (token: string): boolean => /^(?:\d{1,2}|[A-Z]|\/\S.*)$/.test(token)

const withoutId = (contact: 'own' | { phone: string; first_name: string }) =>
  contact === 'own' ? contact : { phone: contact.phone, first_name: contact.first_name }

/** The button for the number that the channel knows, or a contact where it was asked for one. */
function ownNumber(messages: ChatMessage[]): object {
  const asked = messages.findLast(({ from, asks_contact }) => from === 'bot' && asks_contact)
  const button = asked?.buttons.flat().find(({ token }) => token === 'contact.own')
  if (asked === undefined || button === undefined) return { contact: 'own' }
  return { tap: { message_id: asked.id, id: button.token } }
}

function readTold(told: Told): ChatMessage {
  const { message_id: id, from, seq, reply_to, image, document } = told
  const said = told.text ?? told.caption ?? ''
  const rows = [...(told.buttons ?? []), ...(told.list?.rows ?? [])]
  const own: Typed = { text: plainly(said), buttons: [], asks_reply: false, asks_contact: false }
  const read = from === 'user' ? own : rows.length > 0 ? readWords(said) : readTyped(said)
  const buttons = rows.map(({ id: token, title, description }) => [
    { label: plainly(description ?? title), token },
  ])
  const link = told.link?.url ?? read.link
  const asks_contact =
    read.asks_contact || told.contact_request === true || rows.some(({ id }) => id === 'contact.own')
  return {
    ...{ id, from, changed: seq, text: read.text, asks_reply: read.asks_reply, asks_contact },
    buttons: rows.length > 0 ? buttons : read.buttons,
    ...(read.hint === undefined ? {} : { hint: read.hint }),
    ...(link === undefined ? {} : { link }),
    ...(reply_to === undefined ? {} : { reply_to }),
    ...(image === undefined ? {} : { image }),
    ...(document === undefined ? {} : { document }),
  }
}
