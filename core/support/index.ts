export {
  recordLook,
  resetAccountPin,
  resumeAccount,
  suspendAccount,
  unlockAccount,
} from './change-standing.ts'
export { type CustomerCard, readCustomerCard } from './customer-card.ts'
export { type FoundCustomer, type FoundCustomers, findCustomers, findOneCustomer } from './find-customers.ts'
export { findTrace } from './find-trace.ts'
export { findTransactions, type TransactionLine, type TransactionPage } from './find-transactions.ts'
export { addNote, type CustomerNote } from './notes.ts'
export type { SupportRefusal } from './refusals.ts'
export type { Trace, TraceStep, Waiting } from './trace.ts'
export { writeTransactionWords } from './write-transaction-words.ts'
