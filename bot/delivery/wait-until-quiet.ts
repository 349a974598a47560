import { setTimeout as sleep } from 'node:timers/promises'
import type { Uuid } from '../../core/kernel/ids.ts'
import type { Db } from '../../core/platform/db.ts'

const LOOK_EVERY_MS = 50
/** Longer than an answer takes, drawing and all; whoever waits for a provider is told later. */
const LOOKS_MAX = 400

/** Resolves when everything that was said in a chat has been answered, and every answer brought; or has taken too long. */
export async function waitUntilQuiet(db: Db, conversation_id: Uuid): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { rows } = await db.raw<{ rows: { is_busy: boolean }[] }>(
      `select exists (select from inbound where conversation_id = :conversation_id and state = 'waiting')
         or exists (select from message where conversation_id = :conversation_id and urgent
           and (state = 'sending' or state = 'waiting' and attempts = 0 and due_at <= created_at)) as is_busy`,
      { conversation_id },
    )
    if (rows[0]?.is_busy !== true) return
    await sleep(LOOK_EVERY_MS)
  }
}
