import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import { Secret } from './secret.ts'

function listen(level: string) {
  let written = ''
  const to = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk)
      done()
    },
  })
  return { log: createLog('test', level, to), written: () => written }
}

test('what is personal or secret is hidden, as deep as anybody logs it', () => {
  const { log, written } = listen('trace')
  const private_things = {
    ...{
      phone: '+2348031234567',
      text: 'my pin is 1357',
      otp: '246810',
      pin: '1357',
      email: 'ada@example.com',
    },
    ...{ full_name: 'Ada Obi', authorization: 'Bearer sk_live_1', api_key: 'key-1', token: 'EAAG1' },
  }
  log.info(private_things, 'said')
  log.warn({ customer: private_things }, 'said')
  log.error({ event: { sender: private_things } }, 'said')
  for (const value of Object.values(private_things)) expect(written()).not.toContain(value)
  expect(written().match(/\[hidden\]/g)).toHaveLength(27)
})

test('a secret shows itself nowhere: not in objects, errors or sentences', () => {
  const { log, written } = listen('trace')
  const key = new Secret('sk_live_top')
  log.info({ settings: { key } }, `the key is ${key}`)
  log.error({ err: new Error(`refused for ${key}`), context: [key] }, 'refused')
  expect(written()).not.toContain('sk_live_top')
  expect(written()).toContain('[secret]')
})
