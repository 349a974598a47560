import type { Core } from '../../core/compose.ts'
import { openConversation } from '../../core/customers/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { openConsole } from '../channels/console/open.ts'
import type { Sitter } from '../channels/console/receive.ts'
import type { Terminal } from '../channels/console/terminal.ts'
import type { Take } from '../channels/open-channel.ts'
import { stopDrawing } from '../charts/draw.ts'
import { startDelivery } from '../delivery/start-delivery.ts'
import { waitUntilQuiet } from '../delivery/wait-until-quiet.ts'
import { createFileMaker } from '../documents/make-file.ts'
import { storeEvents } from '../door/store-events.ts'
import { startTurns } from '../start-turns.ts'

/** `done` resolves when the terminal was left and nothing of it is under way any more. */
export type Chat = { done: Promise<void>; leave(): void }

/**
 * The bot for one person at a terminal: the same inbox, turns and outbox, of this one conversation and no other. What
 * was bought is delivered by the workers of the system that it belongs to.
 */
export async function startChat(
  core: Core,
  { sitter, terminal, folder }: { sitter: Sitter; terminal: Terminal; folder: string },
): Promise<Chat> {
  const { address, language } = sitter
  const where = { channel: 'console', address, sender: address, kind: 'private', language } as const
  const { id } = await inTransaction(core.db, (trx) => openConversation(trx, where))
  const take: Take = async (events) => turns.wake(await storeEvents(core.db, events))
  const opened = openConsole(
    { core, take, makeFile: createFileMaker(core) },
    { sitter, terminal, folder, quiet: () => waitUntilQuiet(core.db, id) },
  )
  const channels = new Map([[opened.channel.name, opened.channel]])
  const delivery = startDelivery(core, channels, [id])
  const turns = startTurns(core, channels, delivery.wake, [id])
  await opened.start?.()
  const done = opened.done.finally(async () => {
    await turns.stop()
    await delivery.stop()
    await stopDrawing()
  })
  return { done, leave: () => terminal.close() }
}
