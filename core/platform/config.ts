import { z } from 'zod'
import { currencies } from '../kernel/money.ts'
import { backupSettings } from './backup-settings.ts'
import { checkBackups } from './check-backups.ts'
import { checkChannels } from './check-channels.ts'
import { checkGateways, readGatewayNames } from './check-gateways.ts'
import { databaseSettings } from './database-settings.ts'
import { checkAdminGroups, readAdminGroups } from './group-channels.ts'
import { loadSettings } from './load-settings.ts'
import { Secret } from './secret.ts'
import { count, secret, timeZone, url } from './setting-shapes.ts'
import { whatsappSettings } from './whatsapp-settings.ts'

/**
 * Every setting of the system, read once at start. `.env.example` explains each; a test of the
 * house compares the two lists. No secret has a default: a forgotten one must stop the start.
 */
export const settings = z.object({
  ...databaseSettings,
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .transform((text) => new Secret(text))
    .optional(),
  NEXA_SECRET_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length >= 32, 'must be 32 or more random bytes in base64')
    .transform((text) => new Secret(text)),
  CURRENCY: z.enum(currencies).default('NGN'),
  COUNTRY: z.enum(['NG', 'IN']).default('NG'),
  TIME_ZONE: timeZone.default('Africa/Lagos'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),

  BOT_HOST: z.string().default('127.0.0.1'),
  BOT_PORT: count(4101, 0),
  BOT_PUBLIC_URL: url.optional(),
  /** How long a bot that is to stop takes requests after it has said that it is not ready. */
  BALANCER_NOTICE_SECONDS: count(0, 0),
  WORKER_HEALTH_PORT: count(4102, 0),
  /** Whoever reads /metrics must say it; without it only the worker's own port shows them. */
  METRICS_TOKEN: secret.optional(),
  /** Where traces go, by OpenTelemetry's own name for it; without it they are only in the log. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
  /** Signs what the feed of used data reports; without it there is no such door. */
  USAGE_WEBHOOK_SECRET: secret.optional(),
  /** Where the feed can be asked as well; it is asked in rounds where this is set. */
  USAGE_POLL_URL: url.optional(),

  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must look like 123456:ABC…, as BotFather gives it')
    .transform((text) => new Secret(text))
    .optional(),
  TELEGRAM_API_URL: url.default('https://api.telegram.org'),
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).default('polling'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 of A-Z a-z 0-9 _ -')
    .transform((text) => new Secret(text))
    .optional(),
  /** Above so many messages a second, what can wait waits; 0 is no limit. */
  TELEGRAM_MESSAGES_PER_SECOND: count(30, 0),

  /** Of which broadcasts take so many at most. */
  BROADCAST_PER_SECOND: count(20),
  ADMIN_CHAT_IDS: z
    .string()
    .default('')
    .transform(readAdminGroups)
    .refine(
      (groups) => groups !== undefined,
      'must be groups such as -1001234567890 or baileys:120363021234567890@g.us, separated by commas',
    )
    .transform((groups) => groups ?? []),

  /** At which hour of the shop's day the admin groups get the report on the day before. */
  REPORT_HOUR: count(8, 0).refine((hour) => hour <= 23, 'must be 0 to 23'),

  ...whatsappSettings,

  VTPASS_URL: url.default('https://vtpass.com/api'),
  VTPASS_API_KEY: secret,
  VTPASS_PUBLIC_KEY: secret,
  VTPASS_SECRET_KEY: secret,
  VTPASS_TIMEOUT_MS: count(30_000, 100),
  /** The most calls a second of one worker; 0 is no limit. The same for Reloadly below. */
  VTPASS_CALLS_PER_SECOND: count(0, 0),

  RELOADLY_URL: url.default('https://topups.reloadly.com'),
  RELOADLY_AUTH_URL: url.default('https://auth.reloadly.com'),
  RELOADLY_CLIENT_ID: z.string().min(1).optional(),
  RELOADLY_CLIENT_SECRET: secret.optional(),
  RELOADLY_TIMEOUT_MS: count(30_000, 100),
  RELOADLY_CALLS_PER_SECOND: count(0, 0),

  /** Of a hundred purchases, how many go first to which provider; empty lets the lowest cost decide. */
  PROVIDER_SHARES: z
    .string()
    .default('')
    .transform(shares)
    .refine((given) => given !== undefined, 'must look like vtpass=80,reloadly=20')
    .transform((given) => given ?? null),
  /** Below so many major units the money that lies with a provider is low. */
  FLOAT_LOW: count(20_000, 0),

  /** Through which gateways people may pay in; the first is offered first. */
  GATEWAYS: z
    .string()
    .default('paystack')
    .transform(readGatewayNames)
    .refine((names) => names !== undefined, 'must be paystack, stripe or both, such as paystack,stripe')
    .transform((names) => names ?? []),

  PAYSTACK_URL: url.default('https://api.paystack.co'),
  PAYSTACK_SECRET_KEY: secret.optional(),
  PAYSTACK_TIMEOUT_MS: count(15_000, 100),
  /** At which bank customers get account numbers of their own, as Paystack calls it; none without it. */
  PAYSTACK_ACCOUNT_BANK: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'must look like wema-bank')
    .optional(),

  STRIPE_URL: url.default('https://api.stripe.com'),
  STRIPE_SECRET_KEY: secret.optional(),
  STRIPE_WEBHOOK_SECRET: secret.optional(),
  STRIPE_RETURN_URL: url.optional(),
  STRIPE_TIMEOUT_MS: count(15_000, 100),

  TERMII_URL: url.default('https://api.ng.termii.com'),
  TERMII_API_KEY: secret,
  TERMII_SENDER_ID: z.string().min(3).max(11).default('Nexa'),
  TERMII_CHANNEL: z.enum(['dnd', 'generic']).default('dnd'),
  TERMII_TIMEOUT_MS: count(10_000, 100),

  /** The mail server; without it no e-mail is offered. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, hostname: /./ })
    .transform((text) => new Secret(text))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^\p{Cc}<>@",:;]+ )?<?[^\s<>@",:;]+@[^\s<>@",:;]+>?$/u, 'must look like Nexa <bot@example.com>')
    .optional(),
  /** The same as for Telegram above. */
  MAIL_MESSAGES_PER_SECOND: count(5, 0),

  /** Above this many major units a purchase asks for the PIN. */
  PIN_ABOVE: count(2_000, 0),
  /** The smallest and largest airtime purchase, in major units. */
  AIRTIME_MIN: count(50),
  AIRTIME_MAX: count(50_000),
  /** The smallest and largest single funding, in major units. */
  FUNDING_MIN: count(100),
  FUNDING_MAX: count(1_000_000),
  /** What a customer may spend in a day and hold in the wallet, in major units, by KYC tier 1, 2 and 3. */
  SPEND_PER_DAY_MAX: z
    .string()
    .default('50000,200000,5000000')
    .transform(tiers)
    .pipe(z.array(z.number().int().positive()).length(3)),
  BALANCE_MAX: z
    .string()
    .default('300000,500000,100000000')
    .transform(tiers)
    .pipe(z.array(z.number().int().positive()).length(3)),
  /** Less than so many seconds after the same was bought, buying it again needs a yes of its own; 0 asks never. */
  DUPLICATE_GUARD_SECONDS: count(120, 0),
  /** The most purchases of a customer within an hour, and numbers that are new to the customer within a day. */
  VELOCITY_PER_HOUR_MAX: count(20),
  VELOCITY_RECIPIENTS_PER_DAY_MAX: count(10),
  /** What an invited customer's first recharge, and one next recharge of who invited them, cost less, in percent. */
  REFERRAL_WELCOME_PERCENT: count(10).refine((percent) => percent <= 90, 'must be 1 to 90'),
  REFERRAL_REWARD_PERCENT: count(30).refine((percent) => percent <= 90, 'must be 1 to 90'),
  /** The most that such a discount takes off, and the smallest recharge that it is for, in major units. */
  REFERRAL_DISCOUNT_MAX: count(500),
  REFERRAL_SPEND_MIN: count(100),
  /** How long an invitation and a reward are good for. */
  REFERRAL_DAYS: count(60),
  REFERRAL_REWARDS_PER_MONTH_MAX: count(10),
  /** After so many days without a log-in a customer counts as inactive, and is told so once. */
  INACTIVE_AFTER_DAYS: count(180),
  /** After so many days of silence a chat that belongs to no account is forgotten. */
  FORGET_CHATS_DAYS: count(30),
  /** How long what one admin asked for waits for another one's yes. */
  APPROVAL_HOURS: count(24),
  /** The most that may be given to a customer by hand at once, and in all on one day, in major units. */
  CREDIT_MAX: count(50_000, 0),
  CREDITS_PER_DAY_MAX: count(200_000, 0),
  /** How long a postpaid bill waits for its money, how long an overdue one leaves the line on, and a further number's price for a period. */
  POSTPAID_DUE_DAYS: count(7),
  POSTPAID_GRACE_DAYS: count(7),
  POSTPAID_SECONDARY_PRICE: count(1_000),
  /** The link that opens the bot with a code behind it, such as https://t.me/YourBot?start= */
  INVITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How long a provider's "I do not know this reference" must last before the money goes back. */
  UNKNOWN_GRACE_SECONDS: count(120),
  /** How many questions a second the daily comparison asks of a provider that gives no list; selling needs the rest. */
  RECONCILE_CALLS_PER_SECOND: count(5),
  ...loadSettings,

  ...backupSettings,
})

