import { readPin, resetPin } from '../../core/auth/index.ts'
import { assert } from '../../core/kernel/assert.ts'
import { text } from '../texts/text.ts'
import { choosePin } from './choose-pin.ts'
import { dialog } from './engine/dialog.ts'
import { proveByCode } from './prove-by-code.ts'
import { shortcuts } from './shortcuts.ts'

/** A new PIN, for those who forgot it, locked it or fear for it. The code by SMS is the proof, and every session ends. */
export const resetPinDialog = dialog({
  name: 'reset-pin',
  version: 2,
  session: false,
  async run(io) {
    if (!io.linked) return { start: 'register' }
    const { id: customer_id, phone } = io.customer
    await proveByCode(io, phone, 'reset_pin')
    const entry = await choosePin(io)
    await io.step('reset-pin', async (trx) => {
      const pin = readPin(io.reveal(entry))
      assert(pin.ok, 'a chosen PIN was read before')
      await resetPin(trx, io.core, { customer_id, pin: pin.value })
    })
    await io.say(text('pin-changed'), { shortcuts: shortcuts(['login']) })
  },
})
