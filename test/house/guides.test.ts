import { existsSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_DIR } from '../support/folders.ts'
import { readProjectFile, readSources, type Source } from './sources.ts'

const AT_THE_ROOT = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md']
const documents: Source[] = [
  ...readSources(['bot', 'core', 'jobs', 'sandbox', 'test', 'docs', 'ops'], /\.md$/),
  ...AT_THE_ROOT.map((path) => ({ path, text: readProjectFile(path) })),
]
/** What people read who have not seen the code; records of what was decided or changed tell of other times. */
const guides = documents.filter(
  ({ path }) =>
    /^(docs\/[^/]+|ops\/README|README|CONTRIBUTING)\.?/.test(path) && !path.includes('/decisions/'),
)
const all = guides.map(({ text }) => text).join('\n')

const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> }
/** `npm start` and `npm test` need no `run`. */
const callOf = (script: string): string =>
  ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`
/** Named by no more than a part of it would not count: `npm run test` is not `npm run test:cloud`. */
const isCalledIn = (text: string, script: string): boolean =>
  new RegExp(`${callOf(script)}(?![\\w:-])`).test(text)

const isNamedIn = (text: string, name: string): boolean =>
  new RegExp(`(?<![A-Z0-9_])${name}(?![A-Z0-9_])`).test(text)
const commandsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/`\/([a-z]+)(?=[ `])/g)].map(([, name = '']) => name)),
]

/** From where they are listed; settings.test.ts and admins.test.ts hold these lists to the program. */
const namesIn = (path: string, line: RegExp): string[] =>
  [...readProjectFile(path).matchAll(line)].map(([, name = '']) => name)
const SETTINGS = namesIn('.env.example', /^(?:# )?([A-Z][A-Z0-9_]*)=/gm)
const COMMAND = /^ {2,4}(?:\{ )?name: '([a-z]+)'/gm

test('every setting is in a guide, and guides name no others', () => {
  expect(SETTINGS.length).toBeGreaterThan(80)
  expect(SETTINGS.filter((name) => !isNamedIn(all, name))).toEqual([])
  // Read outside of config.ts: by `npm start`, by tests and benches, and by docker-compose.yml.
  const elsewhere = /^(NEXA_|SANDBOX_|BENCH_|LOAD_|CHROMIUM_PATH$)/
  const composed = readProjectFile('docker-compose.yml')
  const strange = [...all.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?=[=`])/g)]
    .map(([, name = '']) => name)
    .filter((name) => !SETTINGS.includes(name) && !elsewhere.test(name) && !isNamedIn(composed, name))
  expect(strange).toEqual([])
})

test('every script of package.json is in a guide, and documents call no others', () => {
  const shown = Object.keys(scripts)
  expect(shown.filter((script) => !isCalledIn(all, script))).toEqual([])
  const strange = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run ([a-z][\w:-]*)/g)]
      .filter(([, script = '']) => scripts[script] === undefined)
      .map(([call]) => `${path}: ${call}`),
  )
  expect(strange).toEqual([])
})

test('the user guide has every command of customers, and the guide of admins every one of theirs', () => {
  for (const [path, list] of [
    ['docs/user-guide.md', 'bot/commands.ts'],
    ['docs/admins.md', 'bot/admin-commands.ts'],
  ] as const) {
    const named = commandsIn(readProjectFile(path))
    const known = namesIn(list, COMMAND)
    expect(known.length).toBeGreaterThan(20)
    expect([path, known.filter((name) => !named.includes(name))]).toEqual([path, []])
    expect([path, named.filter((name) => !known.includes(name))]).toEqual([path, []])
  }
})

test('the operator’s guide says what to do in every alert of Prometheus', () => {
  const rules = [...readProjectFile('ops/prometheus/alerts.yml').matchAll(/- alert: (\w+)/g)].map(
    ([, name = '']) => name,
  )
  const guide = readProjectFile('docs/operate.md')
  expect(rules.length).toBeGreaterThan(10)
  expect(rules.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  expect([...guide.matchAll(/`(Nexa[A-Z]\w+)`/g)].filter(([, name = '']) => !rules.includes(name))).toEqual(
    [],
  )
})

test('the rooms of core stand in docs/architecture.md as they stand in the rules', () => {
  const [, list = ''] =
    /const DOMAINS = \[\n([\s\S]*?)\n\]/.exec(readProjectFile('.dependency-cruiser.cjs')) ?? []
  const levels = list.split('\n').map((line) => [...line.matchAll(/'(\w+)'/g)].map(([, name]) => name))
  expect(levels.length).toBeGreaterThan(10)
  const rows = [...readProjectFile('docs/architecture.md').matchAll(/^\| \d+ +\| (`[^|]+) \|/gm)]
  expect(rows.map(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name))).toEqual(levels)
})

test('files and folders that documents name are there', () => {
  const missing = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/`((?:bot|core|jobs|migrations|ops|sandbox|test)\/[\w./-]+)`/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(PROJECT_DIR, target)))
      .map((target) => `${path}: ${target}`),
  )
  expect(missing).toEqual([])
})

/** As GitHub makes them; a heading that comes again is counted. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  const seen = new Map<string, number>()
  for (const [, heading = ''] of withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-')
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    anchors.add(times === 0 ? anchor : `${anchor}-${times}`)
  }
  return anchors
}

const withoutCode = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, '')

/** Why a link leads nowhere, or null. */
function faultOf(from: string, target: string): string | null {
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? from : normalize(join(dirname(from), file))
  if (!existsSync(join(PROJECT_DIR, path))) return 'no such file'
  if (anchor === undefined) return null
  if (statSync(join(PROJECT_DIR, path)).isDirectory()) return 'a folder has no headings'
  return anchorsOf(readProjectFile(path)).has(anchor) ? null : 'no such heading'
}

test('every link in the documents leads somewhere, to the heading that it names', () => {
  const links = documents.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target = '']) => ({
      path,
      target,
    })),
  )
  expect(links.length).toBeGreaterThan(100)
  const broken = links.flatMap(({ path, target }) => {
    const fault = faultOf(path, target)
    return fault === null ? [] : [`${path} -> ${target}: ${fault}`]
  })
  expect(broken).toEqual([])
})

test('every picture of the documentation is shown somewhere, and says what it shows', () => {
  const pictures = [...all.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)]
  expect(pictures.filter(([, words = '']) => words.length < 5).map(([image]) => image)).toEqual([])
  const shown = new Set(pictures.map(([, , target = '']) => target.replace(/^docs\//, '')))
  const taken = readProjectFile('test/browser/pictures.ts').match(/'[\w-]+\.png'(?=:)/g) ?? []
  expect(taken.length).toBeGreaterThan(5)
  expect(taken.filter((name) => !shown.has(`screenshots/${name.slice(1, -1)}`))).toEqual([])
})
