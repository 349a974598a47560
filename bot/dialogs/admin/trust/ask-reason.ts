import { text } from '../../../texts/text.ts'
import type { Io, Reader } from '../../engine/dialog.ts'

const CHARS_MIN = 3
const CHARS_MAX = 300

const reasonReader: Reader<string> = (answer) => {
  const reason = answer.kind === 'text' ? answer.text.trim().replace(/\s+/g, ' ') : ''
  const chars = [...reason].length
  return chars >= CHARS_MIN && chars <= CHARS_MAX ? { value: reason } : { problem: text('not-a-reason') }
}

/** A second person has to know why. */
export const askReason = (io: Io): Promise<string> => io.ask(text('ask-reason'), reasonReader)
