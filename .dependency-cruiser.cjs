/**
 * Who may see whom. The order of the domains is written once, lowest first; the rules are made from it.
 * Domains on one line do not see each other. A new domain gets its place here, or the checks fail.
 * `test/house/arrows.test.ts` runs this, asks that it saw the house, and plants a breach of every rule.
 */
const DOMAINS = [
  ['kernel'],
  ['platform'],
  ['ledger', 'audit'],
  ['notices'],
  ['catalog', 'phones'],
  ['customers'],
  ['auth'],
  ['admin'],
  ['approval'],
  ['offers'],
  ['wallet', 'payments'],
  ['purchase'],
  ['spending', 'reconciliation', 'referral', 'subscription', 'postpaid', 'corrections'],
  ['budget', 'history', 'family'],
  ['summaries', 'lifecycle', 'reports', 'support', 'broadcast', 'content'],
  ['watch'],
  ['backup', 'shelves'],
]

/** These two are tool boxes: each file is its own door. All other domains are entered by index.ts. */
const WITHOUT_DOOR = ['kernel', 'platform']

const TESTS = '(\\.test\\.ts$|/fixtures/)'
const OURS = '^(bot|core|jobs|migrations|sandbox|test)/'
const PRODUCTION = '^(bot|core|jobs|migrations)/'

/** A package by name, whether it was found in node_modules or not. */
const pack = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Nobody looks up, nor sideways. */
const domainRules = DOMAINS.flatMap((level, place) =>
  level.map((domain) => {
    const seen = [...DOMAINS.slice(0, place).flat(), domain]
    return forbid(
      `${domain}-sees-only-lower-domains`,
      `core/${domain} stands on ${seen.slice(0, -1).join(', ') || 'nothing'}.`,
      { path: `^core/${domain}/`, pathNot: TESTS },
      { path: '^core/', pathNot: `^core/(${seen.join('|')})/` },
    )
  }),
)

const doors = DOMAINS.flat().filter((domain) => !WITHOUT_DOOR.includes(domain))
const doorRules = doors.map((domain) =>
  forbid(
    `${domain}-has-one-door`,
    `core/${domain} is entered by its index.ts, so that everything else in it may change.`,
    { path: OURS, pathNot: `(^core/${domain}/|^test/|${TESTS})` },
    { path: `^core/${domain}/`, pathNot: `^core/${domain}/index\\.ts$` },
  ),
)

const layerRules = [
  forbid(
    'every-domain-has-a-place',
    'A folder of core that is not in the list of .dependency-cruiser.cjs has no rules.',
    { path: OURS },
    { path: '^core/[^/]+/', pathNot: `^core/(${DOMAINS.flat().join('|')})/` },
  ),
  forbid(
    'core-knows-only-core',
    'The domain knows no chat, no queue and no stand-in.',
    { path: '^core/', pathNot: TESTS },
    { path: '^(bot|jobs|migrations|sandbox|test)/' },
  ),
  forbid(
    'bot-and-jobs-are-strangers',
    'They meet in core and in the database only.',
    { path: '^bot/', pathNot: TESTS },
    { path: '^jobs/' },
  ),
  forbid(
    'jobs-and-bot-are-strangers',
    'They meet in core and in the database only.',
    { path: '^jobs/', pathNot: TESTS },
    { path: '^bot/' },
  ),
  forbid(
    'production-knows-no-sandbox',
    'Stand-ins are spoken to over HTTP.',
    { path: PRODUCTION, pathNot: TESTS },
    { path: '^sandbox/' },
  ),
  forbid(
    'production-knows-no-tests',
    'What runs for customers leans on nothing of the tests.',
    { path: `${PRODUCTION}|^sandbox/`, pathNot: TESTS },
    { path: `^test/|${TESTS}` },
  ),
  forbid(
    'sandbox-stands-alone',
    'A stand-in that shared our code would share our mistakes.',
    { path: '^sandbox/' },
    { path: '^(bot|core|jobs|migrations)/' },
  ),
  forbid(
    'migrations-stand-alone',
    'A migration must do in a year what it does today, so it imports nothing of ours.',
    { path: '^migrations/' },
    { path: OURS },
  ),
]

