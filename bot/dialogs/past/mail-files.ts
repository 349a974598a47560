import type { View } from '../../channels/channel.ts'
import { text } from '../../texts/text.ts'
import type { Io } from '../engine/dialog.ts'
import { mailViews } from '../engine/mail-views.ts'
import { shortcuts } from '../shortcuts.ts'

/** So many lines stay well below what mail servers take as one mail, also in the wordier format. */
const MAILED_LINES_MAX = 10_000

/** A file with the words that go with it. */
export type Filed = Required<Pick<View, 'text' | 'document'>>

/**
 * Where files go: into the chat, or to the customer's address, where there is one and none of them is too long for
 * a mail. It asks only who has the choice.
 */
export async function choosePlace(io: Io, lines: readonly number[]): Promise<'chat' | 'mail'> {
  const { email } = io.customer
  const is_short = lines.every((count) => count <= MAILED_LINES_MAX)
  if (email === null || io.core.config.SMTP_URL === undefined || !is_short) return 'chat'
  return io.choose<'chat' | 'mail'>(text('export-ask-place', { files: lines.length, email }), [
    { value: 'chat', label: text('export-here-button') },
    { value: 'mail', label: text('export-mail-button') },
  ])
}

/** Sends files where they were asked for. An address that told us meanwhile that nobody is there gets none: they come here. */
export async function sendFiles(io: Io, place: 'chat' | 'mail', files: readonly Filed[]): Promise<undefined> {
  if (place === 'mail') {
    const { id, email } = io.customer
    const is_mailed = await io.step('mail-files', (trx) => mailViews(trx, id, files))
    const where = { email: email ?? '' }
    if (is_mailed)
      return io.say(text('export-mailed', { ...where, files: files.length }), {
        shortcuts: shortcuts(['export', 'menu']),
      })
    await io.say(text('export-mail-away', where), { shortcuts: shortcuts(['profile']) })
  }
  for (const { text: words, document } of files) await io.say(words, { document })
  return undefined
}
