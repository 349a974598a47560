import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../core/audit/index.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const plain = (words = '') => words.replaceAll('\u00a0', ' ')

async function bought() {
  const ada = await world.customer({ naira: 2_000 })
  await ada.says('airtime 500')
  await ada.taps(/Myself/)
  await ada.taps('✓ MTN')
  await ada.taps(/Pay ₦500/)
  await ada.sees('delivered')
  const { reference } = await world.core.db('purchase').where({ customer_id: ada.customer_id }).first()
  return { ada, reference: reference as string }
}

test('support asks for a refund, finance allows it with the button, and the customer has it and is told', async () => {
  const { ada, reference } = await bought()
  const simi = await world.admin('support')
  const femi = await world.admin('finance')
  await simi.says(`/refund ${reference}`)
  const card = await simi.sees('can still go back')
  expect(plain(card.text)).toContain('paid ₦500; ₦0 of it went back, ₦500 can still go back')
  expect(plain(card.text)).toMatch(/•••/)
  await simi.says('600')
  await simi.sees('more than the')
  await simi.says('200')
  await simi.sees('whoever allows it')
  await simi.says('came late, call 0803 123 4567')
  await simi.sees(/Ask for ₦200/)
  await simi.taps('Ask for it')
  await simi.sees('is asked for')
  const posted = await femi.sees(/Refund of ₦200/)
  expect(plain(posted.text)).toContain('Asked by Simi: came late, call 0803 •••• 567')
  await simi.taps('Approve')
  await simi.sees('Your role does not go that far')
  await femi.taps('Approve')
  await femi.sees('It happens at once')
  await femi.taps('Approve')
  await femi.sees(/was allowed by Femi, and is done/)
  await ada.sees(/We have given you ₦200 back/)
  expect(plain((await ada.said(/given you/)).at(-1)?.text)).toContain('You have ₦1,700 in your wallet now')
})

test('the owner who asks for a credit cannot allow it, and a colleague can', async () => {
  const { ada } = await bought()
  const ngozi = await world.admin('owner')
  const femi = await world.admin('finance')
  await ngozi.says(`/credit ${ada.phone} 300`)
  await ngozi.taps('A gift, with thanks')
  await ngozi.sees('Why? A sentence')
  await ngozi.says('waited for an hour')
  await ngozi.taps('Ask for it')
  await ngozi.sees('is asked for')
  await ngozi.says('/approvals')
  await ngozi.sees('waits for a second person')
  await ngozi.taps(/^Credit ₦300/)
  await ngozi.sees('Take back what you asked for?')
  await ngozi.taps('Not now')
  await femi.says('/approvals')
  await femi.taps(/^Credit ₦300/)
  await femi.taps('Approve')
  await femi.sees('It happens at once')
  await femi.taps('Approve')
  await femi.sees('and is done')
  await ada.sees(/We have added ₦300/)
  await femi.says(`/audit ${ada.phone}`)
  const log = await femi.sees('The log about')
  for (const act of ['credit.approve', 'credit.ask', 'customer.view']) expect(log.text).toContain(act)
  expect((await verifyChain(world.core.db)).broken).toBeNull()
})
