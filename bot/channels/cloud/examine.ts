import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Config } from '../../../core/platform/config.ts'
import { bad, doubt, type Finding, good } from '../../../core/platform/finding.ts'
import type { Secret } from '../../../core/platform/secret.ts'
import { examineTemplates } from './examine-templates.ts'
import { examineToken } from './examine-token.ts'
import { examineWebhook } from './examine-webhook.ts'
import { type Answered, type CloudSettings, callGraph } from './graph.ts'
import { judge } from './judge.ts'

type Examined = CloudSettings &
  Pick<Config, 'BOT_PUBLIC_URL' | 'WHATSAPP_TEMPLATES'> & {
    WHATSAPP_APP_SECRET: Secret
    WHATSAPP_VERIFY_TOKEN: Secret
  }

const number = z.object({
  display_phone_number: z.string().catch('?'),
  verified_name: z.string().catch('?'),
  quality_rating: z.string().optional().catch(undefined),
  /** Where what people write goes: what is set for the number counts, then what is set for the account. */
  webhook_configuration: z
    .object({
      phone_number: z.string().optional(),
      whatsapp_business_account: z.string().optional(),
      application: z.string().optional(),
    })
    .catch({}),
})
const FIELDS = 'display_phone_number,verified_name,quality_rating,webhook_configuration'

/**
 * Whether Meta knows our token and our number, signs with our secret, brings what people write to us, and has approved
 * the words that the settings name. Asks only.
 */
export async function examineCloud(settings: Examined): Promise<Finding[]> {
  const { WHATSAPP_PHONE_NUMBER_ID: id } = settings
  try {
    const answered = await callGraph(settings, { path: `${id}?fields=${FIELDS}` })
    if ('refused' in answered) return [refusal(answered, id)]
    const { display_phone_number, verified_name, quality_rating, webhook_configuration } = number.parse(
      answered.body,
    )
    const { phone_number, whatsapp_business_account, application } = webhook_configuration
    const token = await examineToken(settings)
    return [
      good('number-there', `WhatsApp knows us as ${verified_name}, ${display_phone_number}`),
      ...(quality_rating === 'RED'
        ? [
            doubt(
              'quality-low',
              'people block or report our number: its quality is low',
              'Send less that nobody asked for, or Meta lowers what may be sent.',
            ),
          ]
        : []),
      await checkSecret(settings),
      ...token.findings,
      ...(await examineWebhook(settings, phone_number ?? whatsapp_business_account ?? application)),
      ...(await examineTemplates(settings, token.accounts)),
    ]
  } catch (error) {
    const why = (error as Error).message
    return [
      bad('meta-away', `Meta did not answer: ${why}`, 'Look at the network, and at WHATSAPP_API_URL if set.'),
    ]
  }
}

function refusal({ refused }: Extract<Answered, { refused: unknown }>, id: string): Finding {
  return judge(refused).alarm === 'whatsapp.token-refused'
    ? bad(
        'token-refused',
        `Meta refuses our token: ${refused.words}`,
        'Make a new one for a system user, and set WHATSAPP_TOKEN.',
      )
    : bad(
        'number-unknown',
        `Meta shows our token no number ${id}: ${refused.words}`,
        'WHATSAPP_PHONE_NUMBER_ID is the id under API setup, not the number; the system user needs the account.',
      )
}

/** Meta compares a proof made with the app's secret. With another one all that people write would be turned away. */
async function checkSecret(settings: Examined): Promise<Finding> {
  const { WHATSAPP_PHONE_NUMBER_ID: id, WHATSAPP_TOKEN, WHATSAPP_APP_SECRET } = settings
  const proof = createHmac('sha256', WHATSAPP_APP_SECRET.reveal()).update(WHATSAPP_TOKEN.reveal())
  const answered = await callGraph(settings, {
    path: `${id}?fields=id&appsecret_proof=${proof.digest('hex')}`,
  })
  return 'refused' in answered
    ? bad(
        'app-secret-other',
        'WHATSAPP_APP_SECRET is not the secret of the app that the token is for',
        'Take it from App settings, Basic: with another one nothing that people write is taken in.',
      )
    : good('app-secret-right', 'the secret is that of our app')
}
