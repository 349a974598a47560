import { newToken } from '../../../core/kernel/ids.ts'
import type { Config } from '../../../core/platform/config.ts'
import { bad, doubt, type Finding, good } from '../../../core/platform/finding.ts'
import { callHttp } from '../../../core/platform/http.ts'
import type { Secret } from '../../../core/platform/secret.ts'

const CALL_MS_MAX = 10_000

type Settings = Pick<Config, 'BOT_PUBLIC_URL'> & { WHATSAPP_VERIFY_TOKEN: Secret }

/** Whether Meta brings what people write to the address that the settings name, and whether we answer there. */
export async function examineWebhook(
  { BOT_PUBLIC_URL, WHATSAPP_VERIFY_TOKEN }: Settings,
  set_at_meta: string | undefined,
): Promise<Finding[]> {
  if (set_at_meta === undefined)
    return [
      bad(
        'webhook-none',
        'Meta knows no address to bring what people write to',
        'Set it under WhatsApp, Configuration, and subscribe to messages.',
      ),
    ]
  if (BOT_PUBLIC_URL === undefined)
    return [
      doubt(
        'address-unknown',
        `Meta brings what people write to ${placeOf(set_at_meta)}; whether that is us nobody knows`,
        'Set BOT_PUBLIC_URL.',
      ),
    ]
  const wanted = `${BOT_PUBLIC_URL}/webhooks/cloud`
  const where =
    placeOf(set_at_meta) === placeOf(wanted)
      ? good('webhook-right', 'Meta brings what people write to us')
      : bad(
          'webhook-elsewhere',
          `Meta brings what people write to ${placeOf(set_at_meta)}`,
          `Set ${placeOf(wanted)} under WhatsApp, Configuration, or BOT_PUBLIC_URL to what stands there.`,
        )
  return [where, await greet(wanted, WHATSAPP_VERIFY_TOKEN)]
}

/** Asks as Meta does when the address is set: whoever answers must know the word and give ours back. */
async function greet(address: string, word: Secret): Promise<Finding> {
  const url = new URL(address)
  const challenge = newToken()
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.challenge', challenge)
  url.searchParams.set('hub.verify_token', word.reveal())
  try {
    const { status, text } = await callHttp('door', {
      method: 'GET',
      url: url.href,
      timeout_ms: CALL_MS_MAX,
      bytes_max: 1_000,
    })
    if (status === 200 && text === challenge) return good('door-opens', 'the bot answers there')
    return status === 403
      ? bad(
          'verify-token-other',
          'the bot that answers there has another WHATSAPP_VERIFY_TOKEN',
          'Start it with the settings of here, then verify the address with Meta again.',
        )
      : silent(`it answered ${status}`)
  } catch (error) {
    return silent((error as Error).message)
  }
}

const silent = (why: string): Finding =>
  doubt(
    'door-silent',
    `the bot does not answer at its address: ${why}`,
    'Start it. If it runs, look at the proxy, its certificate, and whether this machine may reach it.',
  )

/** What of an address tells one from another: neither word nor password. */
function placeOf(address: string): string {
  if (!URL.canParse(address)) return 'nowhere'
  const { host, pathname } = new URL(address)
  return `${host}${pathname}`
}
