export { countDeadLetters, type DeadLetter, readDeadLetters, sendAgain } from './dead-letters.ts'
export { findPlaces, type NoticePlace, OPEN_CHAT, readPlaces } from './find-places.ts'
export { currentAddresses, firstAddresses, type GroupMove, moveGroup } from './group-move.ts'
export { findQuiet } from './hold-quiet.ts'
export { countMissed, countUnread, type InboxItem, type InboxPlace, markRead, readInbox } from './inbox.ts'
export { findMailbox, openMailbox, shutMailbox } from './mailbox.ts'
export type { BudgetLevel, Notice, NoticeKind, NoticeOf, ReturnReason } from './notice.ts'
export {
  classOf,
  MAILABLE_CLASSES,
  type MailableClass,
  MUTABLE_CLASSES,
  type MutableClass,
  type NoticeClass,
} from './notice-kinds.ts'
export {
  type Notify,
  notify,
  notifyAdmins,
  notifyAll,
  notifyCustomers,
  notifyEmail,
  notifyGroups,
  notifyPhone,
} from './notify.ts'
export { passOn } from './pass-on.ts'
export { type Listener, type QuietHours, quietUntil } from './quiet-hours.ts'
export { takeBack } from './take-back.ts'
export { findListeners, type NoticeWishes, readWishes, saveWishes } from './wishes.ts'
