import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readProjectFile } from './sources.ts'

const page = readProjectFile('docs/security.md')
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Threat|-)/.test(line))

test('each threat has what stands against it, and a test that tries it', () => {
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const [, threat = '', control = '', tried = ''] = row.split('|').map((cell) => cell.trim())
    expect([threat.length > 10, control.length > 30]).toEqual([true, true])
    const paths = [...tried.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path = '']) => path)
    expect([threat, paths.length > 0]).toEqual([threat, true])
    expect(paths.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  }
})
