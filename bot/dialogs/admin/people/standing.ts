import { may } from '../../../../core/admin/index.ts'
import type { StandingRefusal } from '../../../../core/customers/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import type { Result } from '../../../../core/kernel/result.ts'
import type { Trx } from '../../../../core/platform/transaction.ts'
import {
  addNote,
  resetAccountPin,
  resumeAccount,
  type SupportRefusal,
  suspendAccount,
  unlockAccount,
} from '../../../../core/support/index.ts'
import type { TextKey } from '../../../texts/keys.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Reader } from '../../engine/dialog.ts'
import { refusalText } from '../../refusal-text.ts'

type About = { customer_id: Uuid; name: string }
type Acting = { admin_id: Uuid; customer_id: Uuid }
type Said = Promise<Text | undefined>

/*
 * Each asks what it has to, does it, and answers what is to be said above the card; nothing when it was left.
 */

export async function suspends(io: Io, { customer_id, name }: About): Said {
  const reason = await askSentence(io, text('people-ask-reason', { name }))
  if (reason === null) return undefined
  const asked = text('people-sure-suspend', { name, reason })
  if (!(await io.confirm(asked, text('people-sure-suspend-button'), text('people-keep-button'))))
    return undefined
  return act(io, customer_id, async (trx, acting) =>
    outcome(await suspendAccount(trx, { ...acting, reason }), 'people-suspended'),
  )
}

export async function resumes(io: Io, { customer_id, name }: About): Said {
  const asked = text('people-sure-resume', { name })
  if (!(await io.confirm(asked, text('people-sure-resume-button'), text('people-keep-button'))))
    return undefined
  return act(io, customer_id, async (trx, acting) =>
    outcome(await resumeAccount(trx, acting), 'people-resumed'),
  )
}

export async function resetsPin(io: Io, { customer_id, name }: About): Said {
  const asked = text('people-sure-pin', { name })
  if (!(await io.confirm(asked, text('people-sure-pin-button'), text('people-keep-button')))) return undefined
  return act(io, customer_id, async (trx, acting) =>
    outcome(await resetAccountPin(trx, acting), 'people-pin-reset'),
  )
}

export async function liftsLocks(io: Io, { customer_id, name }: About): Said {
  const asked = text('people-sure-unlock', { name })
  if (!(await io.confirm(asked, text('people-sure-unlock-button'), text('people-keep-button'))))
    return undefined
  return act(io, customer_id, async (trx, acting) => {
    const { codes_until, pin_locked } = await unlockAccount(trx, acting)
    return text(codes_until !== null || pin_locked ? 'people-unlocked' : 'people-nothing-locked')
  })
}

export async function addsNote(io: Io, { customer_id, name }: About): Said {
  const words = await askSentence(io, text('people-ask-note', { name }))
  if (words === null) return undefined
  return act(io, customer_id, async (trx, acting) =>
    outcome(await addNote(trx, io.core, { ...acting, words }), 'people-noted'),
  )
}

/** Whoever was asked may have been given another role since then, so it is looked at once more where it is done. */
const act = (io: Io, customer_id: Uuid, run: (trx: Trx, acting: Acting) => Promise<Text>): Promise<Text> =>
  io.step('act', async (trx) => {
    const { id: admin_id, role } = io.admin
    return may(role, 'customers.act') ? run(trx, { admin_id, customer_id }) : text('people-not-yours')
  })

type Done = Extract<TextKey, 'people-suspended' | 'people-resumed' | 'people-pin-reset' | 'people-noted'>

function outcome(done: Result<unknown, StandingRefusal | SupportRefusal>, said: Done): Text {
  if (done.ok) return text(said)
  const { refusal } = done
  if (refusal.code !== 'support.bad-words') return refusalText(refusal)
  return text('people-bad-words', { least: refusal.least, most: refusal.most })
}

/** What was typed, or null when the button was tapped that leaves it. How long it may be, core judges. */
const askSentence = (io: Io, asked: Text): Promise<string | null> =>
  io.ask<string | null>(asked, sentenceReader, {
    options: [{ value: null, label: text('people-keep-button') }],
  })

const sentenceReader: Reader<string> = (answer) =>
  answer.kind === 'text' ? { value: answer.text } : { problem: text('people-in-words') }
