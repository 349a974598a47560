import type { NoticeKind } from './notice.ts'

/** What a notice is about: people choose by this, and quiet hours and channels go by it. */
export type NoticeClass = 'money' | 'budget' | 'summary' | 'security' | 'service' | 'news' | 'operators'

/** Classes that a customer may switch off in the chat. What became of money, and safety, is always said. */
export const MUTABLE_CLASSES = ['budget', 'summary', 'service', 'news'] as const satisfies NoticeClass[]
export type MutableClass = (typeof MUTABLE_CLASSES)[number]

/** Classes that may also come by e-mail. A code or a warning of a stranger would come too late there. */
export const MAILABLE_CLASSES = ['money', 'budget', 'summary', 'service'] as const satisfies NoticeClass[]
export type MailableClass = (typeof MAILABLE_CLASSES)[number]

type Traits = {
  class: NoticeClass
  /** It is worth finding again: not so a code, a link that somebody just asked for, or a word of patience. */
  inbox: boolean
}

/** Every kind has its class. One without does not compile. */
export const NOTICE_KINDS = {
  'otp.code': { class: 'security', inbox: false },
  'email.code': { class: 'security', inbox: false },
  'session.elsewhere': { class: 'security', inbox: true },
  'purchase.delivered': { class: 'money', inbox: true },
  'purchase.returned': { class: 'money', inbox: true },
  'purchase.slow': { class: 'money', inbox: false },
  'purchase.review': { class: 'money', inbox: true },
  'purchase.reversed': { class: 'money', inbox: true },
  'purchase.refunded': { class: 'money', inbox: true },
  'network.back': { class: 'service', inbox: true },
  'funding.open': { class: 'money', inbox: false },
  'funding.unopened': { class: 'money', inbox: false },
  'funding.credited': { class: 'money', inbox: true },
  'funding.failed': { class: 'money', inbox: true },
  'funding.abandoned': { class: 'money', inbox: false },
  'funding.review': { class: 'money', inbox: true },
  'funding.waits': { class: 'money', inbox: true },
  'account.ready': { class: 'money', inbox: true },
  'account.slow': { class: 'money', inbox: false },
  'account.refused': { class: 'money', inbox: false },
  'funding.reversed': { class: 'money', inbox: true },
  'referral.rewarded': { class: 'service', inbox: true },
  'budget.warned': { class: 'budget', inbox: true },
  'summary.week': { class: 'summary', inbox: true },
  'summary.month': { class: 'summary', inbox: true },
  'family.asked': { class: 'service', inbox: true },
  'family.answered': { class: 'service', inbox: true },
  'family.ended': { class: 'service', inbox: true },
  'subscription.ended': { class: 'service', inbox: true },
  // Urgent like the outcome that takes its place: held back for the night, it would come after it.
  'subscription.next': { class: 'money', inbox: false },
  'subscription.moved': { class: 'service', inbox: true },
  'subscription.low': { class: 'service', inbox: true },
  'subscription.ending': { class: 'service', inbox: true },
  'postpaid.billed': { class: 'money', inbox: true },
  'postpaid.reminded': { class: 'money', inbox: true },
  'postpaid.overdue': { class: 'money', inbox: true },
  'postpaid.suspended': { class: 'money', inbox: true },
  'postpaid.paid': { class: 'money', inbox: true },
  'postpaid.disputed': { class: 'money', inbox: true },
  'postpaid.stands': { class: 'money', inbox: true },
  'postpaid.credited': { class: 'money', inbox: true },
  'shelves.file-read': { class: 'operators', inbox: false },
  'customer.inactive': { class: 'service', inbox: true },
  'customer.suspended': { class: 'security', inbox: true },
  'customer.resumed': { class: 'security', inbox: true },
  'customer.unlocked': { class: 'security', inbox: true },
  'customer.pin-reset': { class: 'security', inbox: true },
  'broadcast.news': { class: 'news', inbox: true },
  'broadcast.service': { class: 'service', inbox: true },
  'broadcast.progress': { class: 'operators', inbox: false },
  'wallet.credited': { class: 'money', inbox: true },
  'approval.shown': { class: 'operators', inbox: false },
  'backup.shown': { class: 'operators', inbox: false },
  'restore.shown': { class: 'operators', inbox: false },
  'ops.alert': { class: 'operators', inbox: false },
  'ops.anomaly': { class: 'operators', inbox: false },
  'ops.report': { class: 'operators', inbox: false },
} as const satisfies Record<NoticeKind, Traits>

export const classOf = (kind: NoticeKind): NoticeClass => NOTICE_KINDS[kind].class

/** It goes before everything that can wait, and quiet hours do not hold it. */
export const isUrgent = (of: NoticeClass): boolean =>
  !(MUTABLE_CLASSES as readonly NoticeClass[]).includes(of)
