import type { View } from '../../../bot/channels/channel.ts'
import { text } from '../../../bot/texts/text.ts'
import { present } from '../../../core/kernel/assert.ts'
import { labelsOf } from '../../support/apps/app.ts'
import { until } from '../../support/whatsapp/rig.ts'
import type { Outside } from './outside.ts'
import type { Hand, Live, Seen, Troubles } from './row.ts'

const ADA = { id: 5001, phone: '+2348031234567' }

/** What the channel would never take: a button with more behind it than it carries. */
export const TOO_LONG: View = {
  text: text('menu'),
  choices: [[{ token: 'x'.repeat(300), label: { plain: 'Apples' } }]],
  marks: 'digits',
}

type Wish = {
  leaves(hand: Pick<Hand, 'send'>, block: (blocked: boolean) => Promise<void>): Promise<unknown>
  /** Our name for a message, where the channel carries it to its reader. */
  nameOf?(id: string): string | undefined
  troubles: Partial<Troubles>
}

/** A channel that people chat in, with somebody who has written there. */
export async function openChat(outside: Outside, name: string, wish: Wish): Promise<Live> {
  const { customers } = present(outside.carriers.get(name), `stories are played on ${name}`)
  const open = present(
    outside.opened.find(({ channel }) => channel.name === name),
    `the settings open ${name}`,
  )
  const app = customers.appOf(ADA)
  const heard = () => outside.heard.filter(({ channel }) => channel === name)
  await open.start?.()
  outside.stops.push(() => open.stop?.())
  await until(`a line of ${name}`, () => open.channel.away?.() !== true)
  await app.send({ text: 'hello' })
  const { address, sender } = await until('their first word', () => heard()[0])
  const sees = async (): Promise<Seen[]> => {
    const ours = (await app.read()).filter(({ from }) => from === 'bot')
    return ours.map((message) => {
      const { id, text: said, hint = '', link = '', image, document, asks_contact } = message
      const called = wish.nameOf?.(id)
      return {
        words: [said, ...labelsOf(message), link, hint].join('\n'),
        picture: image !== undefined,
        document: document?.name ?? null,
        asks_number: asks_contact,
        ...(called === undefined ? {} : { name: called }),
      }
    })
  }
  const choose = async (label: string): Promise<string> => {
    const shown = present((await app.read()).at(-1), 'something was shown')
    const button = shown.buttons.flat().find((each) => each.label === label)
    await app.tap(shown.id, present(button, `${label} can be chosen`).token, false)
    return shown.id
  }
  const openGroup = async () => {
    const group = await customers.openGroup('Shop')
    return { address: group, app: customers.appOf({ ...ADA, group }) }
  }
  return {
    ...{ open, address, sees, troubles: wish.troubles },
    hand: {
      ...{ send: app.send, address, sender, phone: ADA.phone, heard, choose, openGroup },
      repeats: (times) => customers.repeats(times),
      leaves: () => wish.leaves(app, app.block),
    },
  }
}
