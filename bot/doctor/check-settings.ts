import type { Config } from '../../core/platform/config.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'

const LOCAL = /^(127\.|localhost$|::1$)/

/** What is allowed, and still not what an open shop wants. What is not allowed stops every start by itself. */
export function checkSettings(config: Config): Finding[] {
  const url = config.BOT_PUBLIC_URL
  const findings: (Finding | null)[] = [
    url !== undefined && !url.startsWith('https://') && !LOCAL.test(new URL(url).hostname)
      ? bad(
          'door-unlocked',
          'BOT_PUBLIC_URL is not https',
          'Webhooks bring money: put a proxy with TLS in front.',
        )
      : null,
    !LOCAL.test(config.BOT_HOST) && config.METRICS_TOKEN === undefined
      ? doubt(
          'metrics-hidden',
          'without METRICS_TOKEN nobody can read /metrics at the bot',
          'Set it, and give it to Prometheus; ops/ has the rest.',
        )
      : null,
    config.INVITE_URL === undefined
      ? doubt(
          'invite-none',
          'invitations carry no link',
          'Set INVITE_URL, such as https://t.me/YourBot?start=',
        )
      : null,
    config.DUPLICATE_GUARD_SECONDS === 0
      ? doubt('guard-off', 'nobody is asked who buys the same twice', 'Set DUPLICATE_GUARD_SECONDS above 0.')
      : null,
    config.LOG_LEVEL === 'trace' || config.LOG_LEVEL === 'debug'
      ? doubt('log-loud', `the log is set to ${config.LOG_LEVEL}`, 'info is enough for an open shop.')
      : null,
    config.NEXA_SECRET_KEY.reveal() === Buffer.alloc(32, 7).toString('base64')
      ? bad(
          'secret-known',
          'NEXA_SECRET_KEY is the one of the tests',
          'Make your own: openssl rand -base64 32.',
        )
      : null,
  ]
  return [
    good('settings-read', 'the settings can be read'),
    ...findings.filter((finding) => finding !== null),
  ]
}
