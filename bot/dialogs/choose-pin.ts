import { readPin } from '../../core/auth/index.ts'
import { type Text, text } from '../texts/text.ts'
import type { Io } from './engine/dialog.ts'
import type { PinEntry } from './engine/keypad.ts'
import { refusalText } from './refusal-text.ts'

/** Asks for a new PIN twice, until the two are the same and no thief's first guess. The lead says why. */
export async function choosePin(io: Io, why?: Text): Promise<PinEntry> {
  let lead = why
  for (;;) {
    const first = await io.pin(text('ask-new-pin'), lead === undefined ? {} : { lead })
    const read = readPin(io.reveal(first))
    if (!read.ok) {
      lead = refusalText(read.refusal)
      continue
    }
    const second = await io.pin(text('ask-pin-again'))
    if (io.reveal(second) === read.value) return first
    lead = text('pin-mismatch')
  }
}
