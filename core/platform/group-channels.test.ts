import { expect, test } from 'vitest'
import { testSettings } from '../../test/support/payment-world.ts'
import { ConfigError, readConfig } from './config.ts'
import { readAdminGroups } from './group-channels.ts'

test('groups are read with their channel, and without one as Telegram’s', () => {
  expect(readAdminGroups('')).toEqual([])
  expect(readAdminGroups('-4001, telegram:-1001,,baileys:120363021@g.us , wwebjs:234803-1700@g.us')).toEqual([
    { channel: 'telegram', address: '-4001' },
    { channel: 'telegram', address: '-1001' },
    { channel: 'baileys', address: '120363021@g.us' },
    { channel: 'wwebjs', address: '234803-1700@g.us' },
  ])
})

test.each([
  '123',
  '@admins',
  'cloud:120363021@g.us',
  'baileys:-1001',
  'baileys:2348031234567@s.whatsapp.net',
  'constructor:-1',
  '-1001 -1002',
])('"%s" is no group', (text) => {
  expect(readAdminGroups(text)).toBeUndefined()
})

test('a group of a channel that is not set up stops the start', () => {
  const settings = {
    ...testSettings('postgres://nobody@127.0.0.1/none'),
    ADMIN_CHAT_IDS: 'baileys:1203@g.us',
  }
  expect(() => readConfig(settings)).toThrow(ConfigError)
  expect(() => readConfig(settings)).toThrow(/BAILEYS_SESSION is needed/)
})
