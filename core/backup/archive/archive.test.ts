import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { present } from '../../kernel/assert.ts'
import { Secret } from '../../platform/secret.ts'
import { makeKeyPair } from '../make-key.ts'
import { openArchive, sealArchive, WrongKey } from './seal-archive.ts'
import { BrokenArchive, END_OF_TAR, type Entry, readEntries, writeEntry } from './tar.ts'

const TIME = new Date('2026-11-21T02:00:00Z')

const entries = fc.array(
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,20}\/[0-9]{6}\.copy$/),
    content: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  }),
  { maxLength: 6 },
)
const tarOf = (all: readonly Entry[]): Buffer =>
  Buffer.concat([...all.map((entry) => writeEntry(entry, TIME)), END_OF_TAR])

async function* inPieces(whole: Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += bytes) yield whole.subarray(at, at + bytes)
}
async function readAll<T>(all: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = []
  for await (const each of all) read.push(each)
  return read
}

test('an archive is read as it was written, in pieces of whatever length', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 1, max: 3_000 }), async (all, bytes) => {
      expect(await readAll(readEntries(inPieces(tarOf(all), bytes)))).toEqual(all)
    }),
    { numRuns: 30 },
  )
})

test('an archive that was cut off, or goes on, is none', async () => {
  const whole = tarOf([{ name: 'a/000001.copy', content: Buffer.from('1\n') }])
  const read = (bytes: Uint8Array) => readAll(readEntries(inPieces(bytes, 700)))
  for (const bytes of [0, 511, 513, 1_023])
    await expect(read(whole.subarray(0, bytes))).rejects.toThrow(BrokenArchive)
  await expect(read(Buffer.concat([whole, Buffer.from('more')]))).rejects.toThrow('something follows its end')
  const changed = Buffer.from(whole)
  changed[3] = 65
  await expect(read(changed)).rejects.toThrow('cannot be read')
})

test('tools that are everywhere can read it', () => {
  const content = Buffer.from('1\tAda\n')
  const all = [
    { name: 'backup.json', content: Buffer.from('{}') },
    { name: 'tables/customer/000001.copy', content },
  ]
  const said = execFileSync('tar', ['-xOf', '-', 'tables/customer/000001.copy'], { input: tarOf(all) })
  expect(said).toEqual(content)
})

test('only the private key opens what was sealed, and only all of it', async () => {
  const { private_key, recipient } = await makeKeyPair()
  const key = new Secret(private_key)
  const plain = Buffer.concat([Buffer.from('the rows of a table'), randomBytes(300_000)])
  const sealed = Buffer.concat(await readAll(sealArchive(inPieces(plain, 50_000), recipient)))
  const open = async (bytes: Uint8Array, by = key) =>
    Buffer.concat(await readAll(openArchive(inPieces(bytes, 10_000), by)))
  expect(plain.equals(await open(sealed))).toBe(true)
  expect(sealed.includes('the rows')).toBe(false)
  await expect(open(sealed, new Secret((await makeKeyPair()).private_key))).rejects.toThrow(WrongKey)
  for (const bytes of [0, 10, sealed.length - 1, 65_536 + 200])
    await expect(open(sealed.subarray(0, bytes))).rejects.toThrow(BrokenArchive)
  const changed = Buffer.from(sealed)
  changed[70_000] = present(changed[70_000], 'within the file') ^ 1
  await expect(open(changed)).rejects.toThrow(BrokenArchive)
  // Trouble with reading is no judgement of the file.
  const broken = async function* () {
    yield sealed.subarray(0, 30_000)
    throw new Error('the network is down')
  }
  await expect(readAll(openArchive(broken(), key))).rejects.toThrow('the network is down')
})
