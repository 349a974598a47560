export { countMissed, countUnread, type InboxItem, type InboxPlace, markRead, readInbox } from './inbox.ts'
export type { BudgetLevel, Notice, NoticeKind, NoticeOf, ReturnReason } from './notice.ts'
export {
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
  notifyPhone,
} from './notify.ts'
export { type Listener, type QuietHours, quietUntil } from './quiet-hours.ts'
export { type NoticeWishes, readWishes, saveWishes } from './wishes.ts'
