import type { Api } from 'grammy'
import { COMMANDS } from '../../commands.ts'
import type { Reader } from '../../texts/format.ts'
import { LANGUAGES, write } from '../../texts/write.ts'

/**
 * Puts the command menu into private chats, in every language, and takes it out of groups: there
 * customers' commands do not exist. Scopes only change the menu; who may do what is checked in turns.
 */
export async function publishCommands(api: Api, reader: Omit<Reader, 'language'>): Promise<void> {
  for (const language of LANGUAGES) {
    const commands = COMMANDS.map(({ name, help }) => ({
      command: name,
      description: write(help, { ...reader, language }),
    }))
    const code = language === 'en' ? {} : { language_code: language }
    await api.setMyCommands(commands, { scope: { type: 'all_private_chats' }, ...code })
  }
  await api.deleteMyCommands({ scope: { type: 'all_group_chats' } })
}
