import { expect, test } from 'vitest'
import { BadOption, readOptions } from './read-options.ts'

const ada = { channel: 'telegram', sender: '123456' }
const read = (line: string) => readOptions(line.split(' '), { COUNTRY: 'NG' })

test('what an operator types is read', () => {
  expect(read('list')).toEqual({ act: 'list' })
  expect(read('add --name Ada --telegram 123456 --role owner --phone 08031234567')).toEqual({
    ...{ act: 'add', name: 'Ada', identity: ada, role: 'owner', phone: '+2348031234567' },
  })
  expect(read('role --telegram 123456 --role finance')).toEqual({
    ...{ act: 'role', identity: ada, role: 'finance' },
  })
  expect(read('totp --telegram 123456')).toEqual({ act: 'totp', identity: ada })
  expect(read('remove --telegram 123456')).toEqual({ act: 'remove', identity: ada })
})

test('a person of another channel is named by that', () => {
  for (const [channel, sender] of [
    ['baileys', '2348031234567@s.whatsapp.net'],
    ['baileys', '98765432101234@lid'],
    ['wwebjs', '2348031234567@c.us'],
  ] as const)
    expect(read(`totp --${channel} ${sender}`)).toEqual({ act: 'totp', identity: { channel, sender } })
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
  ['totp --baileys 08031234567', '--baileys is'],
  ['totp --wwebjs 2348031234567@g.us', '--wwebjs is'],
  ['totp --telegram 123456 --wwebjs 2348031234567@c.us', 'once'],
])('"%s" is answered with what to type', (line, words) => {
  expect(() => read(line)).toThrow(BadOption)
  expect(() => read(line)).toThrow(words)
})
