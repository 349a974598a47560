import { expect, test } from 'vitest'
import { BadOption, readOptions } from './read-options.ts'

const read = (line: string) => readOptions(line.split(' '), { COUNTRY: 'NG' })

test('what an operator types is read', () => {
  expect(read('list')).toEqual({ act: 'list' })
  expect(read('add --name Ada --telegram 123456 --role owner --phone 08031234567')).toEqual({
    ...{ act: 'add', name: 'Ada', telegram: '123456', role: 'owner', phone: '+2348031234567' },
  })
  expect(read('role --telegram 123456 --role finance')).toEqual({
    ...{ act: 'role', telegram: '123456', role: 'finance' },
  })
  expect(read('totp --telegram 123456')).toEqual({ act: 'totp', telegram: '123456' })
  expect(read('remove --telegram 123456')).toEqual({ act: 'remove', telegram: '123456' })
})

test.each([
  ['', 'npm run admin -- add'],
  ['promote', 'npm run admin -- add'],
  ['list now', 'npm run admin -- add'],
  ['add --boss yes', 'npm run admin -- add'],
  ['add --name Ada --role owner', '--telegram is'],
  ['add --name Ada --telegram @ada --role owner', '--telegram is'],
  ['add --name Ada --telegram 123456 --role boss', 'viewer, support, finance, owner'],
  ['add --name Ada --telegram 123456 --role owner --phone 12', '--phone is'],
  ['totp', '--telegram is'],
])('"%s" is answered with what to type', (line, words) => {
  expect(() => read(line)).toThrow(BadOption)
  expect(() => read(line)).toThrow(words)
})
