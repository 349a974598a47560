import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openTerminal } from './terminal.ts'
import { widthOf, wrap } from './wrap.ts'

test('words are broken between them, and a link stays whole', () => {
  const link = `https://example.com/${'a'.repeat(40)}`
  expect(wrap(`one two three\n\n${link} four`, 9)).toEqual(['one two', 'three', '', link, 'four'])
  expect(wrap('', 9)).toEqual([''])
})

test('an emoji takes two columns, and a mark over a letter none', () => {
  expect([widthOf('ab'), widthOf('✅ a'), widthOf('⚙️'), widthOf('e\u0301')]).toEqual([2, 4, 2, 1])
})

/** A terminal with somebody at it, as far as the line editor can tell. */
function sitAt() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 60 })
  let seen = ''
  output.on('data', (chunk: Buffer) => {
    seen += chunk.toString('utf8')
  })
  const terminal = openTerminal({ input, output, colors: false } as unknown as Parameters<
    typeof openTerminal
  >[0])
  const lines = terminal.lines()
  const type = async (words: string): Promise<string> => {
    input.write(`${words}\r`)
    return (await lines.next()).value ?? ''
  }
  return { terminal, type, seen: () => seen }
}

test('a PIN is heard and not seen, nor found again by going back; what is typed before and after is seen', async () => {
  const { terminal, type, seen } = sitAt()
  terminal.print('Hello', { hides: false })
  expect(await type('balance')).toBe('balance')
  terminal.print('Your PIN?', { hides: true })
  expect(await type('8264')).toBe('8264')
  terminal.print('Thank you', { hides: false })
  expect(seen()).toContain('balance')
  expect(seen()).not.toMatch(/8264/)
  // The arrow up brings the line before it.
  expect(await type('\u001b[A')).toBe('balance')
  expect(seen()).not.toMatch(/8264/)
  terminal.close()
})

test('lines of a pipe that is over before anybody asks are there', async () => {
  const input = new PassThrough()
  const terminal = openTerminal({
    input,
    output: new PassThrough(),
    colors: false,
  } as unknown as Parameters<typeof openTerminal>[0])
  input.end('one\ntwo\n')
  await new Promise((resolve) => input.on('close', resolve))
  const heard: string[] = []
  for await (const line of terminal.lines()) heard.push(line)
  expect(heard).toEqual(['one', 'two'])
  expect(terminal.is_person).toBe(false)
})
