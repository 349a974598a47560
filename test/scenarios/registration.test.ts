import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Chat } from '../support/chat.ts'
import { tablesWith } from '../support/dump-database.ts'
import { PIN, provesNumber, registers, typesCode } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const otherCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** From the name to the privacy notice. */
async function names(person: Chat, name: string): Promise<void> {
  await person.sees('full name')
  await person.says(name)
  await person.sees('friend invite you')
}

async function customersOf(person: Chat): Promise<{ full_name: string; referred_by: string | null }[]> {
  return world.core.db('customer').where({ phone: person.phone }).select('full_name', 'referred_by')
}

describe('a number is proven before anything else', () => {
  test("somebody else's card and a typed number are refused, the own one is taken", async () => {
    const ada = await world.stranger()
    await ada.says('/start')
    const asked = await ada.sees('share it')
    expect(asked.asks_contact).toBe(true)
    await ada.sends({ contact: { phone: '+2348059876543', first_name: 'Bayo', user_id: 5002 } })
    await ada.sees("somebody else's contact card")
    await ada.says('0803 123 4567')
    await ada.sees('share this account')
    await ada.sharesNumber()
    await ada.sees('6 digit code')
    await ada.says(await ada.code())
    await ada.sees('full name')
  })

  test('a card without an owner proves nothing, unless the channel knows whose number it is', async () => {
    const ada = await world.stranger()
    await ada.says('/start')
    await ada.sees('share it')
    await ada.sends({ contact: { phone: ada.phone, first_name: 'Chidi' } })
    await ada.sees(ada.channel.vouches ? '6 digit code' : "somebody else's contact card")
  })

  test('three answers that are none lead back to the menu', async () => {
    const ada = await world.stranger()
    await ada.says('/start')
    await ada.sees('share it')
    for (let miss = 0; miss < 2; miss++) {
      await ada.sends({ sticker: true })
      await ada.sees('share this account')
    }
    await ada.sends({ photo: true })
    await ada.sees("Let's take a step back")
  })
})

describe('codes', () => {
  test('a wrong code is told, words are no code and cost no try, the right one is taken', async () => {
    const ada = await world.stranger()
    await ada.says('/start')
    await ada.sees('share it')
    await ada.sharesNumber()
    await ada.sees('6 digit code')
    const code = await ada.code()
    await ada.says(otherCode(code))
    await ada.sees('You have 4 more tries')
    await ada.says('what code?')
    await ada.sees('The code is 6 digits')
    await ada.says(`${code.slice(0, 3)} ${code.slice(3)}`)
    await ada.sees('full name')
  })

  test('five wrong codes lock, and the next lock is longer', async () => {
    const ada = await world.stranger()
    const failFive = async () => {
      await ada.says('/start')
      await ada.sees('share it')
      await ada.sharesNumber()
      await ada.sees('6 digit code')
      const code = await ada.code()
      for (let tries = 1; tries <= 4; tries++) {
        await ada.says(otherCode(code))
        await ada.sees("That isn't the code")
      }
      await ada.says(otherCode(code))
      return code
    }
    const code = await failFive()
    await ada.sees('locked for 5 minutes')

    await ada.says('/start')
    await ada.sees('share it')
    await ada.sharesNumber()
    await ada.sees('Too many wrong codes')
    await ada.says(code)
    await ada.sees("I'm not sure what you mean")
    expect(await customersOf(ada)).toEqual([])

    world.clock.move(5 * 60)
    await failFive()
    await ada.sees('locked for 15 minutes')
  })

  test('a new code comes after a minute, and the older one is dead', async () => {
    const ada = await world.stranger()
    await ada.says('/start')
    await ada.sees('share it')
    await ada.sharesNumber()
    await ada.sees('6 digit code')
    const older = await ada.code()
    await ada.taps(/new code/)
    await ada.sees('Please wait')
    world.clock.move(60)
    await ada.taps(/new code/)
    await ada.sees('older one no longer works')
    const newer = await ada.code()
    expect(newer).not.toBe(older)
    await ada.says(older)
    await ada.sees("That isn't the code")
    await ada.says(newer)
    await ada.sees('full name')
  })

  test('a code of more than five minutes is too old', async () => {
    const ada = await world.stranger()
    await ada.says('/start')
    await ada.sees('share it')
    await ada.sharesNumber()
    await ada.sees('6 digit code')
    const code = await ada.code()
    world.clock.move(5 * 60)
    await ada.says(code)
    await ada.sees('too old')
    await ada.taps(/new code/)
    await ada.says(await ada.code())
    await ada.sees('full name')
  })
})

