type Given = Record<string, string | undefined>

/** A bot that nobody can speak to is a mistake. Each setting opens a channel that people chat in. */
const CHAT_CHANNELS = ['TELEGRAM_BOT_TOKEN', 'BAILEYS_SESSION', 'WWEBJS_SESSION'] as const

export function checkChannels(given: Given): { name: string; message: string }[] {
  if (CHAT_CHANNELS.some((name) => given[name] !== undefined)) return []
  return [
    {
      name: CHAT_CHANNELS[0],
      message: `is needed: no channel to chat in is set up (${CHAT_CHANNELS.join(', ')})`,
    },
  ]
}
