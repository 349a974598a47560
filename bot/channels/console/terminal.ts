import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline'
import { Writable } from 'node:stream'
import type { Paper } from './send.ts'
import { wrap } from './wrap.ts'

const COLUMNS_MAX = 80
const INDENT = '  '
const PROMPT = '› '
const PROMPT_HIDDEN = '🔒 '

export type Terminal = Paper & {
  /** A person at a keyboard; else a pipe, which is read as fast as it is answered. */
  is_person: boolean
  /** What is typed, line by line, until the terminal is left. */
  lines(): AsyncGenerator<string>
  /** A word of the program itself, not of the bot. */
  note(words: string): void
  close(): void
}

type Streams = { input: NodeJS.ReadStream; output: NodeJS.WriteStream; colors: boolean }

/** A terminal in which what comes stands above what is being typed. */
export function openTerminal({ input, output, colors }: Streams): Terminal {
  const is_person = input.isTTY === true && output.isTTY === true
  const screen = new Screen(output)
  const typed = createInterface({ input, output: screen, terminal: is_person, prompt: PROMPT })
  // What was typed unseen is not to be seen by going back through the lines either.
  typed.on('history', (lines: string[]) => {
    if (screen.hidden) lines.shift()
  })
  typed.on('SIGINT', () => typed.close())
  const lines = gatherLines(typed, () => {
    if (screen.hidden) output.write('\n')
  })
  const put = (block: string): void => {
    if (is_person) {
      cursorTo(output, 0)
      clearLine(output, 0)
    }
    output.write(block)
    if (is_person) typed.prompt(true)
    if (is_person && screen.hidden) output.write(`\r${PROMPT_HIDDEN}`)
  }
  const paint = (code: number, words: string) => (colors ? `\u001b[${code}m${words}\u001b[0m` : words)
  const laidOut = (words: string): string => {
    const columns = Math.min(output.columns ?? COLUMNS_MAX, COLUMNS_MAX) - INDENT.length
    return wrap(words, columns)
      .map((line) => (line === '' ? '' : `${INDENT}${line}`))
      .join('\n')
  }
  return {
    is_person,
    print: (words, { hides }) => {
      screen.hidden = hides && is_person
      put(`\n${paint(32, 'Nexa')}\n${laidOut(words)}\n\n`)
    },
    note: (words) => put(`${paint(2, words)}\n`),
    lines,
    close: () => typed.close(),
  }
}

/** Gathered from the first moment on: a pipe may be over before anybody asks for its lines. */
function gatherLines(typed: Interface, onLine: () => void): () => AsyncGenerator<string> {
  const waiting: string[] = []
  let ended = false
  let wake = () => {}
  typed.on('line', (line) => {
    onLine()
    waiting.push(line)
    wake()
  })
  typed.on('close', () => {
    ended = true
    wake()
  })
  return async function* () {
    for (;;) {
      const line = waiting.shift()
      if (line !== undefined) yield line
      else if (ended) return
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  }
}

/** Lets through what the line editor writes, except while nobody is to see it. */
class Screen extends Writable {
  hidden = false
  readonly isTTY = true
  readonly #output: NodeJS.WriteStream

  constructor(output: NodeJS.WriteStream) {
    super({ decodeStrings: false })
    this.#output = output
  }

  get columns(): number {
    return this.#output.columns ?? COLUMNS_MAX
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (!this.hidden) this.#output.write(chunk)
    done()
  }
}
