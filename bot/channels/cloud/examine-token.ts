import { z } from 'zod'
import { doubt, type Finding, good } from '../../../core/platform/finding.ts'
import { type CloudSettings, callGraph } from './graph.ts'

const MESSAGING = 'whatsapp_business_messaging'
const MANAGEMENT = 'whatsapp_business_management'

const described = z.object({
  data: z.object({
    /** In seconds since 1970; 0 for one that does not end. */
    expires_at: z.number().catch(0),
    scopes: z.array(z.string()).catch([]),
    granular_scopes: z
      .array(z.object({ scope: z.string(), target_ids: z.array(z.string()).optional() }))
      .catch([]),
  }),
})

/** What Meta says of our token: how long it is good, what it may, and for which business accounts. */
export async function examineToken(
  settings: CloudSettings,
): Promise<{ findings: Finding[]; accounts: string[] }> {
  const token = encodeURIComponent(settings.WHATSAPP_TOKEN.reveal())
  const answered = await callGraph(settings, { path: `debug_token?input_token=${token}` })
  const { data: read } = described.safeParse('body' in answered ? answered.body : null)
  if (read === undefined) {
    const says = 'Meta does not say what the token may'
    return { findings: [doubt('token-unread', says, 'Look at it in the token debugger.')], accounts: [] }
  }
  const { expires_at, scopes, granular_scopes } = read.data
  const missing = [MESSAGING, MANAGEMENT].filter((scope) => !scopes.includes(scope))
  const accounts = granular_scopes
    .filter(({ scope }) => scope === MANAGEMENT)
    .flatMap(({ target_ids = [] }) => target_ids)
  const until = new Date(expires_at * 1_000).toISOString().slice(0, 16).replace('T', ' ')
  const findings = [
    expires_at === 0
      ? good('token-lasts', 'the token does not end')
      : doubt(
          'token-ends',
          `the token ends at ${until} UTC`,
          'Make one that never expires, for a system user: nobody is answered from then on.',
        ),
    missing.length === 0
      ? null
      : doubt(
          'token-narrow',
          `the token is not for ${missing.join(', ')}`,
          'Generate it anew with both permissions.',
        ),
  ]
  return { findings: findings.filter((finding) => finding !== null), accounts }
}
