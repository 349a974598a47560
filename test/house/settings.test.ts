import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { ConfigError, readConfig, settings } from '../../core/platform/config.ts'
import { Secret } from '../../core/platform/secret.ts'
import { testSettings } from '../support/payment-world.ts'
import { readProjectFile } from './sources.ts'

/** A line of `.env.example`: `NAME=value` must be set, `# NAME=value` shows the default. */
const LINE = /^(# )?([A-Z][A-Z0-9_]*)=(.*)$/

const lines = readProjectFile('.env.example').split('\n')
const listed = lines.flatMap((line, place) => {
  const [, optional, name, value = ''] = LINE.exec(line) ?? []
  if (name === undefined) return []
  return [{ name, value, optional: optional !== undefined, above: lines[place - 1] ?? '' }]
})
const names = Object.keys(settings.shape) as (keyof typeof settings.shape)[]

test('.env.example lists every setting, once, in the order of config.ts, and no other', () => {
  expect(listed.map(({ name }) => name)).toEqual(names)
})

test('every setting is explained by the comment above it', () => {
  const isComment = (line: string) => /^# \S/.test(line) && !LINE.test(line)
  expect(listed.filter(({ above }) => !isComment(above)).map(({ name }) => name)).toEqual([])
})

test('.env.example shows the true defaults, and leaves open what must be set', () => {
  for (const { name, value, optional } of listed) {
    const shape = settings.shape[name as keyof typeof settings.shape]
    const without = shape.safeParse(undefined)
    expect([name, without.success]).toEqual([name, optional])
    if (without.success && without.data !== undefined)
      expect([name, shape.safeParse(value).data]).toEqual([name, without.data])
  }
})

test('no secret has a default, and none can be printed', () => {
  const given = readConfig({
    ...testSettings('postgres://nobody@127.0.0.1/none'),
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
    BOT_PUBLIC_URL: 'https://bot.example',
    WHATSAPP_TOKEN: 'a-token-of-the-system-user',
    WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
    WHATSAPP_APP_SECRET: 'a-secret-of-the-app',
    WHATSAPP_VERIFY_TOKEN: 'a-secret-of-the-address',
    RELOADLY_CLIENT_ID: 'a-client',
    RELOADLY_CLIENT_SECRET: 'a-secret-of-the-second-provider',
    STRIPE_SECRET_KEY: 'a-secret-of-the-second-gateway',
    STRIPE_WEBHOOK_SECRET: 'a-secret-of-its-webhooks',
    USAGE_WEBHOOK_SECRET: 'a-secret-of-its-reports',
    METRICS_TOKEN: 'a-secret-of-the-metrics',
    STRIPE_RETURN_URL: 'https://t.me/a_bot',
    BACKUP_S3_SECRET_KEY: 'a-secret-of-the-bucket',
    BACKUP_PRIVATE_KEY: 'a-secret-of-the-backups',
  })
  const secrets = names.filter((name) => given[name] instanceof Secret)
  const sounding = names.filter((name) => /(KEY|TOKEN|SECRET)$/.test(name))
  expect(secrets).toEqual(sounding)
  expect(secrets.filter((name) => settings.shape[name].safeParse(undefined).data !== undefined)).toEqual([])
  for (const shown of [
    JSON.stringify(given),
    inspect(given, { depth: 5 }),
    `${secrets.map((name) => given[name])}`,
  ])
    expect(shown).not.toMatch(/sk_test_x|test-token|a-secret/)
})

test('everything that is wrong is said at once, by name', () => {
  let said = ''
  try {
    readConfig({ CURRENCY: 'XYZ', TIME_ZONE: 'Mars/Olympus', TELEGRAM_MODE: 'webhook', BOT_PORT: 'many' })
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    said = String(error)
  }
  const required = listed.filter(({ optional }) => !optional).map(({ name }) => name)
  expect(required.length).toBeGreaterThan(5)
  for (const name of [...required, 'CURRENCY', 'TIME_ZONE', 'BOT_PORT', 'PAYSTACK_SECRET_KEY'])
    expect(said).toContain(name)
})

test('a provider that is set up by half stops the start, and shares are read or refused', () => {
  const whole = testSettings('postgres://nobody@127.0.0.1/none')
  expect(() => readConfig({ ...whole, RELOADLY_CLIENT_ID: 'x' })).toThrow(/RELOADLY_CLIENT_SECRET is needed/)
  expect(() => readConfig({ ...whole, RELOADLY_CLIENT_SECRET: 'x' })).toThrow(/RELOADLY_CLIENT_ID is needed/)
  const shares = (text: string) => readConfig({ ...whole, PROVIDER_SHARES: text }).PROVIDER_SHARES
  expect([shares(''), shares(' vtpass = 80, reloadly=0')]).toEqual([null, { vtpass: 80, reloadly: 0 }])
  for (const wrong of ['vtpass', 'vtpass=0', 'vtpass=1,vtpass=2', 'vtpass=80;reloadly=20', 'vtpass=-1'])
    expect(() => shares(wrong)).toThrow(/PROVIDER_SHARES must look like/)
})

test('gateways are read in order, and what an offered one lacks stops the start', () => {
  const whole = testSettings('postgres://nobody@127.0.0.1/none')
  const stripe = {
    STRIPE_SECRET_KEY: 'sk',
    STRIPE_WEBHOOK_SECRET: 'whsec',
    STRIPE_RETURN_URL: 'https://t.me/a_bot',
  }
  const offered = (changes: Record<string, string>) => readConfig({ ...whole, ...changes }).GATEWAYS
  expect(offered({})).toEqual(['paystack'])
  expect(offered({ ...stripe, GATEWAYS: ' stripe, paystack' })).toEqual(['stripe', 'paystack'])
  expect(offered({ ...stripe, GATEWAYS: 'stripe', PAYSTACK_SECRET_KEY: '' })).toEqual(['stripe'])
  expect(offered({ ...stripe, GATEWAYS: 'stripe', CURRENCY: 'INR' })).toEqual(['stripe'])
  for (const wrong of ['paypal', 'paystack,', 'stripe,stripe'])
    expect(() => offered({ ...stripe, GATEWAYS: wrong })).toThrow(/GATEWAYS must be/)
  expect(() => offered({ GATEWAYS: 'paystack,stripe' })).toThrow(
    /STRIPE_SECRET_KEY is needed[\s\S]*STRIPE_WEBHOOK_SECRET is needed[\s\S]*STRIPE_RETURN_URL is needed/,
  )
  expect(() => offered({ STRIPE_SECRET_KEY: 'sk' })).toThrow(/STRIPE_WEBHOOK_SECRET .*set up by half/)
  expect(() => offered({ CURRENCY: 'INR' })).toThrow(/GATEWAYS names paystack, which takes no INR/)
  expect(() => offered({ PAYSTACK_SECRET_KEY: '' })).toThrow(/PAYSTACK_SECRET_KEY is needed/)
})

test('an empty setting counts as missing', () => {
  const empty = { ...testSettings('postgres://nobody@127.0.0.1/none'), TERMII_API_KEY: '' }
  expect(() => readConfig(empty)).toThrow(/TERMII_API_KEY is missing/)
})
