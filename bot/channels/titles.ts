/** What people call each channel: the same in every language. A channel's own title is this one. */
const TITLES: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  cloud: 'WhatsApp',
  baileys: 'WhatsApp',
  wwebjs: 'WhatsApp',
  console: 'Terminal',
  sms: 'SMS',
  email: 'E-mail',
}

/** Channels that a process of their own speaks for: no other one brings what is said there. */
export const SPOKEN_FOR: readonly string[] = ['console']

/** The title of a channel by its name, also of one that is not open now. */
export const titleOf = (channel: string): string => TITLES[channel] ?? channel