function tiers(text: string): number[] {
  return text.split(',').map(Number)
}

/** Null when nothing is said, undefined when it cannot be read. */
function shares(text: string): Record<string, number> | null | undefined {
  if (text.trim() === '') return null
  const parts = text.split(',').map((part) => /^\s*([a-z][a-z0-9]*)\s*=\s*(\d{1,3})\s*$/.exec(part))
  if (parts.some((part) => part === null)) return undefined
  const pairs = parts.map((part) => [part?.[1] ?? '', Number(part?.[2])] as const)
  const is_fair = new Set(pairs.map(([name]) => name)).size === pairs.length
  return is_fair && pairs.some(([, share]) => share > 0) ? Object.fromEntries(pairs) : undefined
}

export type Config = z.infer<typeof settings>

/** All that is wrong with the settings, in one list: an operator mends them in one go. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

type Reading = {
  /** Whether people must be able to chat with it; a process with a way of its own needs no channel set up. */
  is_spoken_to?: boolean
  /** The settings of a system that is known otherwise, for whoever names no database of their own. */
  fallback?: Record<string, string>
}

export function readConfig(
  own: Record<string, string | undefined> = process.env,
  { is_spoken_to = true, fallback }: Reading = {},
): Config {
  const env = fallback === undefined || own.DATABASE_URL ? own : fallback
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = settings
    .refine((config) => config.TELEGRAM_MODE === 'polling' || config.TELEGRAM_WEBHOOK_SECRET !== undefined, {
      path: ['TELEGRAM_WEBHOOK_SECRET'],
      message: 'is needed when TELEGRAM_MODE is webhook',
    })
    .refine((config) => config.TELEGRAM_MODE === 'polling' || config.BOT_PUBLIC_URL !== undefined, {
      path: ['BOT_PUBLIC_URL'],
      message: 'is needed when TELEGRAM_MODE is webhook, so that Telegram knows where to send updates',
    })
    .refine(
      (config) => config.RELOADLY_CLIENT_SECRET === undefined || config.RELOADLY_CLIENT_ID !== undefined,
      {
        path: ['RELOADLY_CLIENT_ID'],
        message: 'is needed because RELOADLY_CLIENT_SECRET is set',
      },
    )
    .refine(
      (config) => config.RELOADLY_CLIENT_ID === undefined || config.RELOADLY_CLIENT_SECRET !== undefined,
      {
        path: ['RELOADLY_CLIENT_SECRET'],
        message: 'is needed because RELOADLY_CLIENT_ID is set',
      },
    )
    .refine((config) => config.SMTP_URL === undefined || config.MAIL_FROM !== undefined, {
      path: ['MAIL_FROM'],
      message: 'is needed because SMTP_URL is set',
    })
    .safeParse(given)
  const unready = [
    ...(is_spoken_to ? checkChannels(given) : []),
    ...checkAdminGroups(given),
    ...checkGateways(given),
    ...checkBackups(given),
  ]
  if (parsed.success && unready.length === 0) return parsed.data
  const lines = [
    ...(parsed.error?.issues ?? []).map((issue) => {
      const name = String(issue.path[0] ?? 'settings')
      return `  ${name} ${given[name] === undefined && issue.code === 'invalid_type' ? 'is missing' : issue.message}`
    }),
    ...unready.map(({ name, message }) => `  ${name} ${message}`),
  ]
  throw new ConfigError(`the settings need mending (see .env.example):\n${[...new Set(lines)].join('\n')}`)
}
