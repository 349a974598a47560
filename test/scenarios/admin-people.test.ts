import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeRole } from '../../core/admin/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type Chat, labelsOf } from '../support/chat.ts'
import {
  buysForStranger,
  choosesAirtime,
  expectInPlace,
  PIN,
  seesBalance,
  typesCode,
} from '../support/stories.ts'
import { type AdminChat, startWorld, type World } from '../support/world.ts'

let world: World
let simi: AdminChat
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
// Somebody else in each story: a group takes twenty messages in a minute for one person.
beforeEach(async () => {
  simi = await world.admin('support')
})

/** What the group has been shown of somebody, masked and not. */
const named = (chat: Chat): Promise<string> =>
  chat.transcript().then((words) => words.replaceAll('\u00a0', ' '))
const national = ({ phone }: Chat): string => `0${phone.slice(4)}`
const acts = (): Promise<string[]> =>
  world.core.db('audit').where({ admin_id: simi.admin_id }).orderBy('id').pluck('action')

async function opens(admin: Chat, who: Chat): Promise<void> {
  await admin.says(`/customers ${who.phone}`)
  await admin.sees('👛')
}

describe('a customer in the group', () => {
  test('is found by the end of the number, shown masked, and in full only by a tap that is written down', async () => {
    const chidi = await world.customer({ naira: 500 })
    await simi.says('/customers')
    await simi.sees('Whom are you looking for')
    await simi.says(`chidi ${chidi.phone.slice(-5)}`)
    await simi.sees('newest first')
    expect(await named(simi)).not.toContain('Chidi Eze')
    await simi.taps(/^✅ C/)
    const card = await simi.sees('₦500 available')
    expect(card.text).not.toMatch(/Chidi|Eze/)
    expect(card.text?.replace(/\D/g, '')).not.toContain(national(chidi))
    await simi.taps('Unmask')
    const whole = await simi.sees('Chidi Eze')
    expect(whole.text?.replace(/\D/g, '')).toContain(national(chidi))
    expect(whole.text).toContain('audit log')
    // In place: the card is still the same message.
    expectInPlace(simi, whole, card)
    await simi.taps('Back')
    await simi.sees('newest first')
    expect((await acts()).slice(-4)).toEqual([
      'customer.search',
      'customer.view',
      'customer.unmask',
      'customer.search',
    ])
  })

  test('is nobody for words that fit nobody, and other words look anew', async () => {
    await simi.says('/customers xyzzyq')
    await simi.sees('Nobody fits')
    await simi.says("' or 1=1; --")
    await simi.sees('Nobody fits')
    const chidi = await world.customer()
    await simi.says(national(chidi))
    await simi.sees('₦0 available')
  })
})

describe('a suspension', () => {
  test('asks for a reason, ends the session at once, and is told kindly; a resumption too', async () => {
    const chidi = await world.customer({ naira: 500 })
    await opens(simi, chidi)
    await simi.taps('Suspend')
    await simi.sees('Why is')
    await simi.says('Two phones share it')
    await simi.sees('Their session ends now')
    await simi.taps('Suspend now')
    await simi.sees('Suspended: Two phones share it')
    const told = await chidi.sees('paused for now')
    expect(told.text).not.toContain('Two phones')
    await chidi.says('/balance')
    await typesCode(chidi)
    await chidi.sees('is paused')

    await simi.taps('Resume')
    await simi.sees('Let')
    await simi.taps('▶️ Resume')
    await simi.sees('Open again')
    await chidi.sees('open again')
    world.clock.move(61)
    await chidi.says('/balance')
    await typesCode(chidi)
    await chidi.sees('₦500 available')
    expect((await acts()).slice(-3)).toEqual(['customer.view', 'customer.suspend', 'customer.resume'])
  })

  test('can be left before it is done', async () => {
    const chidi = await world.customer()
    await opens(simi, chidi)
    await simi.taps('Suspend')
    await simi.sees('Why is')
    await simi.taps('Leave it')
    await simi.sees('✅ Active')
    await seesBalance(chidi, '₦0')
  })

  test('is not done by whose role went down between the two taps', async () => {
    const chidi = await world.customer()
    const femi = await world.admin('support')
    await opens(femi, chidi)
    await femi.taps('Suspend')
    await femi.sees('Why is')
    await femi.says('Because')
    await femi.sees('Their session ends now')
    await inTransaction(world.core.db, async (trx) => {
      await changeRole(trx, { admin_id: femi.admin_id, role: 'finance', by: null })
    })
    await femi.taps('Suspend now')
    await femi.sees('authenticator show')
    await femi.says(femi.totp())
    await femi.sees('Their session ends now')
    await femi.taps('Suspend now')
    await femi.sees('Your role may not do that')
    await seesBalance(chidi, '₦0')
    expect(await world.core.db('customer').where({ id: chidi.customer_id }).pluck('status')).toEqual([
      'active',
    ])
  })
})

