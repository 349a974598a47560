import { readPin, resetPin, startSession } from '../../core/auth/index.ts'
import type { AdmitRefusal } from '../../core/customers/index.ts'
import { assert } from '../../core/kernel/assert.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { text } from '../texts/text.ts'
import { choosePin } from './choose-pin.ts'
import type { Io } from './engine/dialog.ts'

type Opened = { ok: true } | { ok: false; refusal: AdmitRefusal }

/**
 * Opens a session after a code was typed here. Whose PIN was taken away chooses another one first: the code went to
 * their phone a moment ago.
 */
export async function openSession(io: Io, customer_id: Uuid): Promise<Opened> {
  const { conversation_id } = io
  const first = await io.step('start-session', async (trx) => {
    const session = await startSession(trx, { customer_id, conversation_id })
    return session.ok ? { ok: true as const } : session
  })
  if (first.ok) return first
  if (first.refusal.code !== 'auth.pin-due') return { ok: false, refusal: first.refusal }
  const entry = await choosePin(io, text('pin-due'))
  return await io.step('start-with-new-pin', async (trx): Promise<Opened> => {
    const pin = readPin(io.reveal(entry))
    assert(pin.ok, 'a chosen PIN was read before')
    await resetPin(trx, io.core, { customer_id, pin: pin.value })
    const session = await startSession(trx, { customer_id, conversation_id })
    if (session.ok) return { ok: true }
    assert(session.refusal.code !== 'auth.pin-due', 'a PIN that was just chosen is not due')
    return { ok: false, refusal: session.refusal }
  })
}
