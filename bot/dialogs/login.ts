import { endSessions, readLiveSession } from '../../core/auth/index.ts'
import type { JsonObject } from '../../core/kernel/json.ts'
import { text } from '../texts/text.ts'
import { dialog, type Next } from './engine/dialog.ts'
import { openSession } from './open-session.ts'
import { proveByCode } from './prove-by-code.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/** Opens a session by a code to the registered phone, then goes on with what was asked for before. */
export const login = dialog<{ after?: JsonObject }>({
  name: 'login',
  version: 2,
  session: false,
  async run(io, { after }) {
    if (!io.linked) return { start: 'register' }
    const { conversation_id } = io
    const live = await io.step('look', async (trx) => (await readLiveSession(trx, conversation_id)) !== null)
    if (live) {
      await io.say(text('session-already-open'), { shortcuts: shortcuts(['menu']) })
      return
    }
    const { id: customer_id, phone } = io.customer
    await proveByCode(io, phone, 'login')
    const started = await openSession(io, customer_id)
    if (!started.ok) {
      await io.say(refusalText(started.refusal))
      return
    }
    if (after !== undefined) return after as Next
    await io.say(text('session-open'), { shortcuts: shortcuts(['buy', 'fund'], ['balance', 'history']) })
  },
})

export const logout = dialog({
  name: 'logout',
  version: 2,
  session: false,
  async run(io) {
    if (!io.linked) return { start: 'menu' }
    const { id: customer_id } = io.customer
    const ended = await io.step(
      'end-session',
      async (trx) => (await endSessions(trx, { customer_id, reason: 'logout' })).length,
    )
    await io.say(text(ended > 0 ? 'session-closed' : 'session-none'), { shortcuts: shortcuts(['login']) })
  },
})
