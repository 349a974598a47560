import type { Person } from '../control/people.ts'
import type { SandboxState } from '../control/state.ts'
import type { Chat } from './chats.ts'
import { userOf } from './state.ts'

/**
 * A group of the small kind becomes a supergroup: it gets a new id, and the bot is told in both chats. Undefined
 * when it is none, or became one before.
 */
export function migrateGroup(state: SandboxState, group: Chat, owner: Person): number | undefined {
  if (group.wire.type !== 'group' || group.migrated_to !== undefined) return undefined
  const { chats, updates } = state.telegram
  const supergroup = chats.migrate(group)
  const from = userOf(owner)
  const told = [
    { chat: group, content: { from, migrate_to_chat_id: supergroup.wire.id } },
    { chat: supergroup, content: { from, migrate_from_chat_id: group.wire.id } },
  ]
  for (const { chat, content } of told) {
    const { wire } = chats.add(chat, content, undefined)
    updates.push('message', wire, chat.wire.id, state.faults.telegram_duplicate_updates)
  }
  return supergroup.wire.id
}
