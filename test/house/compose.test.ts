import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_DIR } from '../support/folders.ts'
import { readProjectFile } from './sources.ts'

/**
 * Where the tests run there is no Docker, so the file is read as what it is: blocks by indentation, one thing a line.
 * These tests hold it to the program, its settings and its guide.
 */
const FILE = readProjectFile('docker-compose.yml')
const lines = FILE.split('\n').filter((line) => !/^\s*(#|$)/.test(line))
const guide = readProjectFile('docs/operate.md')
const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> }

/** The lines below a heading, without those of the next one at its depth. */
function blockOf(heading: string, depth: number, within = lines): string[] {
  const from = within.findIndex((line) => line.startsWith(`${' '.repeat(depth)}${heading}:`))
  expect([heading, from >= 0]).toEqual([heading, true])
  const below = within.slice(from + 1)
  const length = below.findIndex((line) => line.search(/\S/) <= depth)
  return length < 0 ? below : below.slice(0, length)
}
const headingsOf = (block: string[], depth: number): string[] =>
  block.flatMap((line) => new RegExp(`^ {${depth}}([\\w-]+):`).exec(line)?.[1] ?? [])
/** A service with what it takes over from the blocks that it names. */
function serviceOf(name: string): string {
  const own = blockOf(name, 2, blockOf('services', 0))
  const taken = (block: string[]): string[] =>
    block.flatMap((line) => {
      const from = /<<: \*(nexa|safe|caddy)$/.exec(line)?.[1]
      return from === undefined ? [line] : taken(blockOf(`x-${from}`, 0))
    })
  return taken(own).join('\n')
}
const services = headingsOf(blockOf('services', 0), 2)
const OURS = ['migrate', 'bot', 'worker']

test('it is a file that is read the same everywhere: even steps, closed brackets, names before their use', () => {
  expect(lines.filter((line) => line.includes('\t') || line.search(/\S/) % 2 !== 0)).toEqual([])
  const count = (line: string, sign: RegExp) => (line.match(sign) ?? []).length
  const open = lines.filter(
    (line) =>
      count(line, /\[/g) !== count(line, /\]/g) ||
      count(line, /\{/g) !== count(line, /\}/g) ||
      count(line, /"/g) % 2 !== 0,
  )
  expect(open).toEqual([])
  const known = new Set<string>()
  for (const line of lines) {
    const [, used] = / \*([a-z-]+)$/.exec(line) ?? []
    if (used !== undefined) expect([line, known.has(used)]).toEqual([line, true])
    const [, named] = / &([a-z-]+)$/.exec(line) ?? []
    if (named !== undefined) known.add(named)
  }
  expect(services.length).toBe(new Set(services).size)
  expect(services).toEqual(expect.arrayContaining([...OURS, 'balancer', 'postgres', 'redis']))
})

test('our processes can change nothing on their disk, have no rights, and a bound on what they take', () => {
  for (const name of OURS) {
    const service = serviceOf(name)
    for (const wanted of [
      'read_only: true',
      'cap_drop: [ALL]',
      'no-new-privileges:true',
      'tmpfs: [/tmp]',
      'env_file: .env',
    ])
      expect([name, wanted, service.includes(wanted)]).toEqual([name, wanted, true])
    expect(service).not.toMatch(/privileged|user: root|network_mode/)
  }
  for (const name of services.filter((each) => !['migrate', 'postgres', 'replica'].includes(each)))
    expect([name, /limits: \{[^}]*memory: /.test(serviceOf(name))]).toEqual([name, true])
})

test('what it starts is what npm starts, and it waits longer for a stop than a process takes', () => {
  const commandOf = (name: string) =>
    /command: \[(.+)\]/.exec(serviceOf(name))?.[1]?.replaceAll(',', '') ?? 'the one of the image'
  expect(commandOf('migrate')).toBe(scripts.migrate)
  expect(commandOf('worker')).toBe(scripts.worker)
  const [, image = ''] = /^CMD (.+)$/m.exec(readProjectFile('Dockerfile')) ?? []
  expect((JSON.parse(image) as string[]).join(' ')).toBe(scripts.bot)
  expect(commandOf('bot')).toBe('the one of the image')
  const patience = [
    ...readProjectFile('jobs/start-worker.ts').matchAll(/^const \w+_SECONDS_MAX = (\d+)/gm),
  ].reduce((sum, [, seconds]) => sum + Number(seconds), 0)
  expect(patience).toBeGreaterThan(5)
  for (const name of ['bot', 'worker']) {
    const [, grace = ''] = /stop_grace_period: (\d+)s/.exec(serviceOf(name)) ?? []
    expect(Number(grace)).toBeGreaterThan(patience)
  }
})

test('its ports and paths are those of the program, of Prometheus and of the balancer', () => {
  const [bot, worker] = ['BOT_PORT', 'WORKER_HEALTH_PORT'].map(
    (name) => new RegExp(`^# ${name}=(\\d+)$`, 'm').exec(readProjectFile('.env.example'))?.[1],
  )
  expect(serviceOf('bot')).toContain(`BOT_PORT: "${bot}"`)
  expect(serviceOf('worker')).toContain(`WORKER_HEALTH_PORT: "${worker}"`)
  const prometheus = readProjectFile('ops/prometheus/prometheus.yml')
  expect(prometheus).toMatch(new RegExp(`names: \\[bot\\], type: A, port: ${bot} `))
  expect(prometheus).toMatch(new RegExp(`names: \\[worker\\], type: A, port: ${worker} `))
  expect(readProjectFile('ops/caddy/Caddyfile')).toContain(`dynamic a bot ${bot} {`)
  expect(serviceOf('balancer')).toContain(`-${bot}}:8080`)
  const tested = services.flatMap((name) =>
    [...serviceOf(name).matchAll(/127\.0\.0\.1:(\d+)(\/health\/\w+)/g)].map(([, port, path]) => [
      name,
      port,
      path,
    ]),
  )
  expect(tested).toEqual([
    ['bot', bot, '/health/ready'],
    ['worker', worker, '/health/ready'],
  ])
  for (const [path, file] of [
    ['/health/ready', 'bot/door/server.ts'],
    ['/health/ready', 'jobs/health.ts'],
  ] as const)
    expect(readProjectFile(file)).toContain(`get('${path}'`)
})

test('the outside reaches webhooks and health, and no figures', () => {
  const [, paths = ''] = /@ours path (.+)$/m.exec(readProjectFile('ops/caddy/Caddyfile')) ?? []
  expect(paths.split(' ')).toEqual(['/webhooks/*', '/health/*'])
  const published = services.flatMap((name) =>
    [...serviceOf(name).matchAll(/ports: \["(.+)"\]/g)].map(([, ports = '']) => [name, ports]),
  )
  // All but the front with TLS are for this machine alone.
  expect(published.filter(([, ports = '']) => !ports.startsWith('127.0.0.1:')).map(([name]) => name)).toEqual(
    ['front'],
  )
  expect(published.map(([name]) => name)).not.toEqual(expect.arrayContaining(['postgres', 'bot', 'worker']))
})

test('every file that it mounts is there, every place has a name, and scripts can be run', () => {
  const mounted = [...FILE.matchAll(/(\.\/ops\/[\w./-]+):\//g)].map(([, path = '']) => path)
  expect(mounted.length).toBeGreaterThan(4)
  expect(mounted.filter((path) => !existsSync(join(PROJECT_DIR, path)))).toEqual([])
  for (const path of mounted.filter((each) => each.endsWith('.sh')))
    expect(() => accessSync(join(PROJECT_DIR, path), constants.X_OK)).not.toThrow()
  const used = [...FILE.matchAll(/(?:- |")([a-z]+):\/[a-z]/g)].map(([, name = '']) => name)
  expect(new Set(used)).toEqual(new Set(headingsOf(blockOf('volumes', 0), 2)))
})

test('the guide explains every setting and profile of the file, and calls services that there are', () => {
  const asked = new Set([...FILE.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name))
  expect([...asked].filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  const profiles = new Set([...FILE.matchAll(/profiles: \[(\w+)\]/g)].map(([, name = '']) => name))
  expect([...profiles].filter((name) => !guide.includes(`| \`${name}\` `))).toEqual([])
  const named = [...guide.matchAll(/--profile (\w+)/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(1)
  expect(named.filter((name) => !profiles.has(name))).toEqual([])
  const scaled = [...guide.matchAll(/--scale (\w+)=/g)].map(([, name = '']) => name)
  expect(scaled.filter((name) => !services.includes(name))).toEqual([])
})
