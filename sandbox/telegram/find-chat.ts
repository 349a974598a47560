import type { Person } from '../control/people.ts'
import type { SandboxState } from '../control/state.ts'
import { ApiError, badRequest } from './api-error.ts'
import type { Chat } from './chats.ts'
import type { Params } from './params.ts'

export function findChat(state: SandboxState, params: Params): Chat {
  if (params.text('chat_id') === undefined || params.text('chat_id') === '')
    throw badRequest('chat_id is empty')
  const id = params.integer('chat_id')
  const chat = id === undefined ? undefined : state.telegram.chats.find(id)
  if (chat === undefined) throw badRequest('chat not found')
  return chat
}

/** The chat, if the bot may write to it. */
export function findWritableChat(state: SandboxState, params: Params): Chat {
  const chat = findChat(state, params)
  const { migrated_to } = chat
  if (migrated_to !== undefined)
    throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: migrated_to,
    })
  if (state.people.find(chat.wire.id)?.blocked === true)
    throw new ApiError(403, 'Forbidden: bot was blocked by the user')
  return chat
}

/** The groups belong to the shop's owner; everybody else is a member. */
export function describeMember(person: Person): 'creator' | 'member' {
  return person.id === 7001 ? 'creator' : 'member'
}
