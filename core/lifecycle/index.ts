export { closeAccount } from './close-account.ts'
export { judgeClosing } from './judge-closing.ts'
export type { CloseRefusal } from './refusals.ts'
