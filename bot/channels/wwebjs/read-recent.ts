import type { Client } from 'whatsapp-web.js'
import type { WebMessage } from './client.ts'

/** Of one chat so many are looked at: whoever wrote more meanwhile is answered all the same. */
const MESSAGES_MAX = 30

/** What others wrote since then in any chat, oldest first. */
export async function readRecent(client: Client, since: Date): Promise<WebMessage[]> {
  const from_seconds = Math.floor(since.getTime() / 1_000)
  const chats = (await client.getChats()).filter(({ timestamp }) => timestamp >= from_seconds)
  const found: WebMessage[] = []
  for (const chat of chats) {
    const messages = (await chat.fetchMessages({
      limit: MESSAGES_MAX,
      fromMe: false,
    })) as unknown as WebMessage[]
    found.push(...messages.filter(({ timestamp }) => timestamp >= from_seconds))
  }
  return found.sort((one, other) => one.timestamp - other.timestamp)
}
