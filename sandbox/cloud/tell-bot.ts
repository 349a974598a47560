import { createHmac, randomInt } from 'node:crypto'
import { askBot, postToBot } from '../control/outgoing.ts'
import type { SandboxState } from '../control/state.ts'
import type { Change } from './webhooks.ts'

/** Tells the bot what happened to one phone; `accepted` runs when it has taken it. */
export function tellBot(
  state: SandboxState,
  lane: string,
  change: Change,
  accepted: () => void = () => undefined,
): void {
  state.cloud.webhooks.push({ lane, change, accepted, bring: (changes) => bring(state, changes) })
}

async function bring(state: SandboxState, changes: Change[]): Promise<boolean> {
  if (state.settings.botUrl === '') return false
  const address = `${state.settings.botUrl}/webhooks/cloud`
  if (!(await isProven(state, address))) return false
  const body = spell({
    object: 'whatsapp_business_account',
    entry: [{ id: state.cloud.business_id, changes }],
  })
  const signature = createHmac('sha256', state.credentials.whatsapp_app_secret).update(body).digest('hex')
  const headers = { 'x-hub-signature-256': `sha256=${signature}` }
  const answer = await postToBot(state, 'cloud', address, body, headers)
  return answer.status === 200
}

/** Escaped as Meta's own JSON is: a bot that writes it anew before it checks the signature finds other bytes. */
function spell(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Asked once for each address, however much waits for the answer; what was proven stays so. */
async function isProven(state: SandboxState, address: string): Promise<boolean> {
  const { proof } = state.cloud
  if (proof.address === address) return true
  proof.asking ??= prove(state, address)
  const isNow = await proof.asking
  proof.asking = undefined
  if (isNow) proof.address = address
  return isNow
}

/** The handshake that goes before everything: whoever answers there must know the word agreed on, and echo ours. */
async function prove(state: SandboxState, address: string): Promise<boolean> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000))
  const url = new URL(address)
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.challenge', challenge)
  url.searchParams.set('hub.verify_token', state.credentials.whatsapp_verify_token)
  // The word is a secret, and the journal is read by everybody.
  const shown = `${address}?hub.mode=subscribe&hub.challenge=${challenge}&hub.verify_token=***`
  const answer = await askBot(state, 'cloud', url.href, shown)
  return answer.status === 200 && answer.body === challenge
}
