import { chooseLanguage } from '../../core/customers/index.ts'
import { LANGUAGES, nameLanguage } from '../texts/languages.ts'
import { text } from '../texts/text.ts'
import { dialog } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

/** Each language stands there by its own name, so that who understands none of the others finds it. */
export const languageDialog = dialog({
  name: 'language',
  version: 1,
  session: false,
  async run(io) {
    const { conversation_id } = io
    const options = LANGUAGES.map((value) => ({
      value,
      label: { plain: value === io.language ? `✓ ${nameLanguage(value)}` : nameLanguage(value) },
    }))
    const language = await io.choose(text('ask-language'), options, { columns: 2 })
    await io.step('choose-language', (trx) => chooseLanguage(trx, { conversation_id, language }))
    await io.say(text('language-chosen'), { shortcuts: shortcuts(['menu']) })
  },
})