describe('names, invitations, consent', () => {
  test('a name with digits is asked for again; an unknown invitation too; a right one is remembered', async () => {
    const friend = await world.customer()
    const { referral_code } = await world.core.db('customer').where({ id: friend.customer_id }).first()
    const ada = await world.stranger()
    await provesNumber(ada)
    await ada.sees('full name')
    await ada.says('Ada 2')
    await ada.sees('your name in letters')
    await ada.says('Ada Obi')
    await ada.sees('friend invite you')
    await ada.says('ZZZZZZZ')
    await ada.sees("I don't know that code")
    await ada.says(String(referral_code).toLowerCase())
    await ada.sees('Your privacy')
    await ada.taps(/I agree/)
    await ada.sees('Choose a PIN')
    await ada.says(PIN)
    await ada.sees('Once more')
    await ada.says(PIN)
    await ada.sees('Welcome, Ada')
    expect(await customersOf(ada)).toEqual([{ full_name: 'Ada Obi', referred_by: friend.customer_id }])
  })

  test('the invitation that opened the bot is not asked for again', async () => {
    const friend = await world.customer()
    const { referral_code } = await world.core.db('customer').where({ id: friend.customer_id }).first()
    const ada = await world.stranger()
    await ada.says(`/start ${referral_code}`)
    await ada.sees('share it')
    await ada.sharesNumber()
    await typesCode(ada)
    await ada.sees('full name')
    await ada.says('Ada Obi')
    await ada.sees('Your privacy')
  })

  test('who does not agree leaves no account and no name behind', async () => {
    const ada = await world.stranger()
    await provesNumber(ada)
    await names(ada, 'Zubairu Yakubu')
    await ada.taps('Skip')
    await ada.sees('Your privacy')
    await ada.taps(/No, thanks/)
    await ada.sees('I have forgotten what you told me')
    expect(await customersOf(ada)).toEqual([])
    expect(await tablesWith(world.core.db, /Zubairu|Yakubu/)).toEqual([])
  })

  test('cancel stops it at every question', async () => {
    const ada = await world.stranger()
    const stop = async (word: string) => {
      await ada.says(word)
      await ada.sees('Cancelled')
    }
    await ada.says('/start')
    await ada.sees('share it')
    await stop('/cancel')
    await ada.says('/start')
    await ada.sees('share it')
    await ada.sharesNumber()
    await ada.sees('6 digit code')
    await ada.code()
    await stop('Cancel')
    world.clock.move(60)
    await provesNumber(ada)
    await ada.sees('full name')
    await stop('/cancel')
    await provesNumber(ada)
    await names(ada, 'Ada Obi')
    await stop('stop')
    await provesNumber(ada)
    await names(ada, 'Ada Obi')
    await ada.taps('Skip')
    await ada.sees('Your privacy')
    await ada.taps(/I agree/)
    await ada.sees('Choose a PIN')
    await stop('/cancel')
    expect(await customersOf(ada)).toEqual([])
    await ada.says('/cancel')
    await ada.sees('nothing to cancel')
  })
})

describe('the PIN', () => {
  test('a weak one and two that differ are refused; a typed one is taken away and found nowhere', async () => {
    const ada = await world.stranger()
    await provesNumber(ada)
    await names(ada, 'Ada Obi')
    await ada.taps('Skip')
    await ada.sees('Your privacy')
    await ada.taps(/I agree/)
    await ada.sees('Choose a PIN')
    await ada.says('1234')
    await ada.sees('digits in a row')
    await ada.tapsPin('8888')
    await ada.sees('same digit over and over')
    await ada.tapsPin(PIN)
    await ada.sees('Once more')
    await ada.tapsPin('7392')
    await ada.sees('not the same')
    const typed = [await ada.says('739164')]
    await ada.sees('Once more')
    typed.push(await ada.says('739 164'))
    await ada.sees('Welcome, Ada')
    await ada.loses(typed)
    expect(await tablesWith(world.core.db, /(?<![\w.-])739 ?164(?![\w-])/)).toEqual([])
    expect(await tablesWith(world.core.db, /(?<![\w.-])(7391|7392|8888|1234)(?![\w-])/)).toEqual([])
  })
})

describe('coming back', () => {
  test('a known number comes in from another chat; the old session ends, and the old chat is told', async () => {
    const ada = await world.stranger()
    await registers(ada)
    const second = await world.elsewhere(ada)
    await provesNumber(second)
    await second.sees('There is an account for this number')
    await ada.sees('unlocked in another chat')
    const live = await world.core
      .db('session')
      .join('conversation', 'conversation.id', 'session.conversation_id')
      .whereNull('session.ended_at')
      .whereIn('address', [ada.app.address, second.app.address])
      .pluck('address')
    expect(live).toEqual([second.app.address])
    await second.says('/balance')
    await second.sees('available')
    await ada.says('/balance')
    await ada.sees('6 digit code')
    expect(await customersOf(ada)).toHaveLength(1)
  })

  test('/start twice asks once more, and greets who is known', async () => {
    const ada = await world.stranger()
    await ada.says('/start')
    await ada.sees('share it')
    await registers(ada)
    await ada.says('/start')
    await ada.sees('Good to see you, Ada')
    await ada.says('/start ABCDEFG')
    await ada.sees('Good to see you, Ada')
  })
})
