export type { WalletMovement } from './movement.ts'
export { type MovementsPage, readMovements, readWalletView, type WalletView } from './read-wallet-view.ts'
