import { text } from '../texts/text.ts'
import { dialog } from './engine/dialog.ts'
import { proveByPin } from './prove-by-pin.ts'
import { shortcuts } from './shortcuts.ts'

/** Everything that is held about a person, as one file, in the chat and nowhere else. */
export const mydata = dialog({
  name: 'mydata',
  version: 1,
  session: true,
  async run(io) {
    const { id: customer_id } = io.customer
    await proveByPin(io)
    const document = { name: 'nexa-my-data.json', file: { kind: 'everything' as const, customer_id } }
    return io.say(text('mydata-caption'), { document, shortcuts: shortcuts(['profile', 'menu']) })
  },
})
