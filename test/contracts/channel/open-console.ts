import { readdir } from 'node:fs/promises'
import { openConsole } from '../../../bot/channels/console/open.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { until } from '../../support/whatsapp/rig.ts'
import type { Outside } from './outside.ts'
import type { Live, Seen } from './row.ts'

const HIDDEN_NUMBER = /Type your mobile number|Use my number/

/** The terminal of one person, with a keyboard that the test has. */
export async function openConsoleRow({ opening, folder, heard, stops }: Outside): Promise<Live> {
  const address = 'ada'
  const phone = '+2348031234567' as Phone
  const printed: Seen[] = []
  const keyboard = typeOn()
  const open = openConsole(opening, {
    sitter: { address, phone, language: 'en' },
    terminal: {
      ...keyboard,
      is_person: true,
      note: () => undefined,
      print: (words) => {
        const document = /\S+\.csv$/.exec(words)?.[0].split('/').at(-1) ?? null
        const picture = /📎 \S+nexa\.png$/.test(words)
        printed.push({ words, picture, document, asks_number: HIDDEN_NUMBER.test(words) })
      },
    },
    folder,
    quiet: async () => undefined,
  })
  const own = () => heard.filter(({ channel }) => channel === 'console')
  await open.start?.()
  await until('the first line', () => own().at(-1))
  stops.push(async () => open.stop?.())
  return {
    ...{ open, address },
    sees: async () => {
      const kept = await readdir(folder)
      return printed.map((seen) => ({
        ...seen,
        picture: seen.picture && kept.some((name) => name.endsWith('nexa.png')),
        document:
          kept
            .find((name) => name === seen.document)
            ?.split('-')
            .at(-1) ?? null,
      }))
    },
    // Somebody else's terminal, which is not open.
    troubles: { down: async () => ({ to: { address: 'bayo' } }) },
    hand: {
      ...{ address, sender: address, phone, heard: own },
      send: async ({ text = '' }) => {
        keyboard.type(text)
        return ''
      },
      choose: async (label) => {
        const line = printed
          .at(-1)
          ?.words.split('\n')
          .find((each) => each.endsWith(` ${label}`))
        keyboard.type(line?.split('.')[0] ?? '')
        return ''
      },
      leaves: async () => keyboard.close(),
    },
  }
}

function typeOn() {
  const typed: string[] = []
  let ended = false
  let wake = () => {}
  return {
    type: (line: string) => {
      typed.push(line)
      wake()
    },
    close: () => {
      ended = true
      wake()
    },
    lines: async function* () {
      for (;;) {
        const line = typed.shift()
        if (line !== undefined) yield line
        else if (ended) return
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    },
  }
}
