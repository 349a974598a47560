import type { Sandbox } from '../../../sandbox/sandbox.ts'
import type { App, Traits, Who } from './app.ts'
import { SandboxClient } from './sandbox-client.ts'
import { TELEGRAM, telegramApp } from './telegram-app.ts'

/** A channel and the people on it. */
export type Carrier = {
  readonly traits: Traits
  /** The address of the admin group. */
  readonly admin_group: string
  appOf(who: Who): App
  /** Gives back the address of a group that the bot is in. */
  openGroup(title: string): Promise<string>
}

export type Carriers = {
  customers: Carrier
  admins: Carrier
  /** What the bot must be told to be there. */
  settings: Record<string, string>
}

/** The channel that a story is played on. */
export async function openCarriers(name: string, sandbox: Sandbox): Promise<Carriers> {
  const telegram = telegramCarrier(sandbox)
  if (name === 'telegram') return { customers: telegram, admins: telegram, settings: {} }
  throw new Error(`no story can be played on ${name}`)
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
  }
}
