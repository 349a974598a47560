import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameBackup, readBackupName } from '../file-name.ts'
import { BACKUP_KINDS } from '../kinds.ts'
import type { KeptBackup } from './list-backups.ts'
import { chooseSurplus } from './prune-backups.ts'
import { dueSlots } from './queue-backups.ts'

const kept = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...BACKUP_KINDS),
      state: fc.constantFrom('whole' as const, 'damaged' as const),
    }),
    { maxLength: 80 },
  )
  .map((all) =>
    all.map(
      (each, place): KeptBackup => ({
        ...each,
        name: `backup ${place}`,
        made_at: new Date(1e12 - place),
        bytes: 1,
        rows: 1,
      }),
    ),
  )

test('fifty are kept at most, and the newest whole one of each kind always', () => {
  fc.assert(
    fc.property(kept, (all) => {
      const gone = new Set(chooseSurplus(all))
      const left = all.filter((backup) => !gone.has(backup))
      expect(left).toHaveLength(Math.min(all.length, 50))
      for (const kind of BACKUP_KINDS) {
        const newest = all.find((backup) => backup.kind === kind && backup.state === 'whole')
        if (newest !== undefined) expect(left).toContain(newest)
      }
      const whole_gone = [...gone].some(({ state }) => state === 'whole')
      if (whole_gone) expect(left.every(({ state }) => state === 'whole')).toBe(true)
      const others = left.filter(
        (backup) =>
          !BACKUP_KINDS.some(
            (kind) => all.find((each) => each.kind === kind && each.state === 'whole') === backup,
          ),
      )
      for (const backup of gone)
        for (const stays of others)
          if (stays.state === backup.state) expect(stays.made_at > backup.made_at).toBe(true)
    }),
  )
})

test('a name says what it is, and the name of anything else says nothing', () => {
  const made_at = new Date('2026-11-21T02:00:07.000Z')
  expect(readBackupName(nameBackup('essential', made_at))).toEqual({ kind: 'essential', made_at })
  for (const other of [
    '',
    'notes.txt',
    'nexa-some-20261121T020007Z-abcdef.tar.gz.age',
    'nexa-full-20269921T020007Z-abcdef.tar.gz.age',
    `${nameBackup('full', made_at)}.json`,
  ])
    expect(readBackupName(other)).toBeNull()
})

test('the last slot of each kind is due, by the clock of the shop', () => {
  const config = { BACKUP_HOUR: 2, BACKUP_ESSENTIAL_HOURS: 6, TIME_ZONE: 'Africa/Lagos' }
  const due = (time: string, changes = {}) =>
    dueSlots({ ...config, ...changes }, new Date(time)).map(
      ({ kind, due_at }) => `${kind} ${due_at.toISOString()}`,
    )
  expect(due('2026-11-21T01:00:00Z')).toEqual([
    'full 2026-11-21T01:00:00.000Z',
    'essential 2026-11-21T00:00:00.000Z',
  ])
  expect(due('2026-11-21T00:59:59Z')[0]).toBe('full 2026-11-20T01:00:00.000Z')
  expect(due('2026-11-21T05:00:00Z', { BACKUP_HOUR: undefined, BACKUP_ESSENTIAL_HOURS: 0 })).toEqual([])
})
