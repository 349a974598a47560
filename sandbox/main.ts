import { type Credentials, usualCredentials } from './control/settings.ts'
import { startSandbox } from './sandbox.ts'

const USUAL_PORT = 4100

function readPort(text: string | undefined): number {
  const port = text === undefined || text === '' ? USUAL_PORT : Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  console.error(`SANDBOX_PORT must be a port number, not "${text}"`)
  process.exit(1)
}

function readCredentials(env: NodeJS.ProcessEnv): Credentials {
  return {
    telegram_token: env.TELEGRAM_BOT_TOKEN ?? usualCredentials.telegram_token,
    whatsapp_token: env.WHATSAPP_TOKEN ?? usualCredentials.whatsapp_token,
    whatsapp_phone_number_id: env.WHATSAPP_PHONE_NUMBER_ID ?? usualCredentials.whatsapp_phone_number_id,
    whatsapp_app_secret: env.WHATSAPP_APP_SECRET ?? usualCredentials.whatsapp_app_secret,
    whatsapp_verify_token: env.WHATSAPP_VERIFY_TOKEN ?? usualCredentials.whatsapp_verify_token,
    vtpass_api_key: env.VTPASS_API_KEY ?? usualCredentials.vtpass_api_key,
    vtpass_public_key: env.VTPASS_PUBLIC_KEY ?? usualCredentials.vtpass_public_key,
    vtpass_secret_key: env.VTPASS_SECRET_KEY ?? usualCredentials.vtpass_secret_key,
    reloadly_client_id: env.RELOADLY_CLIENT_ID ?? usualCredentials.reloadly_client_id,
    reloadly_client_secret: env.RELOADLY_CLIENT_SECRET ?? usualCredentials.reloadly_client_secret,
    paystack_secret_key: env.PAYSTACK_SECRET_KEY ?? usualCredentials.paystack_secret_key,
    stripe_secret_key: env.STRIPE_SECRET_KEY ?? usualCredentials.stripe_secret_key,
    stripe_webhook_secret: env.STRIPE_WEBHOOK_SECRET ?? usualCredentials.stripe_webhook_secret,
    usage_webhook_secret: env.USAGE_WEBHOOK_SECRET ?? usualCredentials.usage_webhook_secret,
    termii_api_key: env.TERMII_API_KEY ?? usualCredentials.termii_api_key,
  }
}

function explain(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `port ${port} is in use; set SANDBOX_PORT to another one, or to 0 for any free port`
  return error instanceof Error ? error.message : String(error)
}

const port = readPort(process.env.SANDBOX_PORT)
try {
  const sandbox = await startSandbox({
    port,
    botUrl: process.env.BOT_URL ?? '',
    credentials: readCredentials(process.env),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void sandbox.stop().then(() => process.exit(0)))
  console.log(`sandbox listening on ${sandbox.url}`)
} catch (error) {
  console.error(`sandbox could not start: ${explain(error, port)}`)
  process.exitCode = 1
}
