import { setTimeout as pause } from 'node:timers/promises'
import qrcode from 'qrcode'
import type { Core } from '../../../../core/compose.ts'
import { newId } from '../../../../core/kernel/ids.ts'
import {
  endSession,
  holdSession,
  markLinked,
  readSession,
  releaseSession,
  SESSION_LEASE_SECONDS,
  type SessionKey,
} from '../../../../core/phones/index.ts'
import { inTransaction } from '../../../../core/platform/transaction.ts'
import { plainJid } from '../plain-jid.ts'

/** What came of a try to be linked. */
export type Outcome =
  | { outcome: 'linked'; as: string }
  | { outcome: 'again' }
  | { outcome: 'failed'; why: string }

export type Held = SessionKey & { holder: string }

/** What the telephone needs to see: a picture, or a code to type there. */
export type Show = { qr(content: string): void; code(code: string): void }

/** How a library links a telephone, and unlinks it; `unlink` is true when WhatsApp knows. */
export type Pairing = {
  link(core: Core, held: Held, show: Show): Promise<Outcome>
  unlink(core: Core, held: Held): Promise<boolean>
}

export class CannotLink extends Error {
  override readonly name = 'CannotLink'
}

const ROUNDS_MAX = 5
const WHERE = 'On the telephone: WhatsApp, Linked devices,'

/** Shows how to link the session until it is linked, and holds it meanwhile so that no bot comes in between. */
export async function linkSession(
  core: Core,
  session: SessionKey,
  pairing: Pairing,
  say: (line: string) => void,
): Promise<string> {
  return holding(core, session, async (held, state) => {
    if (state === 'linked') throw new CannotLink(`${nameOf(session)} is linked already. Unlink it first.`)
    // Of a link that was taken away nothing is good any more.
    await inTransaction(core.db, (trx) => endSession(trx, { ...session, state: 'unlinked' }))
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const came = await linkOnce(core, held, pairing, say)
      if (came.outcome === 'failed') throw new CannotLink(came.why)
      if (came.outcome === 'again') continue
      const linked_as = plainJid(came.as).split('@')[0] ?? ''
      await inTransaction(core.db, (trx) => markLinked(trx, { ...session, linked_as }))
      return linked_as
    }
    throw new CannotLink('WhatsApp closed the line again and again. Try later.')
  })
}

async function linkOnce(
  core: Core,
  held: Held,
  pairing: Pairing,
  say: (line: string) => void,
): Promise<Outcome> {
  const drawn: Promise<void>[] = []
  const draw = async (content: string): Promise<void> => {
    const picture = await qrcode.toString(content, { type: 'utf8', errorCorrectionLevel: 'L' })
    say(`\n${picture}\n${WHERE} Link a device. The picture changes every 20 seconds.`)
  }
  const came = await pairing.link(core, held, {
    qr: (content) => void drawn.push(draw(content)),
    code: (code) =>
      say(`\n${WHERE} Link with phone number instead. The code is ${code.slice(0, 4)}-${code.slice(4)}`),
  })
  await Promise.all(drawn)
  return came
}

/** Ends the link, at WhatsApp where it can be reached, and here in any case. True when WhatsApp knows. */
export async function unlinkSession(core: Core, session: SessionKey, pairing: Pairing): Promise<boolean> {
  return holding(core, session, async (held, state) => {
    const told = state === 'linked' && (await pairing.unlink(core, held))
    await inTransaction(core.db, (trx) => endSession(trx, { ...session, state: 'unlinked' }))
    return told
  })
}

const nameOf = ({ channel, name }: SessionKey): string => `The session ${name} of ${channel}`

async function holding<Result>(
  core: Core,
  session: SessionKey,
  work: (held: Held, state: string) => Promise<Result>,
): Promise<Result> {
  const held = { ...session, holder: newId() }
  const mine = await holdSession(core.db, held)
  if (mine === null) {
    const known = await readSession(core.db, session)
    const as = known?.linked_as == null ? '' : `, linked as +${known.linked_as}`
    throw new CannotLink(`${nameOf(session)} is in use by a bot${as}. Stop the bots first.`)
  }
  const done = new AbortController()
  const keeping = keep(core, held, done.signal)
  try {
    return await work(held, mine.state)
  } finally {
    done.abort()
    await keeping
    await releaseSession(core.db, held)
  }
}

async function keep(core: Core, held: Held, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause((SESSION_LEASE_SECONDS * 1_000) / 4, undefined, { signal }).catch(() => undefined)
    if (!signal.aborted) await holdSession(core.db, held).catch(() => undefined)
  }
}
