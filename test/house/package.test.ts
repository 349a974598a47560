import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_DIR } from '../support/folders.ts'
import { readProjectFile } from './sources.ts'

type Package = {
  scripts: Record<string, string>
  allowScripts: Record<string, boolean>
}
type Locked = {
  hasInstallScript?: boolean
  resolved?: string
  integrity?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
}
const read = (path: string): unknown => JSON.parse(readProjectFile(path))
const pack = read('package.json') as Package
const lock = read('package-lock.json') as {
  packages: Record<string, Locked>
}

const copied = readProjectFile('Dockerfile')
  .split('\n')
  .flatMap((line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [])

test('the image holds what runs for customers, and nothing else', () => {
  const allowed = [
    'bot',
    'core',
    'jobs',
    'migrations',
    'knexfile.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]
  expect(new Set(copied)).toEqual(new Set(allowed))
  const let_in = readProjectFile('.dockerignore')
    .split('\n')
    .flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? [])
  expect(new Set(let_in)).toEqual(new Set(allowed))
  expect(readProjectFile('.dockerignore').split('\n')).toContain('*')
})

test('the image installs no tools, and its process is not root', () => {
  const file = readProjectFile('Dockerfile')
  expect(file).toMatch(/npm ci --omit=dev/)
  expect(file).toMatch(/^USER (?!root)\w+$/m)
})

test('every script names a file that is there', () => {
  const named = Object.values(pack.scripts).flatMap((line) => line.match(/[\w/.-]+\.(ts|cjs)\b/g) ?? [])
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((path) => !existsSync(join(PROJECT_DIR, path)))).toEqual([])
})

test('every package that would run code at installation was decided on by name', () => {
  const here = ({ os, cpu }: Locked) =>
    (os === undefined || os.some((name) => ['linux', 'darwin'].includes(name))) &&
    (cpu === undefined || cpu.some((name) => ['x64', 'arm64'].includes(name)))
  const running = Object.entries(lock.packages)
    .filter(
      ([path, locked]) => locked.hasInstallScript === true && here(locked) && !path.endsWith('/fsevents'),
    )
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(running.length).toBeGreaterThan(0)
  expect(running.filter((name) => pack.allowScripts[name] === undefined)).toEqual([])
})

test('the lock file pins every package by its contents, and ties nobody to a private registry', () => {
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
  // Only packages of other platforms, which nobody here has downloaded, may be without.
  const loose = locked.filter(([, { integrity, optional }]) => integrity === undefined && optional !== true)
  expect(loose.map(([path]) => path)).toEqual([])
  // Where a package comes from is for the machine's own npm to know.
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})
