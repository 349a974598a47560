import { badRequest } from './api-error.ts'
import type { Params } from './params.ts'

export type BotCommand = { command: string; description: string }

const COMMANDS_MAX = 100

type Scope = { type: string; chat_id?: number; user_id?: number }

function readScope(params: Params): Scope {
  const value = params.object('scope')
  if (value === undefined || value === null) return { type: 'default' }
  const scope = typeof value === 'object' ? (value as Record<string, unknown>) : {}
  const type = scope.type
  const chat_id = Number(scope.chat_id)
  const user_id = Number(scope.user_id)
  switch (type) {
    case 'default':
    case 'all_private_chats':
    case 'all_group_chats':
    case 'all_chat_administrators':
      return { type }
    case 'chat':
    case 'chat_administrators':
      if (!Number.isSafeInteger(chat_id)) throw badRequest('chat not found')
      return { type, chat_id }
    case 'chat_member':
      if (!Number.isSafeInteger(chat_id)) throw badRequest('chat not found')
      if (!Number.isSafeInteger(user_id)) throw badRequest('user not found')
      return { type, chat_id, user_id }
    default:
      throw badRequest("can't parse BotCommandScope: Unsupported type specified")
  }
}

function readCommand(value: unknown): BotCommand {
  const { command, description } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<BotCommand>
  if (typeof command !== 'string' || typeof description !== 'string')
    throw badRequest('can\'t parse BotCommand: Field "command" must be of type String')
  const name = command.replace(/^\//, '')
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest('BOT_COMMAND_INVALID')
  if (description.trim().length < 1 || description.length > 256)
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  return { command: name, description }
}

function keyOf(scope: Scope, language: string): string {
  return `${scope.type} ${scope.chat_id ?? ''} ${scope.user_id ?? ''} ${language}`
}

/** The command menus that the bot set, by scope and language. They only change what is shown, never what is allowed. */
export class CommandMenus {
  private readonly menus = new Map<string, BotCommand[]>()

  set(params: Params): void {
    const list = params.object('commands')
    if (!Array.isArray(list)) throw badRequest("can't parse commands JSON object")
    if (list.length > COMMANDS_MAX) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    const commands = list.map(readCommand)
    const key = this.keyFrom(params)
    if (commands.length === 0) this.menus.delete(key)
    else this.menus.set(key, commands)
  }

  get(params: Params): BotCommand[] {
    return this.menus.get(this.keyFrom(params)) ?? []
  }

  delete(params: Params): void {
    this.menus.delete(this.keyFrom(params))
  }

  /** What one person's client shows in one chat: the narrowest menu wins, in the person's language before any other. */
  lookUp(
    chat: { id: number; type: string },
    user: { id: number; language_code: string },
    isAdmin: boolean,
  ): BotCommand[] {
    const chat_id = chat.id
    const admin: Scope[] = isAdmin ? [{ type: 'chat_administrators', chat_id }] : []
    const allAdmins: Scope[] = isAdmin ? [{ type: 'all_chat_administrators' }] : []
    const scopes: Scope[] =
      chat.type === 'private'
        ? [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }]
        : [
            { type: 'chat_member', chat_id, user_id: user.id },
            ...admin,
            { type: 'chat', chat_id },
            ...allAdmins,
            { type: 'all_group_chats' },
            { type: 'default' },
          ]
    for (const scope of scopes)
      for (const language of [user.language_code, '']) {
        const found = this.menus.get(keyOf(scope, language))
        if (found !== undefined) return found
      }
    return []
  }

  private keyFrom(params: Params): string {
    const language = params.text('language_code') ?? ''
    if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified')
    return keyOf(readScope(params), language)
  }
}
