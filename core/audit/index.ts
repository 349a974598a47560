export type { Act } from './act.ts'
export { type AuditFilter, type AuditLine, readAudit, readHead } from './read-audit.ts'
export { recordAct } from './record-act.ts'
export { type ChainHead, type ChainReport, verifyChain } from './verify-chain.ts'
