import {
  type Broadcast,
  readBroadcast,
  readBroadcasts,
  resumeBroadcast,
  stopBroadcast,
} from '../../../../core/broadcast/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { refusalText } from '../../refusal-text.ts'
import { makeBroadcast } from './make-broadcast.ts'

const SHOWN_MAX = 8
const SWITCH = /^(stop|resume)-(B[0-9A-Z]{7})$/

/** Writes to many, shows how that goes, stops it and lets it go on. */
export const broadcast = dialog<{ argument?: string }>({
  name: 'admin-broadcast',
  version: 1,
  session: false,
  admin: 'broadcasts.send',
  async run(io, { argument }) {
    const [, act, reference] = SWITCH.exec((argument ?? '').trim()) ?? []
    if (reference !== undefined) return switchOne(io, reference, act === 'stop' ? 'stop' : 'resume')
    const all = await io.step('all', (trx) => readBroadcasts(trx, { limit: SHOWN_MAX }))
    const tap = await io.choose<Broadcast | null>(
      text(all.length === 0 ? 'broadcast-none' : 'broadcast-list'),
      [
        { value: null, label: text('broadcast-new-button') },
        ...all.map((each): Option<Broadcast> => ({ value: each, label: lineOf(each) })),
      ],
    )
    return tap === null ? makeBroadcast(io) : showOne(io, tap.reference)
  },
})

const lineOf = ({ reference, state, sent, people, asked_at }: Broadcast) =>
  text('broadcast-line', { reference, state, sent, people, when: asked_at })

async function switchOne(io: Io, reference: string, act: 'stop' | 'resume'): Promise<Next> {
  const change = act === 'stop' ? stopBroadcast : resumeBroadcast
  const asked = { reference, admin_id: io.admin.id }
  const done = await io.step(act, async (trx) => {
    const changed = await change(trx, io.core, asked)
    return changed.ok ? { ok: true as const } : changed
  })
  if (!done.ok) return io.say(refusalText(done.refusal))
  return io.say(text(act === 'stop' ? 'broadcast-stopped' : 'broadcast-resumed', { reference }))
}

type Tap = 'stop' | 'resume' | 'refresh' | 'back'

async function showOne(io: Io, reference: string): Promise<Next> {
  for (;;) {
    const one = await io.step('one', (trx) => readBroadcast(trx, reference))
    if (one === null) return io.say(text('broadcast-unknown'))
    const { state, words } = one
    const tap = await io.choose<Tap>(lineOf(one), optionsOf(state), {
      columns: 3,
      lines: [text('broadcast-said'), text('broadcast-quoted', { words: words.en })],
    })
    if (tap === 'back') return { start: 'admin-broadcast' }
    if (tap !== 'refresh') return switchOne(io, reference, tap)
  }
}

const optionsOf = (state: Broadcast['state']): Option<Tap>[] => [
  ...(state === 'running' ? [{ value: 'stop' as const, label: text('broadcast-stop-button') }] : []),
  ...(state === 'stopped' ? [{ value: 'resume' as const, label: text('broadcast-resume-button') }] : []),
  { value: 'refresh', label: text('broadcast-refresh-button') },
  { value: 'back', label: text('back-button') },
]
