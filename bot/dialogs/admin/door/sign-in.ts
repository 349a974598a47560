import { checkTotp, readAdmin, startAdminSession } from '../../../../core/admin/index.ts'
import { checkCode, requestCode } from '../../../../core/auth/index.ts'
import type { JsonObject } from '../../../../core/kernel/json.ts'
import { maskPhone, type Phone } from '../../../../core/kernel/phone.ts'
import { type Text, text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { doorRefusalText } from './refusal-text.ts'

type Way = 'app' | 'sms'

/** Opens an admin's session in this group by a code of their own, then goes on with what was asked for before. */
export const adminSignIn = dialog<{ after?: JsonObject }>({
  name: 'admin-sign-in',
  version: 1,
  session: false,
  admin: 'listed',
  async run(io, { after }) {
    const { conversation_id } = io
    const admin_id = io.admin.id
    const ways = await io.step('ways', async (trx) => {
      const listed = await readAdmin(trx, admin_id)
      return { app: listed?.has_authenticator === true, phone: listed?.phone ?? null }
    })
    if (!ways.app && ways.phone === null) return io.say(text('admin-no-way-in'))
    await prove(io, ways)
    await io.step('start-session', async (trx) => {
      await startAdminSession(trx, { admin_id, conversation_id })
    })
    return after === undefined ? { start: 'admin-home' } : (after as Next)
  },
})

/** Goes on only after the right code. Whoever cannot reach the one way may take the other. */
async function prove(io: Io, { app, phone }: { app: boolean; phone: Phone | null }): Promise<void> {
  let way: Way = app ? 'app' : 'sms'
  let lead = way === 'sms' && phone !== null ? await sendCode(io, phone, 'first') : null
  for (;;) {
    const question =
      way === 'sms' && phone !== null
        ? text('admin-ask-sms-code', { phone: maskPhone(phone) })
        : text('admin-ask-app-code')
    const layout = { options: otherWays(way, { app, phone }), ...(lead === null ? {} : { lead }) }
    const given = await io.secret<Way>(question, layout)
    if (given === 'sms' && phone !== null) {
      lead = await sendCode(io, phone, way === 'sms' ? 'again' : 'first')
      way = 'sms'
    } else if (typeof given === 'string') {
      lead = null
      way = 'app'
    } else {
      lead = await check(io, way === 'sms' ? phone : null, io.reveal(given))
      if (lead === null) return
    }
  }
}

function otherWays(way: Way, { app, phone }: { app: boolean; phone: Phone | null }): Option<Way>[] {
  const by_app: Option<Way> = { value: 'app', label: text('admin-by-app-button') }
  const label = way === 'sms' ? text('resend-button') : text('admin-by-sms-button')
  const by_sms: Option<Way> = { value: 'sms', label }
  return [...(phone === null ? [] : [by_sms]), ...(app && way === 'sms' ? [by_app] : [])]
}

/** Null when it was right, else the sentence to lead with. A phone's code is asked for only where one was sent. */
async function check(io: Io, phone: Phone | null, code: string): Promise<Text | null> {
  const { conversation_id } = io
  const checked =
    phone === null
      ? await io.step('check-app-code', (trx) => checkTotp(trx, io.core, { admin_id: io.admin.id, code }))
      : await io.step('check-sms-code', (trx) =>
          checkCode(trx, io.core, { phone, conversation_id, purpose: 'admin', code }),
        )
  if (checked.ok) return null
  const why = doorRefusalText(checked.refusal)
  return checked.refusal.code === 'auth.locked' ? stop(io, why) : why
}

/** The sentence to lead with. A code sent less than a minute ago still counts, so the first time that is no trouble. */
async function sendCode(io: Io, phone: Phone, time: 'first' | 'again'): Promise<Text | null> {
  const { conversation_id, language } = io
  const asked = { phone, conversation_id, purpose: 'admin' as const, language }
  const sent = await io.step('request-code', (trx) => requestCode(trx, io.core, asked))
  if (sent.ok) return time === 'again' ? text('code-resent') : null
  const why = doorRefusalText(sent.refusal)
  if (sent.refusal.code !== 'auth.too-soon') return stop(io, why)
  return time === 'again' ? why : null
}

async function stop(io: Io, why: Text): Promise<never> {
  await io.say(why)
  return io.leave()
}
