/** What came up in this turn is not done beside others: it is played again, in a transaction of its own. */
export class NeedsOwnTurn extends Error {
  override readonly name = 'NeedsOwnTurn'
}
