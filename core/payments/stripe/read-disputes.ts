import { disputesAnswer } from './answers.ts'
import { ask, type Settings, unreadable } from './call.ts'

/** A dispute that is still open, or that we won, leaves the money ours. */
export async function isLost(config: Settings, charge: string): Promise<boolean> {
  const answer = await ask(config, `/v1/disputes?${new URLSearchParams({ charge, limit: '100' })}`)
  const found = disputesAnswer.safeParse(answer.body)
  if (answer.status !== 200 || !found.success) throw unreadable(answer)
  return found.data.data.some(({ status }) => status === 'lost')
}
