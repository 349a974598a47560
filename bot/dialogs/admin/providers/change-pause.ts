import { may } from '../../../../core/admin/index.ts'
import { recordAct } from '../../../../core/audit/index.ts'
import { type NetworkId, networkIds, networkName } from '../../../../core/catalog/index.ts'
import type { Trx } from '../../../../core/platform/transaction.ts'
import { pauseRoad, resumeRoad } from '../../../../core/purchase/index.ts'
import { text } from '../../../texts/text.ts'
import type { Io, Next, Reader } from '../../engine/dialog.ts'
import { goTo, type Place, type Target } from './place.ts'

type Pausing = Extract<Place, { screen: 'pause' }>

const REASON_CHARS_MAX = 200

/** The reason is kept and shown, so it is words. */
const reasonReader: Reader<string> = (answer) => {
  const said = answer.kind === 'text' ? answer.text.trim().replace(/\s+/g, ' ') : ''
  return said.length >= 3 && said.length <= REASON_CHARS_MAX
    ? { value: said }
    : { problem: text('providers-reason-problem') }
}

/** Asks why, and for a yes, then pauses; or asks for a yes and resumes. Whoever may not is told, whatever they tapped. */
export async function changePause(io: Io, { target, pauses }: Pausing): Promise<Next> {
  const back = goTo(
    target.provider === null && target.network !== null
      ? { screen: 'network', network: target.network }
      : { screen: 'provider', provider: target.provider ?? '' },
  )
  if (!may(io.admin.role, 'providers.manage')) return io.say(text('providers-not-yours'))
  const what = {
    provider: target.provider ?? 'none',
    network: target.network === null ? 'none' : networkName(target.network),
  }
  const reason = pauses ? await askReason(io, what) : ''
  const sure = pauses
    ? await io.confirm(
        text('providers-confirm-pause', { ...what, reason }),
        text('providers-yes-pause-button'),
        text('providers-no-button'),
      )
    : await io.confirm(
        text('providers-confirm-resume', what),
        text('providers-yes-resume-button'),
        text('providers-no-button'),
      )
  if (!sure) return back
  const changed = await io.step('change', (trx) => change(trx, io, { target, pauses, reason }))
  await io.say(said(changed, pauses, what))
  return back
}

const said = (changed: number, pauses: boolean, what: { provider: string; network: string }) => {
  if (changed === 0) return text(pauses ? 'providers-paused-before' : 'providers-runs-before', what)
  return text(pauses ? 'providers-paused' : 'providers-resumed', what)
}

const askReason = (io: Io, what: { provider: string; network: string }): Promise<string> =>
  io.ask(text('providers-ask-reason', what), reasonReader, {
    options: [
      { value: 'Trouble at the provider', label: text('providers-reason-trouble-button') },
      { value: 'Maintenance', label: text('providers-reason-maintenance-button') },
      { value: 'Wrong prices', label: text('providers-reason-prices-button') },
    ],
  })

/** How many networks changed. The act and its record are one, and nothing is recorded that changed nothing. */
async function change(
  trx: Trx,
  { core, admin }: Io,
  { target, pauses, reason }: { target: Target; pauses: boolean; reason: string },
): Promise<number> {
  const { provider } = target
  const networks: readonly NetworkId[] = target.network === null ? networkIds : [target.network]
  const changed: NetworkId[] = []
  for (const network of networks) {
    const done = pauses
      ? await pauseRoad(trx, core, { provider, network, reason })
      : await resumeRoad(trx, core, { provider, network })
    if (done) changed.push(network)
  }
  if (changed.length > 0)
    await recordAct(trx, {
      admin_id: admin.id,
      action: pauses ? 'provider.pause' : 'provider.resume',
      subject: provider === null ? `network:${target.network}` : `provider:${provider}`,
      facts: { networks: changed, ...(pauses ? { reason } : {}) },
    })
  return changed.length
}
