export type { Notice, NoticeKind, NoticeOf, ReturnReason } from './notice.ts'
export { type Notify, notify, notifyAdmins, notifyPhone } from './notify.ts'
