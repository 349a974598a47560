import type { Service } from './journal.ts'

/** An exchange on its way: its request has arrived and nothing is done, or all is done and no answer given. */
export type Passing = {
  at: 'arrived' | 'done'
  service: Service
  path: string
  request: string
  /** Empty until it is done. */
  response: string
}

/**
 * Stands beside every exchange, for tests in the same process that must act at one exact moment. It
 * holds an exchange up by not resolving; 'cut' ends it there: undone if it has only arrived, else unanswered.
 */
export type Bystander = (passing: Passing) => Promise<'go on' | 'cut'>
