import { checkPin } from '../../core/auth/index.ts'
import { type Text, text } from '../texts/text.ts'
import type { Io } from './engine/dialog.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/** Goes on only after the right PIN. Every wrong one counts, whatever becomes of the dialog. */
export async function proveByPin(io: Io): Promise<void> {
  let lead: Text | undefined
  for (;;) {
    const entry = await io.pin(text('ask-pin'), lead === undefined ? {} : { lead })
    const asked = { customer_id: io.customer.id, pin: io.reveal(entry) }
    const checked = await io.step('check-pin', (trx) => checkPin(trx, io.core, asked))
    if (checked.ok) return
    lead = refusalText(checked.refusal)
    if (checked.refusal.code === 'auth.pin-locked') {
      await io.say(lead, { shortcuts: shortcuts(['pin']) })
      return io.leave()
    }
  }
}
