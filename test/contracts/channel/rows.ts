import { present } from '../../../core/kernel/assert.ts'
import { addHours, now } from '../../../core/kernel/clock.ts'
import { SandboxClient } from '../../support/apps/sandbox-client.ts'
import { until } from '../../support/whatsapp/rig.ts'
import { HEARS } from './hears.ts'
import { openChat, TOO_LONG } from './open-chat.ts'
import { openConsoleRow } from './open-console.ts'
import { openEmail, openSms } from './open-one-way.ts'
import type { Outside } from './outside.ts'
import type { Live, Row } from './row.ts'

const NO_GROUPS = 'there are no groups'
const NOBODY_WRITES = 'nothing is ever answered from there'
/** Of a channel that only brings words to people. */
const ONE_WAY = Object.fromEntries(Object.keys(HEARS).map((what) => [what, NOBODY_WRITES]))
const ONLY_TOLD = 'what is to be answered is asked in a chat'

async function openTelegram(outside: Outside): Promise<Live> {
  const { sandbox } = outside
  const fault = faultsOf(outside)
  const set = (blocked: boolean) => new SandboxClient(sandbox.url).post('/control/people/5001', { blocked })
  return openChat(outside, 'telegram', {
    leaves: (_, block) => block(true),
    troubles: {
      gone: async () => {
        await set(true)
        return { mend: () => set(false) }
      },
      ours: async () => ({ view: TOO_LONG }),
      pace: () => fault({ telegram_429: 1 }, { telegram_429: 0 }),
      down: () => fault({ telegram_down: true }, { telegram_down: false }),
      lost: () => fault({ telegram_send_lost: 1 }, { telegram_send_lost: 0 }),
    },
  })
}

async function openCloud(outside: Outside): Promise<Live> {
  const { sandbox } = outside
  const fault = faultsOf(outside)
  const ada = present(sandbox.state.cloud.phones.find('2348031234567'), 'she has WhatsApp')
  const silent = { heard_at: addHours(now(), -25) }
  return openChat(outside, 'cloud', {
    leaves: ({ send }) => send({ text: 'STOP' }),
    nameOf: (id) => {
      const stored = ada.messages.get(id)
      return stored?.from === 'bot' ? stored.opaque : undefined
    },
    troubles: {
      gone: async () => {
        ada.blocked = true
        return { mend: () => Object.assign(ada, { blocked: false }) }
      },
      shut: async () => ({ to: silent, said: { ...silent, about: 'funding.credited' } }),
      ours: async () => ({ view: TOO_LONG }),
      pace: () => fault({ cloud_429: 1 }, { cloud_429: 0 }),
      down: () => fault({ cloud_down: true }, { cloud_down: false }),
      lost: () => fault({ cloud_send_lost: 1 }, { cloud_send_lost: 0 }),
    },
  })
}

/** Both libraries that speak for a linked telephone. What WhatsApp refuses with, only one of them says. */
const openPhone =
  (name: string) =>
  async (outside: Outside): Promise<Live> => {
    const network = present(outside.carriers.get(name)?.network, `${name} is on a network of ours`)
    const refuses = async (code: string) => {
      network.refuses_with = code
      return {
        mend: () => {
          network.refuses_with = null
        },
      }
    }
    const live = await openChat(outside, name, {
      leaves: ({ send }) => send({ text: 'STOP' }),
      troubles: {
        gone: () => refuses('403'),
        shut: async () => ({ to: { address: '2348099999999@s.whatsapp.net' } }),
        ours: () => refuses('400'),
        pace: () => refuses('429'),
        down: async () => {
          network.cut()
          return { mend: () => until('the line again', () => live.open.channel.away?.() === false) }
        },
        lost: async () => {
          network.lost_answers = 1
          return {}
        },
      },
    })
    return live
  }

const faultsOf =
  ({ sandbox: { url } }: Outside) =>
  async (on: object, off: object) => {
    const client = new SandboxClient(url)
    await client.post('/control/faults', on)
    return { mend: () => client.post('/control/faults', off) }
  }

/** Every channel that there is. What one of them cannot is said here, and nothing else is left out. */
export const ROWS: readonly Row[] = [
  {
    name: 'telegram',
    repeat: 'shown again',
    vouches: false,
    cannot: { shut: 'whoever opened the chat may be told anything' },
    open: openTelegram,
  },
  {
    name: 'cloud',
    repeat: 'named alike',
    vouches: true,
    cannot: { group: NO_GROUPS, 'group reply': NO_GROUPS },
    open: openCloud,
  },
  {
    name: 'baileys',
    repeat: 'shown once',
    vouches: true,
    cannot: {},
    open: openPhone('baileys'),
  },
  {
    name: 'wwebjs',
    repeat: 'shown once',
    vouches: true,
    cannot: {
      ours: 'the page says no reason: what it throws ends as a dead letter',
      pace: 'the page says no reason',
    },
    open: openPhone('wwebjs'),
  },
  {
    name: 'console',
    repeat: 'shown again',
    vouches: true,
    cannot: {
      gone: 'whoever left is not gone: it waits for their terminal',
      shut: 'whoever opened it may be told anything',
      ours: 'there is nobody who could refuse it',
      pace: 'there is nobody whom it could be too much for',
      lost: 'it is printed in our own process',
      'a card': 'a number is typed',
      sticker: 'there is only a keyboard',
      photo: 'there is only a keyboard',
      file: 'there is only a keyboard',
      duplicate: 'a line is typed once',
      group: NO_GROUPS,
      'group reply': NO_GROUPS,
    },
    open: openConsoleRow,
  },
  {
    name: 'email',
    repeat: 'named alike',
    vouches: false,
    cannot: {
      ...ONE_WAY,
      choices: ONLY_TOLD,
      'own number': ONLY_TOLD,
      shut: 'a mailbox has no hours',
    },
    open: openEmail,
  },
  {
    name: 'sms',
    repeat: 'shown again',
    vouches: false,
    cannot: {
      ...ONE_WAY,
      choices: ONLY_TOLD,
      'own number': ONLY_TOLD,
      link: 'an SMS has only the words that were written for it',
      picture: 'letters alone',
      document: 'letters alone',
      gone: 'the network takes everything, and says nothing',
      shut: 'a telephone has no hours',
      ours: 'whatever it refuses is sent again: a lost code locks somebody out',
      pace: 'the same',
      lost: 'it carries no name of ours, so a repeat is a second SMS',
    },
    open: openSms,
  },
]
