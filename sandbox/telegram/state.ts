import type { EventHub } from '../control/events.ts'
import type { People, Person } from '../control/people.ts'
import type { Timing } from '../control/timing.ts'
import { Callbacks } from './callbacks.ts'
import { Chats } from './chats.ts'
import { CommandMenus } from './commands.ts'
import { Files } from './files.ts'
import { Updates } from './updates.ts'
import type { Webhook } from './webhook.ts'
import type { User } from './wire.ts'

/** Everything the Telegram stand-in holds, for the one bot it serves. */
export class TelegramState {
  readonly bot: User
  readonly people: People
  readonly chats: Chats
  readonly files = new Files()
  readonly updates = new Updates()
  readonly callbacks: Callbacks
  readonly commands = new CommandMenus()
  webhook: Webhook | undefined

  constructor(options: { token: string; people: People; events: EventHub; timing: Timing }) {
    const id = Number.parseInt(options.token, 10)
    this.bot = { id, is_bot: true, first_name: 'Nexa', username: 'nexa_sandbox_bot' }
    this.people = options.people
    this.chats = new Chats(options.people, options.events)
    this.callbacks = new Callbacks(options.timing.callback_query_life_ms)
  }

  reset(): void {
    this.chats.clear()
    this.callbacks.clear()
    this.updates.clear()
    this.files.clear()
  }
}

export function userOf(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.first_name,
    ...(person.last_name === '' ? {} : { last_name: person.last_name }),
    language_code: person.language_code,
  }
}
