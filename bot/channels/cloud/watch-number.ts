import type { Core } from '../../../core/compose.ts'
import { type CloudSettings, callGraph } from './graph.ts'
import type { Alarm } from './judge.ts'
import { judge } from './judge.ts'

const ASK_EVERY_MS = 60_000

/**
 * Asks Meta whether our number answers to our token: at the start, and from then on as long as it does not. A line that
 * is down says nothing about either.
 */
export function watchNumber(
  { log }: Pick<Core, 'log'>,
  settings: CloudSettings,
  alarm: (code: Alarm, why: string) => void,
): { start(): Promise<void>; healthy(): boolean; stop(): void } {
  let is_refused = false
  let timer: NodeJS.Timeout | undefined

  async function ask(): Promise<void> {
    try {
      const path = `${settings.WHATSAPP_PHONE_NUMBER_ID}?fields=display_phone_number`
      const answered = await callGraph(settings, { path })
      is_refused = 'refused' in answered && answered.refused.status < 500
      if (!('refused' in answered)) return
      const { code, words } = answered.refused
      log.error(
        { code: 'whatsapp.number-refused', meta_code: code, why: words },
        'the number of WhatsApp does not answer',
      )
      const { alarm: about } = judge(answered.refused)
      if (about !== undefined) alarm(about, words)
    } catch (error) {
      log.warn({ err: error }, 'WhatsApp could not be asked about our number; trying again')
    }
    timer = setTimeout(() => void ask(), ASK_EVERY_MS)
    timer.unref()
  }

  return { start: ask, healthy: () => !is_refused, stop: () => clearTimeout(timer) }
}
