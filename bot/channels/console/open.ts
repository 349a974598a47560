import { newId } from '../../../core/kernel/ids.ts'
import type { OpenChannel, Opening } from '../open-channel.ts'
import { receiveDoor, receiveLine, type Sitter } from './receive.ts'
import { createConsoleChannel } from './send.ts'
import type { Terminal } from './terminal.ts'

type Wish = {
  sitter: Sitter
  terminal: Terminal
  folder: string
  /** Resolves when everything that was said is answered. */
  quiet(): Promise<void>
}

/** The terminal of one person: open until its last line, then nothing more is said in it. */
export function openConsole(
  { take, makeFile }: Opening,
  { sitter, terminal, folder, quiet }: Wish,
): OpenChannel & { done: Promise<void> } {
  const { address } = sitter
  let finish = () => {}
  let fail: (error: unknown) => void = () => {}
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  const read = async (): Promise<void> => {
    for await (const line of terminal.lines()) {
      const event = receiveLine(line, sitter, newId())
      if (event === null) continue
      await take([event])
      // A pipe has all its lines at once, and a person answers what they have read.
      if (!terminal.is_person) await quiet()
    }
    await take([receiveDoor(sitter, newId(), 'blocked')])
    await quiet()
  }
  return {
    channel: createConsoleChannel({ address, paper: terminal, folder, makeFile }),
    done,
    start: async () => {
      const open = [receiveDoor(sitter, newId(), 'unblocked'), receiveLine('/start', sitter, newId())]
      await take(open.filter((event) => event !== null))
      void (terminal.is_person ? Promise.resolve() : quiet()).then(read).then(finish, fail)
    },
    stop: async () => terminal.close(),
  }
}
