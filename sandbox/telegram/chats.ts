import type { EventHub } from '../control/events.ts'
import type { People } from '../control/people.ts'
import type { Markup, WireChat, WireMessage } from './wire.ts'

const ADMIN_GROUP_ID = -1_001_000_000_001

const FIRST_GROUP_ID = -4000

const KEPT_PER_CHAT = 3000
const TYPING_MS = 5000

export type StoredMessage = {
  wire: WireMessage
  /** Reply keyboards are not part of a Message object, but the person's screen shows them. */
  markup: Markup | undefined
  seq: number
  seq_changed: number
  deleted: boolean
}

export type Chat = {
  wire: WireChat
  messages: Map<number, StoredMessage>
  last_message_id: number
  typing_until: number
  /** An administrator hears everything in a group and may take messages away; a member hears what is for it. */
  bot_status: 'member' | 'administrator'
  /** The chat that this group became: it is not spoken in any more. */
  migrated_to?: number
}

/** All chats with their messages. Looking up, adding and changing a message never scans a history. */
export class Chats {
  private readonly byId = new Map<number, Chat>()
  private readonly people: People
  private readonly events: EventHub
  private last_seq = 0
  /** Private chats share one count of message ids, like one account's message box. */
  private last_private_id = 0
  private last_group_id = FIRST_GROUP_ID

  constructor(people: People, events: EventHub) {
    this.people = people
    this.events = events
    this.byId.set(ADMIN_GROUP_ID, newChat({ id: ADMIN_GROUP_ID, type: 'supergroup', title: 'Nexa admins' }))
  }

  find(id: number): Chat | undefined {
    const known = this.byId.get(id)
    if (known !== undefined) return known
    const person = this.people.find(id)
    if (person === undefined) return undefined
    const { first_name, last_name } = person
    const name = last_name === '' ? { first_name } : { first_name, last_name }
    const chat = newChat({ id, type: 'private', ...name })
    this.byId.set(id, chat)
    return chat
  }

  /** A new group of the small kind. */
  openGroup(title: string): Chat {
    this.last_group_id -= 1
    const chat = newChat({ id: this.last_group_id, type: 'group', title })
    this.byId.set(chat.wire.id, chat)
    return chat
  }

  /** The supergroup that this group is from now on, with an id and message numbers of its own. */
  migrate(group: Chat): Chat {
    const id = Number(`-100200000${String(-group.wire.id)}`)
    const chat = newChat({ ...group.wire, id, type: 'supergroup' })
    chat.bot_status = group.bot_status
    this.byId.set(id, chat)
    group.migrated_to = id
    return chat
  }

  list(): Chat[] {
    for (const person of this.people.all()) this.find(person.id)
    return [...this.byId.values()]
  }

  add(
    chat: Chat,
    content: Omit<WireMessage, 'message_id' | 'chat' | 'date'>,
    markup: Markup | undefined,
  ): StoredMessage {
    const message_id = chat.wire.type === 'private' ? ++this.last_private_id : ++chat.last_message_id
    const { from, ...rest } = content
    const wire = { message_id, from, chat: chat.wire, date: Math.floor(Date.now() / 1000), ...rest }
    const seq = ++this.last_seq
    const message: StoredMessage = { wire, markup, seq, seq_changed: seq, deleted: false }
    chat.messages.set(message_id, message)
    if (chat.messages.size > KEPT_PER_CHAT) {
      const oldest = chat.messages.keys().next().value
      if (oldest !== undefined) chat.messages.delete(oldest)
    }
    if (from.is_bot) chat.typing_until = 0
    this.events.emit({ type: 'chat', id: chat.wire.id })
    return message
  }

  /** Marks a message as changed, so that the page reads it again. */
  touch(chat: Chat, message: StoredMessage): void {
    message.seq_changed = ++this.last_seq
    this.events.emit({ type: 'chat', id: chat.wire.id })
  }

  showTyping(chat: Chat): void {
    chat.typing_until = Date.now() + TYPING_MS
    this.events.emit({ type: 'chat', id: chat.wire.id })
  }

  /** Message ids and change numbers go on rising: a bot may still hold an old one, and it must not hit a new message. */
  clear(): void {
    for (const chat of this.byId.values()) {
      chat.messages.clear()
      chat.typing_until = 0
      this.events.emit({ type: 'chat', id: chat.wire.id, cleared: true })
    }
  }
}

function newChat(wire: WireChat): Chat {
  return { wire, messages: new Map(), last_message_id: 0, typing_until: 0, bot_status: 'administrator' }
}
