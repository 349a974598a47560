export type { WalletMovement } from './movement.ts'
export { type MovementsPage, readMovements, readWalletViews, type WalletView } from './read-wallet-view.ts'