const botRules = [
  forbid(
    'dialogs-know-no-channel',
    'A dialog that knew Telegram would not run in WhatsApp. The shapes in channel.ts are shared.',
    { path: '^bot/dialogs/', pathNot: TESTS },
    { path: '^bot/(channels/[^/]+/|delivery/|door/|start-)' },
  ),
  forbid(
    'dialogs-know-no-sql',
    'What a dialog does it does through the doors of core.',
    { path: '^bot/dialogs/(?!engine/)', pathNot: TESTS },
    { path: `${pack('knex', 'pg')}|^core/platform/db\\.ts$` },
  ),
  forbid(
    'engine-owns-the-replay-package',
    'The inside of that package may change with any version.',
    { path: OURS, pathNot: '^(bot/dialogs/engine/|test/)' },
    { path: pack('@grammyjs/conversations') },
  ),
  forbid(
    'telegram-owns-grammy',
    'Only the Telegram channel, and the place that starts it, know grammY.',
    { path: PRODUCTION, pathNot: '^bot/(channels/telegram/|start-bot\\.ts$)' },
    { path: pack('grammy') },
  ),
]

/** Each package has one home, so that it can be replaced there. */
const HOMES = [
  { name: 'knex', home: '^(core/platform/|migrations/)', packages: ['knex', 'objection'] },
  { name: 'pg', home: '^(core/platform/db\\.ts|jobs/postgres-backend\\.ts)$', packages: ['pg'] },
  { name: 'copy', home: '^core/platform/copy\\.ts$', packages: ['pg-copy-streams'] },
  { name: 'age', home: '^core/backup/(archive/seal-archive|make-key)\\.ts$', packages: ['age-encryption'] },
  { name: 's3', home: '^core/backup/store/s3-store\\.ts$', packages: ['@aws-sdk/[^/]+'] },
  { name: 'queue', home: '^(jobs/|bot/doctor/check-redis\\.ts$)', packages: ['bullmq', 'ioredis'] },
  { name: 'cron', home: '^jobs/clock\\.ts$', packages: ['node-cron'] },
  { name: 'metrics', home: '^core/platform/metrics\\.ts$', packages: ['prom-client'] },
  { name: 'log', home: '^core/platform/log\\.ts$', packages: ['pino'] },
  {
    name: 'server',
    home: '^(bot/door/|bot/start-bot\\.ts|jobs/health\\.ts)',
    packages: ['hono', '@hono/[^/]+'],
  },
  { name: 'canvas', home: '^bot/charts/', packages: ['@napi-rs/[^/]+'] },
  { name: 'font', home: '^bot/(charts|documents)/', packages: ['dejavu-fonts-ttf'] },
  { name: 'pdf', home: '^bot/documents/', packages: ['pdfkit'] },
  { name: 'csv', home: '^(bot/documents|jobs/reconcile)/', packages: ['csv-stringify'] },
  { name: 'csv-read', home: '^core/shelves/csv/', packages: ['csv-parse'] },
  { name: 'fluent', home: '^bot/texts/', packages: ['@fluent/[^/]+'] },
  { name: 'hash', home: '^core/auth/hash-pin\\.ts$', packages: ['@node-rs/[^/]+'] },
  { name: 'totp', home: '^core/admin/totp\\.ts$', packages: ['otpauth'] },
  { name: 'qr', home: '^(core/admin|bot/channels/phone)/command/', packages: ['qrcode'] },
  { name: 'baileys', home: '^bot/channels/baileys/', packages: ['baileys'] },
  { name: 'wwebjs', home: '^bot/channels/wwebjs/', packages: ['whatsapp-web\\.js'] },
  { name: 'mail', home: '^bot/channels/email/', packages: ['nodemailer'] },
  { name: 'phone', home: '^core/kernel/phone\\.ts$', packages: ['libphonenumber-js'] },
]
const homeRules = HOMES.map(({ name, home, packages: owned }) =>
  forbid(
    `${name}-stays-at-home`,
    `${owned.join(', ')}: one place imports it.`,
    { path: PRODUCTION, pathNot: `${home}|${TESTS}` },
    { path: pack(...owned) },
  ),
)

const generalRules = [
  forbid(
    'no-circles',
    'Two files that need each other are one file, or have a third in them.',
    { path: OURS },
    { circular: true },
  ),
  forbid(
    'everything-is-found',
    'A broken import, or a package that package.json does not name.',
    { path: OURS },
    { couldNotResolve: true },
  ),
  forbid(
    'production-needs-no-tools',
    'What is only there for development is not installed in production.',
    { path: PRODUCTION, pathNot: `${TESTS}|^bot/texts/generate-keys\\.ts$` },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
]

module.exports = {
  forbidden: [...domainRules, ...doorRules, ...layerRules, ...botRules, ...homeRules, ...generalRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^sandbox/page/' },
    // Types count: knowing somebody's shapes is knowing them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
