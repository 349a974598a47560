import type { Core } from '../../../../core/compose.ts'
import { storeAuth } from '../../baileys/open.ts'
import type { BaileysSocket, ConnectBaileys } from '../../baileys/socket.ts'
import type { Held, Outcome, Pairing, Show } from './link.ts'

/** So long an account may take to come up before it is given up. */
const UP_MS = 30_000

/** Links through Baileys: by a picture, or by a code for the account with this number (digits alone). */
export const pairBaileys = (connect: ConnectBaileys, digits: string | null): Pairing => {
  const dial = (core: Core, held: Held): Promise<BaileysSocket> =>
    connect({
      auth: storeAuth(core, held),
      // It is not confirmed, so WhatsApp brings it again when a bot listens.
      hear: () => Promise.reject(new Error('a bot will hear it')),
      recall: () => Promise.resolve(null),
      log: core.log,
    })
  return {
    link: async (core, held, show) => {
      const socket = await dial(core, held)
      const came = await waitForLink(socket, digits, show)
      await socket.end()
      return came
    },
    unlink: async (core, held) => {
      const socket = await dial(core, held)
      const told = (await comesUp(socket)) && (await succeeds(socket.logout()))
      await socket.end()
      return told
    },
  }
}

const waitForLink = (socket: BaileysSocket, digits: string | null, show: Show): Promise<Outcome> =>
  new Promise((resolve) => {
    let asked = false
    const askCode = (number: string): void => {
      if (asked) return
      asked = true
      socket.requestPairingCode(number).then(show.code, () => resolve(failed('WhatsApp gave no code.')))
    }
    socket.on('connection.update', ({ connection, lastDisconnect, qr }) => {
      if (qr !== undefined) digits === null ? show.qr(qr) : askCode(digits)
      if (connection === 'open') resolve({ outcome: 'linked', as: socket.user()?.id ?? '' })
      if (connection === 'close') resolve(afterClose(lastDisconnect?.error))
    })
  })

const comesUp = (socket: BaileysSocket): Promise<boolean> =>
  new Promise((resolve) => {
    const patience = setTimeout(() => resolve(false), UP_MS)
    socket.on('connection.update', ({ connection }) => {
      if (connection === undefined || connection === 'connecting') return
      clearTimeout(patience)
      resolve(connection === 'open')
    })
  })

export const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

const failed = (why: string): Outcome => ({ outcome: 'failed', why })

/** 515 follows every linking: the line is to be opened anew, with the keys that were given. */
function afterClose(error: unknown): Outcome {
  const code = (error as { output?: { statusCode?: number } } | undefined)?.output?.statusCode
  if (code === 515) return { outcome: 'again' }
  if (code === 408) return failed('Nobody linked it in time, or WhatsApp cannot be reached. Try again.')
  return failed(`WhatsApp closed the line${code === undefined ? '' : ` (${code})`}. Nothing was linked.`)
}
