import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../bot/commands.ts'
import type { Chat } from '../support/chat.ts'
import { buysAirtime, choosesAirtime, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ channel: 'telegram' })
})
afterAll(() => world.stop())

type Call = { path: string; status: number; request: string }

/** Sends that reached Telegram's side for a chat since a moment of the journal. */
async function sendsTo(person: Chat, since: number): Promise<Call[]> {
  const calls = await person.get<Call[]>(`/control/journal?since=${since}`)
  return calls.filter(
    ({ path, request }) => /\/sendMessage$/i.test(path) && request.includes(person.app.address),
  )
}

async function journalEnd(person: Chat): Promise<number> {
  const calls = await person.get<{ n: number }[]>('/control/journal?since=0')
  return calls.at(-1)?.n ?? 0
}

describe('what people write', () => {
  test('an unknown command and words that mean nothing lead to the menu', async () => {
    const ada = await world.customer()
    await ada.says('/frobnicate now')
    await ada.sees("I don't know that command")
    await ada.says('what is the meaning of it all?')
    await ada.sees("I'm not sure what you mean")
    await ada.taps(/Menu/)
    await ada.sees('What would you like to do')
  })

  test('signs that no database can keep stop nobody: not whoever wrote them, and not those who write beside them', async () => {
    const [ada, bola] = [await world.customer(), await world.customer()]
    await ada.says('what \u0000 is \uD800 this?')
    await bola.says('/balance')
    await bola.sees('₦0')
    await ada.sees("I'm not sure what you mean")
  })

  test('plain words do what the commands do, in any case', async () => {
    const ada = await world.customer({ naira: 300 })
    await ada.says('Balance')
    await ada.sees('₦300 available')
    await ada.says('BUY airtime')
    await ada.sees('Who is the airtime for')
    await ada.says('Myself · 0803 710 1002')
    await ada.says('stop')
    await ada.sees('Cancelled')
    await ada.says('hi')
    await ada.sees('Good to see you')
  })

  test('a command may name the bot', async () => {
    const ada = await world.customer({ naira: 300 })
    await ada.says('/balance@nexa_sandbox_bot')
    await ada.sees('₦300 available')
  })

  test('the longest message that Telegram carries is answered like any other', async () => {
    const ada = await world.customer()
    await ada.says('<b>&'.repeat(1024))
    await ada.sees("I'm not sure what you mean")
    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await ada.says('0'.repeat(4096))
    await ada.sees('not a mobile number')
  })

  test('a voice message, a sticker and a picture are no words', async () => {
    const ada = await world.customer()
    const { chats, updates } = world.sandbox.state.telegram
    const chat = chats.find(ada.person_id)?.wire
    const from = { id: ada.person_id, is_bot: false, first_name: 'Chidi' }
    await ada.says('/fund')
    await ada.sees('How much would you like to add')
    const voice = { file_id: 'x', file_unique_id: 'y', duration: 3 }
    updates.push('message', { message_id: 999_999, date: 1, chat, from, voice }, ada.person_id, 0)
    await ada.sees('type an amount in figures')
    await ada.sends({ photo: true, caption: '500' })
    await ada.sees('type an amount in figures')
    await ada.sends({ sticker: true })
    await ada.sees("Let's take a step back")
  })
})

describe('the menu of commands', () => {
  test('is published in private chats and not in groups', async () => {
    const ada = await world.stranger()
    const menuOf = (chat: Chat) =>
      chat.until('a menu', async () => {
        const { commands } = await chat.get<{ commands: { command: string }[] }>(
          `/control/chats/${chat.app.address}/messages?personId=${chat.person_id}`,
        )
        return commands.map(({ command }) => command)
      })
    await ada.until('the menu to be published', async () =>
      (await menuOf(ada)).length > 0 ? true : undefined,
    )
    expect(await menuOf(ada)).toEqual(COMMANDS.map(({ name }) => name))
    expect(await menuOf(world.inGroup(ada, await world.openGroup('Friends')))).toEqual([])
  })

  test('in a group there are no commands of customers, and nothing of theirs is said', async () => {
    const ada = await world.customer({ naira: 300 })
    const group = world.inGroup(ada)
    for (const words of ['/balance', '/buy', '/balance@nexa_sandbox_bot']) {
      await group.says(words)
      await group.sees('talk about that in private')
    }
    await group.says('balance')
    await group.says('/history')
    await group.sees('talk about that in private')
    expect(await group.said(/₦|available/)).toEqual([])
    await seesBalance(ada, '₦300')
  })
})

describe('Telegram has trouble', () => {
  test('asked to wait, the answer comes later, once', async () => {
    const ada = await world.customer({ naira: 300 })
    await world.fault({ telegram_429: 2 })
    await ada.says('/balance')
    await ada.seesInTime('₦300 available', 30)
    await world.mend()
    await ada.says('/help')
    await ada.seesInTime('What I can do', 30)
    expect(await ada.said('₦300 available')).toHaveLength(1)
  })

  test('an outage loses nothing that was said and nothing that is answered', async () => {
    const ada = await world.customer({ naira: 300 })
    await world.fault({ telegram_down: true })
    await ada.says('/balance')
    await world.mend()
    await ada.seesInTime('₦300 available', 30)
    await ada.shows('₦300 available', 1)
  })

  test('an answer to a send is lost: the outcome is still said exactly once', async () => {
    const ada = await world.customer({ naira: 300 })
    await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    await world.fault({ telegram_send_lost: 3 })
    await ada.taps(/^✓ Pay/)
    await ada.seesInTime('delivered to', 30)
    await world.mend()
    await ada.says('/help')
    await ada.seesInTime('What I can do', 30)
    await ada.shows('delivered to', 1)
    await ada.shows('is on its way', 0)
  })

  test('the person blocked the bot: nothing storms, and after unblocking it speaks again', async () => {
    const ada = await world.customer({ naira: 300 })
    await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    const { message, button } = await ada.button(/^✓ Pay/)
    const block = (blocked: boolean) => ada.post(`/control/people/${ada.person_id}`, { blocked })
    const since = await journalEnd(ada)
    // Blocked in the moment after the tap: the purchase goes on, only the words find nobody.
    await ada.tap(message.id, button.token)
    await block(true)
    const delivered = () =>
      world.core.db('purchase').where({ customer_id: ada.customer_id, state: 'delivered' })
    await ada.until('the purchase', async () => ((await delivered()).length === 1 ? true : undefined))
    world.clock.move(600)
    const waiting = () =>
      world.core
        .db('message')
        .join('conversation', 'conversation.id', 'message.conversation_id')
        .where({ customer_id: ada.customer_id })
        .whereIn('message.state', ['waiting', 'sending'])
        .count<{ count: bigint }[]>()
    await ada.until('nothing left to send', async () =>
      (await waiting())[0]?.count === 0n ? true : undefined,
    )
    expect((await sendsTo(ada, since)).length).toBeLessThanOrEqual(3)
    await block(false)
    await ada.says('/help')
    await ada.sees('What I can do')
    const { blocked_at } = await world.core
      .db('conversation')
      .where({ customer_id: ada.customer_id })
      .first('blocked_at')
    expect(blocked_at).toBeNull()
  })
})

test('the same keyboard tapped as fast as it goes takes every digit', async () => {
  const ada = await world.customer({ naira: 300 })
  await buysAirtime(ada, { phone: '0803 702 1111', amount: '100' })
  await ada.sees('enter your PIN')
  for (const digit of ['7', '3', '9', '1', '✓']) {
    const { message, button } = await ada.button(digit)
    await ada.tap(message.id, button.token)
  }
  await ada.sees('delivered to')
})
