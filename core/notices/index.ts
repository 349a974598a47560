export type { Notice, NoticeKind, NoticeOf, ReturnReason } from './notice.ts'
export { type Notify, notify, notifyAdmins, notifyAll, notifyPhone } from './notify.ts'
