import { setTimeout as sleep } from 'node:timers/promises'
import type { Core } from '../../core/compose.ts'
import { markBlocked } from '../../core/customers/index.ts'
import { never } from '../../core/kernel/assert.ts'
import { addSeconds, now, secondsBetween } from '../../core/kernel/clock.ts'
import { moveGroup, passOn, quietUntil } from '../../core/notices/index.ts'
import { isDatabaseAway } from '../../core/platform/database-away.ts'
import { countMessage, startTimer } from '../../core/platform/metrics.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import type { Channel, Delivered, Target, View } from '../channels/channel.ts'
import { shortcuts } from '../dialogs/shortcuts.ts'
import { type Said, sayNotice } from '../notices/words.ts'
import type { Reader } from '../texts/format.ts'
import { text } from '../texts/text.ts'
import type { Claimed } from './claim.ts'
import { keepLease } from './keep-lease.ts'
import { markEnded, markHeld, markLater, markSent, type SentMark } from './mark.ts'
import { ATTEMPTS_MAX, waitSeconds } from './wait.ts'

/** Somebody who looked at the message this recently needs no second one to be called back. */
const CALL_BACK_AFTER_SECONDS = 20
const WRITE_AGAIN_SECONDS = 0.5

/** How it is kept that a message was sent. */
type Mark = (mark: SentMark) => Promise<void>

/** Brings one message and writes down what came of it. Gives back how long its whole channel should pause. */
export async function deliver(
  core: Core,
  channel: Channel | undefined,
  claimed: Claimed,
  mark: Mark = (one) => markSent(core.db, [one]),
): Promise<number> {
  const { db, log } = core
  if (claimed.expires_at !== null && claimed.expires_at <= now()) {
    await markEnded(db, claimed, 'expired', 'nobody needs it any more')
    return 0
  }
  const quiet_until = quietUntilOf(claimed)
  if (quiet_until !== null) {
    await markHeld(db, claimed, quiet_until)
    return 0
  }
  if (channel === undefined) {
    await markEnded(db, claimed, 'failed', `no channel ${claimed.channel}`)
    return 0
  }
  const lease = keepLease(core, claimed)
  const began_at = now()
  const seconds = startTimer()
  let sent: Sent
  try {
    sent = { ...(await send(core, channel, claimed)), began_at }
    countMessage(channel.name, sent.delivered.outcome, seconds())
  } catch (error) {
    countMessage(channel.name, 'unmade', seconds())
    log.error({ err: error, message_id: claimed.id.toString() }, 'a message could not be made')
    await markEnded(db, claimed, 'failed', String(error))
    return 0
  } finally {
    await lease.stop()
  }
  return writeDown(lease.until(), () => record(core, claimed, sent, mark))
}

/** Asked again at the last moment: a bot that was away may find in the night what was due in the evening. */
function quietUntilOf({ urgent, time_zone, ...listener }: Claimed): Date | null {
  return urgent || time_zone === null ? null : quietUntil({ ...listener, time_zone }, now())
}

/** What was said, and what the channel made of it. */
type Sent = { said: Said | null; delivered: Delivered; began_at: Date }

/**
 * What the channel has done must be written down, or it is done a second time. While the database is away this is
 * tried again, until the message may be another process's; then the lease brings it back.
 */
async function writeDown(write_until: Date, write: () => Promise<number>): Promise<number> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!isDatabaseAway(error) || addSeconds(now(), WRITE_AGAIN_SECONDS) >= write_until) throw error
      await sleep(WRITE_AGAIN_SECONDS * 1_000)
    }
  }
}

async function send(core: Core, channel: Channel, claimed: Claimed): Promise<Omit<Sent, 'began_at'>> {
  if ('ref' in claimed.body)
    return { said: null, delivered: await channel.remove(claimed.address, claimed.body.ref) }
  const said =
    'view' in claimed.body
      ? { view: claimed.body.view, calls_back: false }
      : sayNotice(claimed.body.notice, { vault: core.vault, names_stranger: claimed.names_stranger })
  const ref = channel.limits.edits ? claimed.slot_ref : null
  const message = `${claimed.id}.${claimed.conversation_id}`
  const reply_to = claimed.reply_ref ?? said.view.reply_to_ref ?? null
  const about = 'notice' in claimed.body ? { about: claimed.body.notice.kind } : {}
  const { address, is_blocked, heard_at } = claimed
  const target = { address, ref, reply_to, message, is_blocked, heard_at, ...about }
  return { said, delivered: await show(core, channel, said.view, target, readerOf(core, claimed)) }
}

