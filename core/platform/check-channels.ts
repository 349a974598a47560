type Given = Record<string, string | undefined>

/** A bot that nobody can speak to is a mistake. Each setting opens a channel that people chat in. */
const CHAT_CHANNELS = ['TELEGRAM_BOT_TOKEN', 'WHATSAPP_TOKEN', 'BAILEYS_SESSION', 'WWEBJS_SESSION'] as const

/** What the Cloud API cannot do without, all of it or none. */
const CLOUD = [
  'WHATSAPP_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
] as const

export function checkChannels(given: Given): { name: string; message: string }[] {
  const missing = CLOUD.filter((name) => given[name] === undefined)
  // With half of it nobody would hear a word, and nobody would be told why.
  if (missing.length > 0 && missing.length < CLOUD.length)
    return missing.map((name) => ({ name, message: 'is needed because WhatsApp is set up by half' }))
  if (CHAT_CHANNELS.some((name) => given[name] !== undefined)) return []
  return [
    {
      name: CHAT_CHANNELS[0],
      message: `is needed: no channel to chat in is set up (${CHAT_CHANNELS.join(', ')})`,
    },
  ]
}
