import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import type { Chat } from '../support/chat.ts'
import { PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

async function adds(person: Chat, phone: string, name: string): Promise<void> {
  await person.says('/family')
  await person.sees(/Family|family numbers/)
  await person.taps('➕ Add a number')
  await person.sees('Which number?')
  await person.says(phone)
  await person.sees('Whose number is')
  await person.taps('Child')
  await person.sees('What shall I call')
  await person.says(name)
}

test('a mother links her son, who says yes in his own chat, and recharges him within an allowance', async () => {
  const ada = await world.customer({ naira: 5_000 })
  const obi = await world.customer({ naira: 0 })
  await adds(ada, obi.phone, 'Obi')
  await ada.sees('I have asked the owner of')

  await obi.sees('would like to look after your number')
  await obi.taps('👪 Family')
  await obi.sees('see nothing of your wallet')
  await obi.taps('✓ Yes, link my number')
  await obi.sees('can look after your number now')
  await ada.sees('Obi said yes')

  await ada.says('/family')
  await ada.taps(/^Obi/)
  await ada.sees('Spent this month: ₦0')
  await ada.taps('🎯 Monthly allowance')
  await ada.sees('How much do you want to spend on Obi')
  await ada.says('500')
  await ada.sees('₦500 a month for Obi')

  await ada.says(`airtime 600 for ${obi.phone}`)
  await ada.taps(/✓ MTN/)
  await ada.sees('You pay ₦600')
  await ada.taps('✓ Pay ₦600')
  await ada.tapsPin(PIN)
  await ada.sees('This goes ₦100 over the ₦500')
  await ada.taps('Cancel')
  await ada.sees('Nothing was bought')

  await ada.says(`airtime 500 for ${obi.phone}`)
  await ada.taps(/✓ MTN/)
  await ada.taps('✓ Pay ₦500')
  await ada.tapsPin(PIN)
  await ada.sees('₦500 MTN airtime delivered to')
  await ada.says('/family')
  await ada.taps(/^Obi/)
  await ada.sees('Spent this month: ₦500 of ₦500')

  await obi.says('/family')
  await obi.taps(/looks after your number/)
  await obi.taps('✕ Leave')
  await obi.sees('is not linked to')
  await ada.sees('Somebody has left your family')
})

test('who says no is not linked, and a number without an account is linked at once', async () => {
  const ada = await world.customer({ naira: 1_000 })
  const obi = await world.customer({ naira: 0 })
  await adds(ada, obi.phone, 'Obi')
  await obi.sees('would like to look after your number')
  await obi.says('/family')
  await obi.taps('No, thank you')
  await obi.sees('your number is not linked')
  await ada.sees('would rather not be linked')
  await adds(ada, '0809 555 0199', 'Grandma')
  await ada.sees('It has no Nexa account')
})
