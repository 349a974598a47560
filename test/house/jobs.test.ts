import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import * as backup from '../../core/backup/index.ts'
import * as catalog from '../../core/catalog/index.ts'
import * as payments from '../../core/payments/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import type { JobContract } from '../../core/platform/job.ts'
import * as purchase from '../../core/purchase/index.ts'
import * as reconciliation from '../../core/reconciliation/index.ts'
import { SCHEDULES } from '../../jobs/clock.ts'
import type { Handler } from '../../jobs/handler.ts'
import { workSettings } from '../../jobs/queues.ts'
import { findHandler } from '../../jobs/registry.ts'
import { PROJECT_DIR } from '../support/folders.ts'
import { testSettings } from '../support/payment-world.ts'
import { parse, readSources } from './sources.ts'

const DOORS: Record<string, Record<string, unknown>> = { backup, catalog, payments, purchase, reconciliation }

/** Names of the contracts that a domain's jobs.ts makes, read from its source. */
const declared = readSources(['core'], /\/jobs\.ts$/).flatMap((source) => {
  const domain = source.path.split('/')[1] ?? ''
  return parse(source).statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const makes = initializer !== undefined && /^job\(/.test(initializer.getText())
      return makes ? [{ domain, exported: name.getText() }] : []
    })
  })
})

const contractOf = ({ domain, exported }: { domain: string; exported: string }): JobContract | undefined =>
  DOORS[domain]?.[exported] as JobContract | undefined

test('every contract goes through its front door and is kept by one handler', () => {
  expect(declared.length).toBeGreaterThan(3)
  expect(declared.filter((found) => contractOf(found) === undefined)).toEqual([])
  const unkept = declared.filter((found) => {
    const contract = contractOf(found)
    return contract === undefined || findHandler(contract.name)?.contract !== contract
  })
  expect(unkept).toEqual([])
})

test('every handler keeps a contract that a domain made, and is in the registry', async () => {
  const contracts = new Set(declared.map(contractOf))
  const folders = Object.keys(DOORS).map((domain) => `jobs/${domain}`)
  const files = readSources(folders, /\.ts$/).filter(({ path }) => !path.endsWith('.test.ts'))
  expect(files).toHaveLength(declared.length)
  for (const { path } of files) {
    const { default: handler } = (await import(join(PROJECT_DIR, path))) as { default: Handler }
    expect([path, contracts.has(handler.contract)]).toEqual([path, true])
    expect([path, findHandler(handler.contract.name) === handler]).toEqual([path, true])
  }
})

test('contracts are named after their domain, and go to a queue that is worked', () => {
  const queues = workSettings(readConfig(testSettings('postgres://nobody@127.0.0.1/none')))
  for (const found of declared) {
    const contract = contractOf(found)
    expect(contract?.name).toMatch(new RegExp(`^${found.domain}\\.[a-z]+(-[a-z]+)*$`))
    expect(Object.keys(queues)).toContain(contract?.queue)
    expect(contract?.attempts).toBeGreaterThan(0)
  }
})

test('what happens by the clock has one name each and a pace', () => {
  const names = SCHEDULES.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(SCHEDULES.filter(({ every_seconds }) => every_seconds < 1)).toEqual([])
})
