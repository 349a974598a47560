import { createEmailChannel } from './email/send.ts'
import type { OpenChannel, Opening } from './open-channel.ts'
import { createSmsChannel } from './sms/channel.ts'
import { openTelegram } from './telegram/open.ts'

/** Every channel that the settings name. */
export function openChannels(opening: Opening): OpenChannel[] {
  const { core, makeFile } = opening
  const mail = createEmailChannel(core.config, makeFile)
  return [
    openTelegram(opening),
    { channel: createSmsChannel(core.sms) },
    mail === null ? null : { channel: mail },
  ].filter((opened) => opened !== null)
}