const FILE_UNMADE: View = { text: text('file-unmade'), choices: shortcuts(['export', 'menu']) }
/** In the admin group there is no menu of customers. */
const ROWS_UNMADE: View = { text: text('file-unmade') }

const isOfAdmins = ({ document }: View): boolean =>
  document !== undefined &&
  'file' in document &&
  (document.file.kind === 'rows' || document.file.kind === 'differences')

/** A picture that cannot be drawn must not cost the person the words: they say the same. */
async function show(
  core: Core,
  channel: Channel,
  view: View,
  target: Target,
  reader: Reader,
): Promise<Delivered> {
  const { picture, document, ...words } = view
  if (picture === undefined && document === undefined) return channel.show(view, target, reader)
  try {
    return await channel.show(view, target, reader)
  } catch (error) {
    const is_file = document !== undefined && 'file' in document
    if (is_file && isDatabaseAway(error)) return { outcome: 'later', wait_seconds: 2, everyone: false }
    core.log.error({ err: error }, 'a picture or file could not be made; words are sent alone')
    // The words of a file speak of the file.
    const unmade = isOfAdmins(view) ? ROWS_UNMADE : FILE_UNMADE
    return channel.show(is_file ? unmade : words, target, reader)
  }
}

function readerOf({ config }: Core, claimed: Claimed): Reader {
  const { CURRENCY: currency, COUNTRY: country, TIME_ZONE } = config
  const { language, theme, time_zone } = claimed
  return { language, time_zone: time_zone ?? TIME_ZONE, currency, country, theme: theme ?? 'light' }
}

async function record(
  { db, log }: Core,
  claimed: Claimed,
  { said, delivered, began_at }: Sent,
  mark: Mark,
): Promise<number> {
  switch (delivered.outcome) {
    case 'sent': {
      const shown_at = claimed.slot_shown_at
      const replaced = shown_at !== null && delivered.ref === claimed.slot_ref
      const late = replaced && secondsBetween(shown_at, now()) > CALL_BACK_AFTER_SECONDS
      const calls_back = late && said?.calls_back === true
      await mark({ claimed, ref: delivered.ref, shown_at: began_at, calls_back })
      return 0
    }
    case 'later': {
      if (!delivered.everyone && claimed.attempts >= ATTEMPTS_MAX) {
        await markEnded(db, claimed, 'failed', 'given up after many tries')
        return 0
      }
      const wait = waitSeconds(delivered, claimed.attempts)
      await markLater(db, claimed, wait, `again in ${wait} s`)
      return delivered.everyone ? delivered.wait_seconds : 0
    }
    case 'moved':
      await inTransaction(db, async (trx) => {
        const { channel, address: from } = claimed
        await moveGroup(trx, { channel, from, to: delivered.to })
        const why = `the chat is ${delivered.to} now`
        if (claimed.attempts < ATTEMPTS_MAX) await markLater(trx, claimed, 0, why)
        else await markEnded(trx, claimed, 'failed', why)
      })
      return 0
    case 'gone':
      await inTransaction(db, async (trx) => {
        await markEnded(trx, claimed, 'failed', delivered.why)
        await markBlocked(trx, { conversation_id: claimed.conversation_id, blocked: true })
        await passOn(trx, claimed.id)
      })
      return 0
    case 'shut':
      await inTransaction(db, async (trx) => {
        await markEnded(trx, claimed, 'failed', delivered.why)
        await passOn(trx, claimed.id)
      })
      return 0
    case 'bad':
      log.error({ message_id: claimed.id.toString(), why: delivered.why }, 'the channel refused a message')
      await markEnded(db, claimed, 'failed', delivered.why)
      return 0
    default:
      return never(delivered)
  }
}
