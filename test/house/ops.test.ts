import { expect, test } from 'vitest'
import { isTest, PRODUCTION, readProjectFile, readSources } from './sources.ts'

const code = readSources(PRODUCTION, /\.ts$/)
  .filter(({ path }) => !isTest(path))
  .map(({ text }) => text)
  .join('\n')
const measured = new Set([...code.matchAll(/(?:name: |of\()'(nexa_[a-z_]+)'/g)].map(([, name = '']) => name))
/** A histogram is read by its parts. */
const whole = (name: string): string => (measured.has(name) ? name : name.replace(/_(count|sum|bucket)$/, ''))
const figuresIn = (path: string) => [
  ...new Set([...readProjectFile(path).matchAll(/\bnexa_[a-z_]+[a-z]\b/g)].map(([name]) => whole(name))),
]

test('dashboards and alerts speak of figures that there are', () => {
  expect(measured.size).toBeGreaterThan(15)
  for (const path of ['ops/grafana/nexa.json', 'ops/prometheus/alerts.yml']) {
    const named = figuresIn(path)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !measured.has(name))).toEqual([])
  }
})

test('every figure is on the dashboard', () => {
  const shown = new Set(figuresIn('ops/grafana/nexa.json'))
  // How old a proof is only matters when it is old: an alert says so.
  const elsewhere = ['nexa_books_differences', 'nexa_books_proof_age_seconds', 'nexa_messages_waiting']
  expect([...measured].filter((name) => !shown.has(name) && !elsewhere.includes(name))).toEqual([])
})

test('every alert says what is wrong and what to do', () => {
  const rules = readProjectFile('ops/prometheus/alerts.yml')
    .split(/^ {6}- alert: /m)
    .slice(1)
  expect(rules.length).toBeGreaterThan(10)
  for (const rule of rules) {
    expect(rule).toMatch(/\n {8}expr: \S/)
    expect(rule).toMatch(/severity: (page|ticket) /)
    expect(rule).toMatch(/\n {10}summary: \S.{15}/)
    expect(rule).toMatch(/\n {10}description: \S.{25}/)
  }
})
