import { text } from '../texts/text.ts'
import { dialog } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

export const help = dialog({
  name: 'help',
  version: 2,
  session: false,
  async run(io) {
    await io.say(text('help'), { shortcuts: shortcuts(['menu']) })
  },
})
