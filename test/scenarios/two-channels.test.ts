import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Uuid } from '../../core/kernel/ids.ts'
import { readWallet, reconcileLedger } from '../../core/ledger/index.ts'
import { plainly } from '../support/apps/app.ts'
import { CHANNEL } from '../support/apps/carriers.ts'
import { type Chat, labelsOf } from '../support/chat.ts'
import { tablesWith } from '../support/dump-database.ts'
import {
  buysAirtime,
  choosesAirtime,
  funds,
  logsIn,
  PIN,
  registers,
  seesBalance,
  typesCode,
} from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

/** The second channel; in Telegram they are in any case. */
const channel = CHANNEL === 'telegram' ? 'cloud' : CHANNEL

/** One person with two channels: one wallet, news where they want them, and nothing left anywhere in the end. */
describe(`in Telegram and on ${channel}`, () => {
  let world: World
  let telegram: Chat
  let whatsapp: Chat
  beforeAll(async () => {
    world = await startWorld({ channel, accounts: true })
    whatsapp = await world.stranger()
    telegram = await world.elsewhere(whatsapp)
  })
  afterAll(async () => {
    expect(await reconcileLedger(world.core.db)).toEqual([])
    await world.stop()
  })

  const purchases = (): Promise<string[]> => world.core.db('purchase').orderBy('id').pluck('state')

  const customerId = async (): Promise<Uuid> =>
    (await world.core.db('customer').where({ phone: whatsapp.phone }).first('id')).id

  /** What an SMS costs does not allow every sign. */
  const bySms = async (naira: number): Promise<string[]> => {
    const path = `/control/sms?phone=${encodeURIComponent(whatsapp.phone)}`
    const inbox = await whatsapp.get<{ text: string }[]>(path)
    return inbox.map(({ text }) => text).filter((text) => plainly(text).includes(`NGN ${naira} has arrived`))
  }

  let number = ''
  /** What comes by itself: somebody's bank sends so much. */
  const isSent = (naira: number) =>
    telegram.post('/control/paystack/transfer', { account_number: number, amount: naira * 100 })

  const isTold = async (there: Chat, naira: number, nowhere: Chat) => {
    await isSent(naira)
    const words = `₦${naira} has arrived`
    await there.sees(words)
    expect(await nowhere.said(words)).toEqual([])
  }

  const chooses = async (from: Chat, place: string | RegExp) => {
    await from.says('/notifications settings')
    await from.sees('What I tell you, and where')
    await from.taps('📍 Where I write to you')
    await from.sees('Where shall I write to you?')
    await from.taps(place)
    return from.sees('What I tell you, and where')
  }

  test('who opened an account in Telegram proves the number in WhatsApp, and has the same wallet there', async () => {
    await registers(telegram)
    await funds(telegram, '500')
    await telegram.sees('You now have')
    await telegram.says('/fund')
    await telegram.taps('🏦 Bank transfer')
    await telegram.taps('Get my number')
    await telegram.sees('enter your PIN')
    await telegram.says(PIN)
    number = /\d{10}/.exec((await telegram.sees('Your own account number')).text)?.[0] ?? ''

    await whatsapp.says('/balance')
    await whatsapp.sees('share it')
    await whatsapp.sharesNumber()
    await typesCode(whatsapp)
    await whatsapp.sees('₦500 available')
    await telegram.sees('unlocked in another chat')
    await whatsapp.says('/history')
    const history = await whatsapp.sees('Your history')
    expect(labelsOf(history).filter((label) => label.includes('₦500'))).toHaveLength(1)
    expect(await world.core.db('customer').where({ phone: whatsapp.phone })).toHaveLength(1)
  })

  test('what is bought there is told there, and is in the history of both', async () => {
    await choosesAirtime(whatsapp, { phone: whatsapp.phone, amount: '100' })
    await whatsapp.taps(/^✓ Pay/)
    await whatsapp.sees('delivered to')
    expect(await telegram.said(/on its way|delivered to/)).toEqual([])
    await seesBalance(whatsapp, '₦400')
    await logsIn(telegram)
    await telegram.says('/history')
    const history = await telegram.sees('Your history')
    expect(labelsOf(history).filter((label) => /₦100|₦500/.test(label))).toHaveLength(2)
  })

  test('what comes by itself comes where they were let in last, then where they choose', async () => {
    await isTold(telegram, 101, whatsapp)
    await logsIn(whatsapp)
    await isTold(whatsapp, 102, telegram)
    const card = await chooses(whatsapp, 'Telegram')
    expect(card.text).toContain('I write to you in Telegram')
    await isTold(telegram, 103, whatsapp)
    await chooses(whatsapp, /WhatsApp/)
    await logsIn(telegram)
    await isTold(whatsapp, 104, telegram)
  })

  /** Codes are few in an hour. */
  const isHourLater = () => world.clock.move(61 * 60)

  test('the chat of their choice is gone: news of money go to the other one, then by SMS, then back again', async () => {
    isHourLater()
    await whatsapp.app.block(true)
    await isTold(telegram, 105, whatsapp)
    await telegram.app.block(true)
    await isSent(106)
    await telegram.until('an SMS', async () => ((await bySms(106)).length > 0 ? true : undefined))
    await whatsapp.app.block(false)
    await telegram.app.block(false)
    await logsIn(whatsapp)
    await isTold(whatsapp, 107, telegram)
    for (const naira of [101, 102, 103, 104, 105, 106, 107]) {
      const told = [telegram, whatsapp].map((chat) => chat.said(`₦${naira} has arrived`))
      expect([...(await Promise.all(told)).flat(), ...(await bySms(naira))], `₦${naira}`).toHaveLength(1)
    }
  })

  test('two purchases at once, one in each chat, with money for one: exactly one', async () => {
    isHourLater()
    await logsIn(whatsapp)
    const { available } = await readWallet(world.core.db, await customerId())
    const amount = String((available * 6n) / 1_000n)
    await choosesAirtime(whatsapp, { phone: whatsapp.phone, amount })
    await logsIn(telegram)
    await choosesAirtime(telegram, { phone: whatsapp.phone, amount })
    await whatsapp.taps(/^✓ Pay/)
    await whatsapp.sees('6 digit code')
    const code = await whatsapp.code()
    // The code moves the session, and what was tapped before it goes on: whoever is first has the money.
    await Promise.all([whatsapp.says(code), telegram.taps(/^✓ Pay/)])
    const delivered = async () => {
      const told = [telegram, whatsapp].map((chat) => chat.said(`₦${amount} MTN airtime delivered`))
      return (await Promise.all(told)).flat()
    }
    await telegram.until('one to be told', async () => ((await delivered()).length > 0 ? true : undefined))
    await Promise.all([telegram.isAnswered(), whatsapp.isAnswered()])
    expect(await delivered()).toHaveLength(1)
    expect(await purchases()).toEqual(['delivered', 'delivered'])
    expect(await world.bought(whatsapp.phone.slice(4))).toHaveLength(2)
  })

  const numberLeft = () => tablesWith(world.core.db, new RegExp(whatsapp.phone.slice(-10)))

  test('closed in one, gone from both; a month later no row has the number, and who returns is new', async () => {
    isHourLater()
    await logsIn(whatsapp)
    const { available } = await readWallet(world.core.db, await customerId())
    await buysAirtime(whatsapp, { phone: whatsapp.phone, amount: String(available / 100n) })
    await whatsapp.sees('delivered to')
    await whatsapp.says('/close')
    await whatsapp.taps('Close my account')
    await whatsapp.tapsPin(PIN)
    await whatsapp.sees('for good?')
    await whatsapp.taps('Close for good')
    await whatsapp.sees('Your account is closed')
    // The last message had to reach the chat, which is called by its number.
    await whatsapp.isAnswered()
    expect((await numberLeft()).length).toBeGreaterThan(0)
    await telegram.says('/balance')
    await telegram.sees('share it')

    world.clock.move(32 * 86_400)
    const gone = world.core.db('conversation').where({ channel }).whereLike('address', 'gone:%')
    await whatsapp.until('the chat to be forgotten', async () =>
      (await gone.clone()).length > 0 ? true : undefined,
    )
    await whatsapp.until('all that goes by the clock', async () =>
      (await numberLeft()).length === 0 ? true : undefined,
    )
    await whatsapp.says('/balance')
    await whatsapp.sees('share it')
    await whatsapp.says('STOP')
    await whatsapp.sees('I will not write to you here any more')
    const chat = { channel, address: whatsapp.app.address }
    expect((await world.core.db('conversation').where(chat).first()).blocked_at).not.toBeNull()
  })
})