describe('a PIN that was taken away', () => {
  test('is chosen anew at the next log-in, before anything else', async () => {
    const chidi = await world.customer({ naira: 2_000 })
    await opens(simi, chidi)
    await simi.taps('Reset PIN')
    await simi.sees('Take the PIN of')
    await simi.taps('Take it away')
    await simi.sees('A new PIN is due')
    await chidi.sees('your PIN was taken away')
    await chidi.says('/balance')
    await typesCode(chidi)
    await chidi.sees('choose a new PIN first')
    await chidi.tapsPin('8264')
    await chidi.sees('Once more')
    await chidi.tapsPin('8264')
    await chidi.sees('₦2,000 available')
    await choosesAirtime(chidi, { phone: '0803 720 0001', amount: '200' })
    await chidi.taps(/^✓ Pay/)
    await chidi.sees('enter your PIN')
    await chidi.says(PIN)
    await chidi.sees("That isn't your PIN")
    await chidi.says('8264')
    await chidi.sees('is on its way')
  })
})

describe('locks, notes', () => {
  test('are lifted and written on the card', async () => {
    const chidi = await world.customer()
    await world.core.db('customer').where({ id: chidi.customer_id }).update({ pin_failures: 5 })
    await opens(simi, chidi)
    await simi.sees('locked the PIN')
    await simi.taps('Lift locks')
    await simi.sees('Make sure first')
    await simi.taps('Lift it')
    await simi.sees('The locks are lifted')
    await chidi.sees('lifted the lock')
    await simi.taps('Add a note')
    await simi.sees('What should be known')
    await simi.says('Lost the phone on Monday')
    const noted = await simi.sees('Noted')
    expect(noted.text).toContain('Simi: Lost the phone on Monday')
  })
})

describe('a purchase in the group', () => {
  test('is found by the number it was for, told step by step, and leads to its customer', async () => {
    const chidi = await world.customer({ naira: 2_000 })
    await buysForStranger(chidi, { phone: '0803 720 0077', amount: '300' })
    const done = await chidi.sees('delivered')
    const reference = /NX-\w+/.exec(done.text ?? '')?.[0] ?? ''
    await simi.says('/transactions 0803 720 0077')
    const list = await simi.sees('Transactions')
    expect(labelsOf(list).join()).toContain('₦300')
    await simi.taps(/₦300 MTN/)
    const story = await simi.sees(reference)
    expect(story.text?.replace(/\D/g, '')).not.toContain('08037200077')
    for (const step of [
      'their message came in',
      'placed, ₦300',
      'sent to vtpass',
      'vtpass: delivered',
      '₦300 spent',
    ])
      expect(story.text).toContain(step)
    await simi.taps('Unmask')
    expectInPlace(simi, await simi.sees('0803 720 0077'), story)
    await simi.taps('Customer')
    await simi.sees('₦1,700 available')
    await simi.taps('Transactions')
    await simi.sees('🧾')

    await simi.says(`/trace ${reference}`)
    await simi.sees('Nothing is open')
    await simi.says('/trace NX-NOBODY00')
    await simi.sees('There is nothing with')
    expect((await acts()).filter((action) => action === 'purchase.unmask')).toHaveLength(1)
  })

  test('is shown to a viewer without a way to its customer, and a stranger gets nothing', async () => {
    const chidi = await world.customer({ naira: 2_000 })
    await buysForStranger(chidi, { phone: '0803 720 0078', amount: '300' })
    const done = await chidi.sees('delivered')
    const reference = /NX-\w+/.exec(done.text ?? '')?.[0] ?? ''
    const tunde = await world.admin('viewer')
    await tunde.says(`/trace ${reference}`)
    const story = await tunde.sees('paid ₦300')
    const buttons = labelsOf(story)
    expect(buttons.some((label) => /Customer|Unmask|Refund/.test(label))).toBe(false)
    await tunde.says(`/customers ${chidi.phone}`)
    await tunde.sees('does not go that far')
    const stranger = world.inGroup(await world.stranger())
    await stranger.says(`/trace ${reference}`)
    await stranger.sees('in private')
  })
})
