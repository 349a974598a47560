import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Ports } from './ports.ts'
import { errorText, StartTrouble } from './trouble.ts'

/** Reads `.env` into the environment; what the shell has set already wins. Answers a note when it cannot. */
export function loadDotEnv(projectDir: string): string | undefined {
  const path = join(projectDir, '.env')
  if (!existsSync(path)) return undefined
  if (typeof process.loadEnvFile !== 'function') {
    return `.env is not read: that needs Node 20.12, and this is ${process.versions.node}`
  }
  try {
    process.loadEnvFile(path)
    return undefined
  } catch (error) {
    throw new StartTrouble(`Cannot read ${path}: ${errorText(error)}`)
  }
}

/** A setting that is there but empty counts as missing, as it does for the bot. */
export function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

interface StandIn {
  /** Whoever sets this has the real service: then none of the stand-in's values may slip in beside it. */
  key: string
  /** Nor may they where this one is set, because then real money is about. */
  unless?: string
  values: Record<string, string>
}

function standIns(sandbox: string): StandIn[] {
  return [
    {
      key: 'TELEGRAM_BOT_TOKEN',
      values: {
        TELEGRAM_BOT_TOKEN: '100000:sandbox-token',
        TELEGRAM_API_URL: `${sandbox}/telegram`,
        TELEGRAM_MODE: 'polling',
        ADMIN_CHAT_IDS: '-1001000000001',
      },
    },
    {
      key: 'WHATSAPP_TOKEN',
      values: {
        WHATSAPP_TOKEN: 'sandbox-whatsapp-token',
        WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
        WHATSAPP_APP_SECRET: 'sandbox-app-secret',
        WHATSAPP_VERIFY_TOKEN: 'sandbox-verify-token',
        WHATSAPP_API_URL: `${sandbox}/cloud/v23.0`,
        WHATSAPP_TEMPLATES: 'en',
      },
    },
    {
      key: 'VTPASS_API_KEY',
      values: {
        VTPASS_API_KEY: 'sandbox-api-key',
        VTPASS_PUBLIC_KEY: 'PK_sandbox',
        VTPASS_SECRET_KEY: 'SK_sandbox',
        USAGE_WEBHOOK_SECRET: 'usage_sandbox',
        USAGE_POLL_URL: `${sandbox}/usage/reports`,
        VTPASS_URL: `${sandbox}/vtpass/api`,
        VTPASS_TIMEOUT_MS: '5000',
      },
    },
    {
      key: 'RELOADLY_CLIENT_ID',
      unless: 'VTPASS_API_KEY',
      values: {
        RELOADLY_CLIENT_ID: 'sandbox-reloadly',
        RELOADLY_CLIENT_SECRET: 'sandbox-reloadly-secret',
        RELOADLY_URL: `${sandbox}/reloadly`,
        RELOADLY_AUTH_URL: `${sandbox}/reloadly`,
        RELOADLY_TIMEOUT_MS: '5000',
        // The numbers that mean something are about VTpass, so it goes first.
        PROVIDER_SHARES: 'vtpass=100,reloadly=0',
      },
    },
    ...gatewayStandIns(sandbox),
    {
      key: 'TERMII_API_KEY',
      values: {
        TERMII_API_KEY: 'sandbox-termii',
        TERMII_SENDER_ID: 'Nexa',
        TERMII_URL: `${sandbox}/termii`,
      },
    },
  ]
}

/** Where people pay in. With a real Paystack no play money comes from beside it. */
function gatewayStandIns(sandbox: string): StandIn[] {
  return [
    {
      key: 'PAYSTACK_SECRET_KEY',
      values: {
        PAYSTACK_SECRET_KEY: 'sk_test_sandbox',
        PAYSTACK_URL: `${sandbox}/paystack`,
        PAYSTACK_ACCOUNT_BANK: 'test-bank',
      },
    },
    {
      key: 'STRIPE_SECRET_KEY',
      unless: 'PAYSTACK_SECRET_KEY',
      values: {
        STRIPE_SECRET_KEY: 'sk_test_stripe_sandbox',
        STRIPE_WEBHOOK_SECRET: 'whsec_sandbox',
        STRIPE_URL: `${sandbox}/stripe`,
        STRIPE_RETURN_URL: sandbox,
        GATEWAYS: 'paystack,stripe',
      },
    },
  ]
}

export interface Facts {
  ports: Ports
  databaseUrl: string
  secretKey: string
  withSandbox: boolean
}

/** What bot and worker are told: the person's own settings first, ours where there are none. */
export function composeEnvironment(own: NodeJS.ProcessEnv, facts: Facts): NodeJS.ProcessEnv {
  const bot = `http://127.0.0.1:${facts.ports.bot}`
  const defaults: Record<string, string> = {
    NEXA_SECRET_KEY: facts.secretKey,
    BOT_PUBLIC_URL: bot,
    LOG_LEVEL: 'info',
    UNKNOWN_GRACE_SECONDS: '20',
  }
  if (facts.withSandbox) {
    const all = standIns(`http://127.0.0.1:${facts.ports.sandbox}`)
    const stays = (key: string): boolean =>
      !isSet(own[key]) || own[key] === all.find((each) => each.key === key)?.values[key]
    for (const { key, unless, values } of all)
      if (stays(key) && (unless === undefined || stays(unless))) Object.assign(defaults, values)
  }
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => isSet(value)))
  return {
    ...defaults,
    ...given,
    DATABASE_URL: facts.databaseUrl,
    SANDBOX_PORT: String(facts.ports.sandbox),
    BOT_PORT: String(facts.ports.bot),
    BOT_URL: bot,
    WORKER_HEALTH_PORT: String(facts.ports.worker),
  }
}
