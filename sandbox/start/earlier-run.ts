import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { readProcessBirth } from './process-birth.ts'

interface Noted {
  pid: number
  birth: string
}

const PATIENCE_MS = 8_000

/**
 * The processes that we have started, on disk: when we are killed ourselves, the next start ends what is
 * left of them. Two bots on one token would take each other's updates.
 */
export class ProcessNotes {
  private readonly path: string
  private readonly noted = new Map<number, Noted>()

  constructor(path: string) {
    this.path = path
  }

  add(pid: number): void {
    const birth = readProcessBirth(pid)
    if (birth === undefined) return
    this.noted.set(pid, { pid, birth })
    this.save()
  }

  remove(pid: number): void {
    this.noted.delete(pid)
    if (this.noted.size === 0) rmSync(this.path, { force: true })
    else this.save()
  }

  private save(): void {
    writeFileSync(this.path, JSON.stringify([...this.noted.values()]), { mode: 0o600 })
  }

  /** Ends what an earlier run left behind; answers how many there were. */
  async endEarlier(): Promise<number> {
    const alive = this.readEarlier().filter(isSameProcess)
    for (const { pid } of alive) sendSignal(pid, 'SIGTERM')
    for (const start = Date.now(); Date.now() - start < PATIENCE_MS && alive.some(isSameProcess); ) {
      await sleep(50)
    }
    for (const noted of alive) if (isSameProcess(noted)) sendSignal(noted.pid, 'SIGKILL')
    rmSync(this.path, { force: true })
    return alive.length
  }

  private readEarlier(): Noted[] {
    try {
      const notes: unknown = JSON.parse(readFileSync(this.path, 'utf8'))
      return Array.isArray(notes) ? (notes as Noted[]) : []
    } catch {
      return []
    }
  }
}

function isSameProcess({ pid, birth }: Noted): boolean {
  return Number.isInteger(pid) && pid > 1 && readProcessBirth(pid) === birth
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It went by itself in the meantime.
  }
}
