import type { Connectors } from '../../../bot/channels/open-channels.ts'
import { settleAddress } from '../../../core/phones/index.ts'
import type { Db } from '../../../core/platform/db.ts'
import type { Sandbox } from '../../../sandbox/sandbox.ts'
import { fakeBaileys } from '../whatsapp/fake-baileys.ts'
import { fakeWwebjs } from '../whatsapp/fake-wwebjs.ts'
import { linkSession } from '../whatsapp/link-session.ts'
import { FakeNetwork, type Group, type Person } from '../whatsapp/network.ts'
import type { App, Traits, Who } from './app.ts'
import { CLOUD, cloudApp } from './cloud-app.ts'
import { jidOf, phoneApp, phoneTraits } from './phone-app.ts'
import { SandboxClient } from './sandbox-client.ts'
import { TELEGRAM, telegramApp } from './telegram-app.ts'

/** A channel and the people on it. */
export type Carrier = {
  readonly traits: Traits
  /** The address of the admin group, where the channel has groups. */
  readonly admin_group: string
  appOf(who: Who): App
  /** Gives back the address of a group that the bot is in. */
  openGroup(title: string): Promise<string>
  /** Every event comes so many times more; 0 ends it. */
  repeats(times: number): Promise<void>
  /** So many of the next messages arrive, and the bot does not hear that they did. */
  losesAnswers(count: number): Promise<void>
  /** As if they had written there before, for who begins in the middle of a story. */
  meet(db: Db, app: App): Promise<void>
}

export type Carriers = {
  customers: Carrier
  admins: Carrier
  /** Another channel, where the same people may be too. */
  elsewhere: Carrier
  /** What the bot must be told to be there. */
  settings: Record<string, string>
  connectors: Connectors
  /** Before the bot is started. */
  prepare(db: Db): Promise<void>
  network?: FakeNetwork
}

/** What the channels of a run can, for stories that are about something which not all of them have. */
export const CHANNEL = process.env.NEXA_CHANNEL ?? 'telegram'
export const ADMIN_CHANNEL = CHANNEL === 'cloud' ? 'telegram' : CHANNEL

/** The channel that a story is played on. Telegram is always there beside it. */
export async function openCarriers(name: string, sandbox: Sandbox): Promise<Carriers> {
  const telegram = telegramCarrier(sandbox)
  const nothing = async () => undefined
  switch (name) {
    case 'telegram':
      return {
        ...{ customers: telegram, admins: telegram, elsewhere: telegram },
        ...{ settings: {}, connectors: {}, prepare: nothing },
      }
    case 'cloud':
      return {
        ...{ customers: cloudCarrier(sandbox), admins: telegram, elsewhere: telegram },
        ...{ settings: cloudSettings(sandbox.url), connectors: {}, prepare: nothing },
      }
    case 'baileys':
    case 'wwebjs': {
      const network = new FakeNetwork()
      const phones = phoneCarrier(name, network)
      return {
        ...{ customers: phones, admins: phones, elsewhere: telegram, network },
        settings: {
          [`${name.toUpperCase()}_SESSION`]: 'story',
          ADMIN_CHAT_IDS: `${name}:${phones.admin_group}`,
        },
        connectors: { baileys: fakeBaileys(network), wwebjs: fakeWwebjs(network) },
        prepare: (db) => linkSession(db, { channel: name, name: 'story' }),
      }
    }
    default:
      throw new Error(`no story can be played on ${name}`)
  }
}

function telegramCarrier({ url }: Sandbox): Carrier {
  const client = new SandboxClient(url)
  return {
    traits: TELEGRAM,
    admin_group: '-1001000000001',
    appOf: (who) => telegramApp(url, who),
    openGroup: async (title) => {
      const { id } = await client.post<{ id: number }>('/control/groups', { title })
      return String(id)
    },
    repeats: (times) => client.post('/control/faults', { telegram_duplicate_updates: times }),
    losesAnswers: (count) => client.post('/control/faults', { telegram_send_lost: count }),
    meet: async () => undefined,
  }
}

const cloudSettings = (sandbox_url: string): Record<string, string> => ({
  WHATSAPP_API_URL: `${sandbox_url}/cloud/v23.0`,
  WHATSAPP_TOKEN: 'sandbox-whatsapp-token',
  WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
  WHATSAPP_APP_SECRET: 'sandbox-app-secret',
  WHATSAPP_VERIFY_TOKEN: 'sandbox-verify-token',
  WHATSAPP_TEMPLATES: 'en',
  WHATSAPP_MESSAGES_PER_SECOND: '0',
})

/** There are no groups: whoever runs the shop is on another channel. */
function cloudCarrier({ url }: Sandbox): Carrier {
  const client = new SandboxClient(url)
  return {
    traits: CLOUD,
    admin_group: '',
    appOf: (who) => cloudApp(url, who),
    openGroup: async () => {
      throw new Error('there are no groups here')
    },
    repeats: (times) => client.post('/control/faults', { cloud_duplicate: times }),
    losesAnswers: (count) => client.post('/control/faults', { cloud_send_lost: count }),
    meet: async (_db, { sender }) => {
      await client.post(`/control/phones/${sender}`, { window_shut: false })
    },
  }
}

function phoneCarrier(name: string, network: FakeNetwork): Carrier {
  const people = new Map<string, Person>()
  const groups = new Map<string, Group>()
  const openGroup = (): string => {
    const group = network.group([])
    groups.set(group.chat.jid, group)
    return group.chat.jid
  }
  const personOf = (phone: string): Person => {
    const person = people.get(phone) ?? network.person({ phone })
    people.set(phone, person)
    return person
  }
  return {
    traits: phoneTraits(name),
    admin_group: openGroup(),
    appOf: ({ phone, group }) =>
      phoneApp(name, network, personOf(phone), group === undefined ? undefined : groups.get(group)),
    openGroup: async () => openGroup(),
    repeats: async (times) => {
      network.repeats = times > 0
    },
    losesAnswers: async (count) => {
      network.lost_answers = count
    },
    meet: async (db, { sender }) => {
      const { lid } = [...people.values()].find(({ phone }) => jidOf(name, phone) === sender) ?? {}
      await settleAddress(db, { channel: name, jids: [sender, `${lid}@lid`] })
    },
  }
}
