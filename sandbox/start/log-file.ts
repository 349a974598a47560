import { createWriteStream, existsSync, renameSync, rmSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'

const KEPT = 3
const BYTES_MAX = 20_000_000

/** The log of one part: a new file at each start, and whenever it has grown too large. */
export class LogFile {
  readonly path: string
  private stream: WriteStream
  private bytes = 0
  private readonly folder: string
  private readonly name: string

  constructor(folder: string, name: string) {
    this.folder = folder
    this.name = name
    this.path = join(folder, `${name}.log`)
    this.stream = this.open()
  }

  write(line: string): void {
    this.bytes += line.length + 1
    if (this.bytes > BYTES_MAX) {
      this.stream.end()
      this.stream = this.open()
      this.bytes = line.length + 1
    }
    this.stream.write(`${line}\n`)
  }

  private open(): WriteStream {
    this.moveOldOnes()
    const stream = createWriteStream(this.path, { flags: 'a', mode: 0o600 })
    // A full disk costs us the log, not the running system.
    stream.on('error', () => undefined)
    return stream
  }

  private moveOldOnes(): void {
    const old = (age: number) => join(this.folder, `${this.name}.${age}.log`)
    rmSync(old(KEPT), { force: true })
    for (let age = KEPT - 1; age >= 1; age--) if (existsSync(old(age))) renameSync(old(age), old(age + 1))
    if (existsSync(this.path)) renameSync(this.path, old(1))
  }
}
