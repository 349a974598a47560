import { readFileSync } from 'node:fs'

/** Memory of a process that no other process could have, in megabytes; NaN where the system does not tell (anywhere but on Linux). */
export function readMemory(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) / 1_024
  } catch {
    return Number.NaN
  }
}
