import type { Phone } from '../../kernel/phone.ts'

/**
 * Sends one SMS. Throws a Fault: with 'no' it may be tried again, with 'unknown' it must not, or the
 * phone may get it twice.
 */
export type SmsSender = {
  /** `reference` names the message in our own records; senders that cannot carry it leave it out. */
  send(sms: { to: Phone; text: string; reference: string }): Promise<{ provider_reference: string }>
}
