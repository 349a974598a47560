import type { ConnectWwebjs, WwebjsClient } from '../../wwebjs/client.ts'
import { wishFor } from '../../wwebjs/open.ts'
import type { Outcome, Pairing, Show } from './link.ts'
import { succeeds } from './pair-baileys.ts'

/** A browser, a page of many megabytes, and somebody who looks for their telephone. */
const PATIENCE_MS = 600_000
const UP_MS = 180_000

/** Links through whatsapp-web.js. Where the database keeps the browser's folder, it is linked once that is kept. */
export const pairWwebjs = (connect: ConnectWwebjs, digits: string | null): Pairing => ({
  link: async (core, held, show) => {
    const wish = { ...wishFor(core, held), pair_with: digits }
    const client = await connect(wish)
    const came = await waitForLink(client, wish.store === null ? 'ready' : 'remote_session_saved', show)
    await client.destroy().catch(() => undefined)
    return came
  },
  unlink: async (core, held) => {
    const client = await connect(wishFor(core, held))
    const told = (await comesUp(client)) && (await succeeds(client.logout()))
    await client.destroy().catch(() => undefined)
    return told
  },
})

const waitForLink = (
  client: WwebjsClient,
  sign: 'ready' | 'remote_session_saved',
  show: Show,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const fail = (why: string) => end({ outcome: 'failed', why })
    const patience = setTimeout(() => fail('Nobody linked it in time.'), PATIENCE_MS)
    const end = (outcome: Outcome): void => {
      clearTimeout(patience)
      resolve(outcome)
    }
    client.on('qr', show.qr)
    client.on('code', show.code)
    client.on(sign, () => end({ outcome: 'linked', as: client.user()?.id ?? '' }))
    client.on('auth_failure', fail)
    client.on('disconnected', fail)
    client.initialize().catch((error: unknown) => fail(String(error)))
  })

const comesUp = (client: WwebjsClient): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (is_up: boolean): void => {
      clearTimeout(patience)
      resolve(is_up)
    }
    const patience = setTimeout(() => end(false), UP_MS)
    client.on('ready', () => end(true))
    client.on('qr', () => end(false))
    client.initialize().catch(() => end(false))
  })
