import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { titleOf } from '../../bot/channels/titles.ts'
import { present } from '../../core/kernel/assert.ts'
import { HEARS } from './channel/hears.ts'
import { type Outside, openOutside } from './channel/outside.ts'
import type { Live, Row } from './channel/row.ts'
import { ROWS } from './channel/rows.ts'
import { SHOWS } from './channel/shows.ts'
import { TROUBLES } from './channel/troubles.ts'

let outside: Outside
beforeAll(async () => {
  outside = await openOutside()
})
afterAll(() => outside.stop())

type Case = (live: Live, row: Row, outside: Outside) => Promise<void>
const CASES: Readonly<Record<string, Case>> = { ...SHOWS, ...TROUBLES, ...HEARS }

test('every channel is asked, and what one cannot is a case', () => {
  const all = [...outside.opened.map(({ channel }) => channel.name), 'console']
  expect(ROWS.map(({ name }) => name).sort()).toEqual(all.sort())
  const named = ROWS.flatMap(({ cannot }) => Object.keys(cannot))
  expect(named.filter((what) => CASES[what] === undefined)).toEqual([])
})

describe.each(ROWS)('$name', (row) => {
  let live: Live | undefined
  beforeAll(async () => {
    live = await row.open(outside)
  })
  const there = () => present(live, 'the channel is open')

  test('is called what the table of titles says', () => {
    const { name, title } = there().open.channel
    expect([name, title]).toEqual([row.name, titleOf(row.name)])
  })

  for (const [what, work] of Object.entries(CASES)) {
    const why = row.cannot[what]
    if (why === undefined) test(what, () => work(there(), row, outside))
    else test.skip(`${what}: ${why}`, () => undefined)
  }
})
