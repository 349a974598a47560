import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_DIR } from '../support/folders.ts'
import { readSources } from './sources.ts'

type Config = { forbidden: { name: string }[] }
type Cruised = {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
}

const FOLDERS = ['bot', 'core', 'jobs', 'migrations', 'sandbox', 'test']
const CONFIG = join(PROJECT_DIR, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(CONFIG) as Config

function cruise(folder: string, parts: string[]): Cruised {
  const program = join(PROJECT_DIR, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...parts, '--config', CONFIG, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${stderr || stdout.slice(0, 500)}`)
  return JSON.parse(stdout) as Cruised
}

test('every arrow points the way of the house, and every file was seen', () => {
  const { modules, summary } = cruise(PROJECT_DIR, FOLDERS)
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  const seen = new Set(modules.map(({ source }) => source))
  const files = readSources(FOLDERS, /\.ts$/).map(({ path }) => path)
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((path) => !seen.has(path))).toEqual([])
})

const DOMAINS = forbidden.flatMap(({ name }) => /^(.+)-sees-only-lower-domains$/.exec(name)?.[1] ?? [])
const DOORS = forbidden.flatMap(({ name }) => /^(.+)-has-one-door$/.exec(name)?.[1] ?? [])

/** One breach of every rule: the rule, the file that breaks it, and what that file imports. */
const BREACHES: [rule: string, path: string, imported: string][] = [
  ...DOMAINS.map((domain): [string, string, string] => [
    `${domain}-sees-only-lower-domains`,
    `core/${domain}/looks-up.ts`,
    '../compose.ts',
  ]),
  ...DOORS.map((domain): [string, string, string] => [
    `${domain}-has-one-door`,
    `jobs/climbs-into-${domain}.ts`,
    `../core/${domain}/inside.ts`,
  ]),
  ['kernel-sees-only-lower-domains', 'core/kernel/looks-at-platform.ts', '../platform/inside.ts'],
  ['wallet-sees-only-lower-domains', 'core/wallet/looks-sideways.ts', '../payments/index.ts'],
  ['every-domain-has-a-place', 'jobs/finds-a-new-domain.ts', '../core/horoscope/index.ts'],
  ['core-knows-only-core', 'core/purchase/speaks.ts', '../../bot/said.ts'],
  ['bot-and-jobs-are-strangers', 'bot/works.ts', '../jobs/done.ts'],
  ['jobs-and-bot-are-strangers', 'jobs/speaks.ts', '../bot/said.ts'],
  ['production-knows-no-sandbox', 'bot/pretends.ts', '../sandbox/stand-in.ts'],
  ['production-knows-no-tests', 'jobs/leans-on-a-test.ts', '../test/support.ts'],
  ['sandbox-stands-alone', 'sandbox/borrows.ts', '../core/kernel/inside.ts'],
  ['migrations-stand-alone', 'migrations/borrows.ts', '../core/kernel/inside.ts'],
  ['dialogs-know-no-channel', 'bot/dialogs/knows-telegram.ts', '../channels/telegram/send.ts'],
  ['dialogs-know-no-sql', 'bot/dialogs/queries.ts', 'knex'],
  ['engine-owns-the-replay-package', 'bot/dialogs/replays.ts', '@grammyjs/conversations'],
  ['telegram-owns-grammy', 'bot/dialogs/engine/knows-grammy.ts', 'grammy'],
  ['knex-stays-at-home', 'jobs/queries.ts', 'knex'],
  ['pg-stays-at-home', 'core/platform/connects.ts', 'pg'],
  ['queue-stays-at-home', 'core/purchase/queues.ts', 'bullmq'],
  ['cron-stays-at-home', 'jobs/ticks.ts', 'node-cron'],
  ['log-stays-at-home', 'bot/logs.ts', 'pino'],
  ['metrics-stays-at-home', 'jobs/counts.ts', 'prom-client'],
  ['copy-stays-at-home', 'core/ledger/copies.ts', 'pg-copy-streams'],
  ['age-stays-at-home', 'core/backup/encrypts.ts', 'age-encryption'],
  ['s3-stays-at-home', 'core/backup/store/uploads.ts', '@aws-sdk/client-s3'],
  ['mail-stays-at-home', 'bot/delivery/mails.ts', 'nodemailer'],
  ['server-stays-at-home', 'core/platform/serves.ts', 'hono'],
  ['canvas-stays-at-home', 'bot/paints.ts', '@napi-rs/canvas'],
  ['font-stays-at-home', 'bot/texts/letters.ts', 'dejavu-fonts-ttf'],
  ['pdf-stays-at-home', 'bot/prints.ts', 'pdfkit'],
  ['csv-stays-at-home', 'bot/lists.ts', 'csv-stringify'],
  ['csv-read-stays-at-home', 'bot/tables.ts', 'csv-parse'],
  ['fluent-stays-at-home', 'bot/dialogs/writes.ts', '@fluent/bundle'],
  ['hash-stays-at-home', 'core/auth/hashes.ts', '@node-rs/argon2'],
  ['totp-stays-at-home', 'core/admin/makes-codes.ts', 'otpauth'],
  ['qr-stays-at-home', 'bot/draws-squares.ts', 'qrcode'],
  ['baileys-stays-at-home', 'bot/delivery/opens-sockets.ts', 'baileys'],
  ['wwebjs-stays-at-home', 'bot/delivery/opens-pages.ts', 'whatsapp-web.js'],
  ['phone-stays-at-home', 'bot/dialogs/parses.ts', 'libphonenumber-js'],
  ['no-circles', 'core/kernel/circle-one.ts', './circle-two.ts'],
  ['everything-is-found', 'bot/dreams.ts', './nowhere.ts'],
  ['production-needs-no-tools', 'jobs/uses-a-tool.ts', 'vitest'],
]

test('every rule catches a breach of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nexa-arrows-'))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  try {
    symlinkSync(join(PROJECT_DIR, 'node_modules'), join(folder, 'node_modules'))
    for (const file of ['package.json', 'tsconfig.json'])
      copyFileSync(join(PROJECT_DIR, file), join(folder, file))
    const kept = 'export const kept = 1\n'
    for (const domain of DOMAINS)
      for (const file of ['index', 'inside']) put(`core/${domain}/${file}.ts`, kept)
    for (const path of ['core/compose', 'core/horoscope/index', 'bot/said', 'jobs/done', 'sandbox/stand-in'])
      put(`${path}.ts`, kept)
    for (const path of ['test/support', 'bot/channels/telegram/send', 'migrations/first'])
      put(`${path}.ts`, kept)
    for (const [, path, imported] of BREACHES)
      put(path, `import type * as other from '${imported}'\nexport type Other = typeof other\n`)
    put('core/kernel/circle-two.ts', `export * from './circle-one.ts'\n`)
    put('jobs/uses-a-tool.ts', `import * as other from 'vitest'\nexport const used = other\n`)
    const { summary } = cruise(folder, FOLDERS)
    const caught = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))
    expect(BREACHES.filter(([rule, path]) => !caught.has(`${rule}: ${path}`))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
  const planted = new Set(BREACHES.map(([rule]) => rule))
  expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([])
})
