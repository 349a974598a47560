import { findFreePort } from '../../sandbox/start/free-port.ts'

export const WEBHOOK_SECRET = 'a-secret-only-telegram-knows'

/** A bot that Telegram calls instead of being asked for news. */
export const CALLED_BY_TELEGRAM = { TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET }

/** The same with a door of its own, for a bot with nothing before it. */
export async function webhookSettings(): Promise<Record<string, string>> {
  const port = String(await findFreePort(undefined))
  return { ...CALLED_BY_TELEGRAM, BOT_PORT: port, BOT_PUBLIC_URL: `http://127.0.0.1:${port}` }
}
