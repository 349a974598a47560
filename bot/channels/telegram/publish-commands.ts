import type { Api } from 'grammy'
import type { BotCommandScope } from 'grammy/types'
import { ADMIN_COMMANDS } from '../../admin-commands.ts'
import { COMMANDS } from '../../commands.ts'
import type { Reader } from '../../texts/format.ts'
import { LANGUAGES } from '../../texts/languages.ts'
import type { Text } from '../../texts/text.ts'
import { write } from '../../texts/write.ts'

/**
 * Puts the command menu into private chats, in every language that Telegram has a name of two letters for (Pidgin
 * has none), and takes it out of groups: there customers' commands do not exist. Scopes only change the menu; who may do what is checked in turns.
 */
export async function publishCommands(api: Api, reader: Omit<Reader, 'language'>): Promise<void> {
  await publish(api, COMMANDS, reader, { type: 'all_private_chats' })
  await api.deleteMyCommands({ scope: { type: 'all_group_chats' } })
}

/** The same for an admin group, and for this chat alone. Everybody in it sees the menu; what they may is another thing. */
export const publishAdminCommands = (
  api: Api,
  reader: Omit<Reader, 'language'>,
  chat_id: string,
): Promise<void> => publish(api, ADMIN_COMMANDS, reader, { type: 'chat', chat_id: Number(chat_id) })

type Language = (typeof LANGUAGES)[number]

const hasShortName = (name: Language): name is Exclude<Language, 'pcm'> => name.length === 2

async function publish(
  api: Api,
  commands: readonly { name: string; help: Text }[],
  reader: Omit<Reader, 'language'>,
  scope: BotCommandScope,
): Promise<void> {
  for (const language of LANGUAGES.filter(hasShortName)) {
    const menu = commands.map(({ name, help }) => ({
      command: name,
      description: write(help, { ...reader, language }),
    }))
    await api.setMyCommands(menu, { scope, ...(language === 'en' ? {} : { language_code: language }) })
  }
}
