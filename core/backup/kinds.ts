/** Everything, or what is needed to go on: customers, books, purchases, plans, lines and settings. */
export const BACKUP_KINDS = ['full', 'essential'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

export const isBackupKind = (text: string): text is BackupKind =>
  (BACKUP_KINDS as readonly string[]).includes(text)

/**
 * What the shop can go on without, and why. Whatever is not named here is essential, so that a new table is in every
 * backup until somebody decides otherwise. Nothing essential may point at one of these; a test looks.
 */
const DISPENSABLE: Record<string, string> = {
  inbound: 'what people wrote was answered long ago, or is written again',
  message: 'what was said was said',
  message_slot: 'which message is replaced by the next one',
  dialog: 'a conversation is begun anew',
  session: 'everybody logs in again',
  otp: 'codes are good for five minutes',
  otp_lock: 'locks of hours',
  job_outbox: 'the sweeps ask again for whatever is due',
  queue_state: 'how the queues stood a moment ago',
  chat_rate: 'who wrote fast within the last seconds',
  clock_slot: 'which worker took which tick',
  callback: 'whatever is open is asked about',
  channel_pace: 'how fast a channel was used a moment ago',
  cloud_media: 'what WhatsApp keeps of ours for a month is brought to it again',
  statement_line: 'is read again when a day is compared again',
  measurement: 'figures of a minute',
  provider_health: 'figures of a minute',
  provider_float: 'is read again every five minutes',
  network_waiter: 'who wanted to hear of an outage that is over',
  network_outage: 'what cannot be sold is found again within minutes',
}

export const isPartOf = (kind: BackupKind, table: string): boolean =>
  kind === 'full' || !Object.hasOwn(DISPENSABLE, table)

/** Names of the tables that only a full backup has. */
export const DISPENSABLE_TABLES: readonly string[] = Object.keys(DISPENSABLE)
