export type Behaviour =
  | 'deliver'
  | 'deliver late'
  | 'refuse'
  | 'deliver in silence'
  | 'lose in silence'
  | 'deliver and call back twice'
  | 'call back first'
  | 'stay pending'
  | 'deliver behind an error page'

const byEnding: Record<string, Behaviour> = {
  '0001': 'deliver late',
  '0002': 'refuse',
  '0003': 'deliver in silence',
  '0004': 'lose in silence',
  '0005': 'deliver and call back twice',
  '0006': 'call back first',
  '0007': 'stay pending',
  '0008': 'deliver behind an error page',
}

/** How a purchase for this number goes: chosen by the number, so that a person can bring about any trouble in the chat. */
export function behaviourOf(recipient: string): Behaviour {
  return byEnding[recipient.slice(-4)] ?? 'deliver'
}
