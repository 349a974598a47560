import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseJson } from '../../core/kernel/json.ts'

/** What `npm start` runs here, as it says in this file while it runs. */
const RUNNING_FILE = '.nexa/running.json'

const running = z.object({ settings: z.record(z.string(), z.string()), page: z.string() })

/** The settings of what `npm start` runs in this folder, and its page; null when it runs nothing. */
export async function findRunning(): Promise<z.infer<typeof running> | null> {
  const text = await readFile(RUNNING_FILE, 'utf8').catch(() => null)
  return text === null ? null : (running.safeParse(parseJson(text)).data ?? null)
}
