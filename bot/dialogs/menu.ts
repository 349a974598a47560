import { text } from '../texts/text.ts'
import { dialog } from './engine/dialog.ts'
import { firstName } from './register.ts'
import { shortcuts } from './shortcuts.ts'

const customerMenu = shortcuts(
  ['airtime', 'data'],
  ['fund', 'balance'],
  ['spending', 'budget'],
  ['history', 'recipients'],
  ['plans', 'subscriptions'],
  ['family', 'postpaid'],
  ['notifications', 'profile'],
  ['refer', 'help'],
)
const strangerMenu = shortcuts(['start'], ['plans', 'help'])

/** `/start`, with an invitation behind it or without. */
export const start = dialog<{ argument?: string }>({
  name: 'start',
  version: 2,
  session: false,
  async run(io, { argument }) {
    if (!io.linked)
      return {
        start: 'register',
        args: argument === undefined || argument === '' ? {} : { referral: argument },
      }
    const name = firstName(io.customer.full_name)
    await io.say(text('menu'), { lead: text('welcome-back', { name }), shortcuts: customerMenu })
  },
})

export const menu = dialog<{ lead?: string }>({
  name: 'menu',
  version: 2,
  session: false,
  async run(io, { lead }) {
    const before = lead === 'lost' ? { lead: text('lost-lead') } : {}
    if (io.linked) await io.say(text('menu'), { ...before, shortcuts: customerMenu })
    else await io.say(text('menu-stranger'), { ...before, shortcuts: strangerMenu })
  },
})

/** Leaving is the turn's work: a new command has already dropped what was running. */
export const cancel = dialog({
  name: 'cancel',
  version: 2,
  session: false,
  async run(io) {
    await io.say(text(io.interrupted ? 'cancelled' : 'nothing-to-cancel'), { shortcuts: shortcuts(['menu']) })
  },
})
