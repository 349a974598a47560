import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asStoredDay } from '../../core/kernel/calendar.ts'
import { money } from '../../core/kernel/money.ts'
import { naira } from '../../core/purchase/fixtures/shop.ts'
import { TradingDay } from '../../core/reconciliation/fixtures/trading-day.ts'
import { PROJECT_DIR } from '../../test/support/folders.ts'
import { worldSettings } from '../../test/support/world.ts'

/** Over whenever this runs: the command goes by the real clock. */
const DAY = asStoredDay('2026-11-18')
const DAYS_BACK = 3

let trading: TradingDay
let folder: string
let dear: string
let strange: string
beforeAll(async () => {
  trading = await TradingDay.open()
  trading.shop.clock.move(-DAYS_BACK * 86_400)
  folder = await mkdtemp(join(tmpdir(), 'nexa-reconcile-'))
  const person = await trading.addPayer(naira(1_000))
  dear = await trading.requestOf(await trading.buyAt(person, 'reloadly'))
  // What others write may be a formula to whoever opens the sheet.
  strange = '=HYPERLINK("x")'
  trading.tamper = (lines) => [
    ...lines.map((line) => ({ ...line, cost: money(9_800) })),
    ...lines.map((line) => ({ ...line, line_id: '77', request_id: strange })),
  ]
  await trading.reconcile(DAY)
})
afterAll(async () => {
  await trading.shop.close()
  await rm(folder, { recursive: true })
})

type Ended = { code: number; said: string; complained: string }

function reconcile(...args: string[]): Promise<Ended> {
  const env = { ...process.env, ...worldSettings(trading.shop.url, 'http://127.0.0.1:1') }
  const program = ['--import', 'tsx', 'jobs/reconcile/main.ts', ...args]
  return new Promise((ended) => {
    execFile(process.execPath, program, { cwd: PROJECT_DIR, env }, (error, said, complained) =>
      ended({ code: Number(error?.code ?? 0), said, complained }),
    )
  })
}

test('the command prints what differs, writes it as a sheet, and takes an explanation', async () => {
  const path = join(folder, 'differences.csv')
  const { code, said, complained } = await reconcile('--day', DAY, '--csv', path)
  expect(complained).toBe('')
  expect(code, 'something is open').toBe(2)
  expect(said).toContain(`${DAY}, compared`)
  expect(said).toMatch(/^books +1 +₦100 +1 +₦100 +1? ?.*done$/m)
  expect(said).toContain(`provider/reloadly other-amount ${dear}: we say delivered ₦97, there delivered ₦98`)
  expect(said).toContain(`provider/reloadly missing-here ${strange}: we say nothing, there delivered ₦97`)

  const [head, ...lines] = (await readFile(path, 'utf8')).trim().split('\n')
  expect(head).toContain('day,source,kind,reference,our_state,our_amount,their_state,their_amount,currency')
  expect(lines).toHaveLength(2)
  expect(lines.join('\n')).toContain(
    `${DAY},provider/reloadly,other-amount,${dear},delivered,9700,delivered,9800,NGN,open`,
  )
  expect(lines.join('\n'), 'no formula').toContain(`"'=HYPERLINK(""x"")"`)

  const number = /#(\d+) \[open\] .*other-amount/.exec(said)?.[1] ?? ''
  expect(await reconcile('--explain', number, '--note', 'a fee of theirs')).toMatchObject({ code: 0 })
  expect((await reconcile('--day', DAY)).said).toContain(`#${number} [explained: a fee of theirs]`)
  const again = await reconcile('--explain', number, '--note', 'once more')
  expect(again).toMatchObject({ code: 1, complained: expect.stringContaining('no open difference') })
}, 60_000)
