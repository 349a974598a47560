import { expect, it } from 'vitest'
import { QUEUES } from '../core/platform/job.ts'
import { BadRoles, readRoles } from './read-roles.ts'

it('does everything that it is not told to leave', () => {
  expect(readRoles([])).toEqual({ takes: QUEUES, with_clock: true, with_relay: true })
  expect(readRoles(['--queues=payments, telecom', '--no-clock'])).toEqual({
    takes: ['telecom', 'payments'],
    with_clock: false,
    with_relay: true,
  })
  expect(readRoles(['--queues', 'upkeep', '--no-relay'])).toMatchObject({
    takes: ['upkeep'],
    with_relay: false,
  })
})

it('says which queues there are to whoever names another one, or none', () => {
  const list = 'The queues are telecom, payments, upkeep and backups.'
  expect(() => readRoles(['--queues=telecom,sms'])).toThrow(`There is no queue called "sms". ${list}`)
  expect(() => readRoles(['--queues='])).toThrow(`--queues needs at least one name. ${list}`)
  expect(() => readRoles(['--queue=telecom'])).toThrow(BadRoles)
  expect(() => readRoles(['telecom'])).toThrow(BadRoles)
})
