export type { Act } from './act.ts'
export { recordAct } from './record-act.ts'
export { type ChainHead, type ChainReport, verifyChain } from './verify-chain.ts'
