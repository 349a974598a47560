import { readdirSync, readFileSync } from 'node:fs'

/** The unit of /proc on every Linux that Node runs on. */
const TICK_MS = 10

/** Processes by what they do, and all that they cost so far in milliseconds of processor time. */
export type ProcessorTimes = Readonly<Record<string, number>>

/** A process, or one with everything that it started: PostgreSQL has a process for each connection. */
export type Watched = { pid: number; with_children?: boolean }

/** Null where the system does not tell (anywhere but on Linux). */
export function readProcessorTimes(watched: Readonly<Record<string, Watched>>): ProcessorTimes | null {
  try {
    return Object.fromEntries(Object.entries(watched).map(([what, each]) => [what, timeOf(each)]))
  } catch {
    return null
  }
}

/** What one of so many cost each of them. */
export function costsBetween(
  before: ProcessorTimes | null,
  after: ProcessorTimes | null,
  count: number,
): ProcessorTimes | null {
  if (before === null || after === null) return null
  return Object.fromEntries(
    Object.entries(after).map(([what, ms]) => [what, (ms - (before[what] ?? 0)) / count]),
  )
}

function timeOf({ pid, with_children = false }: Watched): number {
  const own = readStat(pid)
  if (!with_children) return own.used_ms
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  // What has ended meanwhile is counted by its parent.
  return children.reduce((sum, name) => {
    const stat = readIfThere(Number(name))
    return stat?.parent === pid ? sum + stat.used_ms : sum
  }, own.used_ms + own.ended_children_ms)
}

function readIfThere(pid: number): ReturnType<typeof readStat> | null {
  try {
    return readStat(pid)
  } catch {
    return null
  }
}

/** See proc_pid_stat(5). The name may hold spaces and brackets, so the fields are counted from its end. */
function readStat(pid: number): { parent: number; used_ms: number; ended_children_ms: number } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (place: number): number => Number(fields[place - 3])
  return {
    parent: field(4),
    used_ms: (field(14) + field(15)) * TICK_MS,
    ended_children_ms: (field(16) + field(17)) * TICK_MS,
  }
}
