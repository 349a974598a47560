import { createHash } from 'node:crypto'

/**
 * The one name of a message on the network, made of ours: sent twice, it is shown once. It looks as those look that
 * WhatsApp's own pages make.
 */
export const nameMessage = (message: string): string =>
  `3EB0${createHash('sha256').update(`nexa/${message}`).digest('hex').slice(0, 18).toUpperCase()}`
