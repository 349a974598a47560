import { settleReports } from '../../delivery/settle-reports.ts'
import type { OpenChannel, Opening } from '../open-channel.ts'
import { examineCloud } from './examine.ts'
import { createAlarm } from './raise-alarm.ts'
import { createCloudChannel } from './send.ts'
import { watchNumber } from './watch-number.ts'
import { createWebhook } from './webhook.ts'

/** WhatsApp by Meta's Cloud API; null where no number of it is set up. */
export function openCloud({ core, take, makeFile }: Opening): OpenChannel | null {
  const { config, db, log } = core
  const { WHATSAPP_TOKEN, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN } = config
  if (WHATSAPP_TOKEN === undefined || WHATSAPP_PHONE_NUMBER_ID === undefined) return null
  if (WHATSAPP_APP_SECRET === undefined || WHATSAPP_VERIFY_TOKEN === undefined) return null
  const settings = { WHATSAPP_API_URL: config.WHATSAPP_API_URL, WHATSAPP_TOKEN, WHATSAPP_PHONE_NUMBER_ID }
  const alarm = createAlarm(core)
  const number = watchNumber(core, settings, alarm)
  return {
    channel: createCloudChannel({
      db,
      settings,
      makeFile,
      approved: config.WHATSAPP_TEMPLATES,
      per_second: config.WHATSAPP_MESSAGES_PER_SECOND,
      alarm,
    }),
    webhook: createWebhook(
      { WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN },
      {
        take: (events) => take(events),
        settle: (reports) => settleReports(db, 'cloud', reports),
        alarm,
        note: (words) => log.warn(words),
      },
    ),
    start: async () => void number.start(),
    healthy: number.healthy,
    examine: () => examineCloud({ ...config, ...settings, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN }),
    stop: async () => number.stop(),
  }
}
