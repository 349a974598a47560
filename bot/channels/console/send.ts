import { drawPicture } from '../../charts/draw.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { Channel, Document, View } from '../channel.ts'
import { titleOf } from '../titles.ts'
import { writeTyped } from '../write-message.ts'
import { keepFile } from './keep-file.ts'
import { consoleLimits } from './limits.ts'

/** What a message is put on: the terminal of one person. */
export type Paper = {
  /** Puts a message before what is being typed. `hides` asks that the answer is not seen while it is typed. */
  print(words: string, options: { hides: boolean }): void
}

type Ways = { address: string; paper: Paper; folder: string; makeFile: MakeFile }

/** The terminal as a channel for the one person at it. What is for somebody else waits for their terminal. */
export function createConsoleChannel({ address, paper, folder, makeFile }: Ways): Channel {
  let shown = 0
  return {
    name: 'console',
    title: titleOf('console'),
    limits: consoleLimits,
    show: async (view, target, reader) => {
      if (target.address !== address) return { outcome: 'later', wait_seconds: 5, everyone: false }
      const kept = await keepFiles(view, reader, { folder, makeFile })
      const words = [writeTyped(view, reader, consoleLimits), ...kept.map((path) => `📎 ${path}`)]
      paper.print(words.join('\n\n'), { hides: view.keypad !== undefined })
      shown += 1
      return { outcome: 'sent', ref: target.message ?? String(shown) }
    },
    remove: async (_address, ref) => ({ outcome: 'sent', ref }),
    acknowledge: async () => undefined,
  }
}

async function keepFiles(
  { picture, document }: View,
  reader: Reader,
  ways: Pick<Ways, 'folder' | 'makeFile'>,
): Promise<string[]> {
  const kept: string[] = []
  if (picture !== undefined)
    kept.push(await keepFile(ways.folder, 'nexa.png', await drawPicture(picture, reader, 'png')))
  if (document !== undefined)
    kept.push(await keepFile(ways.folder, document.name, await contentOf(document, reader, ways)))
  return kept
}

const contentOf = async (document: Document, reader: Reader, { makeFile }: Pick<Ways, 'makeFile'>) =>
  'file' in document ? makeFile(document.file, reader) : drawPicture(document.picture, reader, 'pdf')
