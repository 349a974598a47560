import { connectBaileys } from './baileys/connect.ts'
import { openBaileys } from './baileys/open.ts'
import type { ConnectBaileys } from './baileys/socket.ts'
import { openCloud } from './cloud/open.ts'
import { createEmailChannel } from './email/send.ts'
import type { OpenChannel, Opening } from './open-channel.ts'
import { createSmsChannel } from './sms/channel.ts'
import { openTelegram } from './telegram/open.ts'
import type { ConnectWwebjs } from './wwebjs/client.ts'
import { connectWwebjs } from './wwebjs/connect.ts'
import { openWwebjs } from './wwebjs/open.ts'

/** How the unofficial libraries are reached: the libraries themselves, unless others speak for them. */
export type Connectors = { baileys?: ConnectBaileys; wwebjs?: ConnectWwebjs }

/** Every channel that the settings name. */
export function openChannels(opening: Opening, connectors: Connectors = {}): OpenChannel[] {
  const { core, makeFile } = opening
  const mail = createEmailChannel(core.config, makeFile)
  return [
    openTelegram(opening),
    openCloud(opening),
    openBaileys(opening, connectors.baileys ?? connectBaileys()),
    openWwebjs(opening, connectors.wwebjs ?? connectWwebjs),
    { channel: createSmsChannel(core.sms) },
    mail === null ? null : { channel: mail },
  ].filter((opened) => opened !== null)
}
