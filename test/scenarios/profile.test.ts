import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Chat } from '../support/chat.ts'
import { type MailServer, startMailServer, wordsOf } from '../support/mail-server.ts'
import { funds, PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  world = await startWorld({
    env: { SMTP_URL: server.url, MAIL_FROM: 'Nexa <nexa@shop.example>', MAIL_MESSAGES_PER_SECOND: '0' },
  })
})
beforeEach(() => {
  server.mails.length = 0
  delete server.answers.rcpt
})
afterAll(async () => {
  await world.stop()
  await server.stop()
})

/** The newest mail there. */
const mailTo = (person: Chat, address: string) =>
  person.until(`a mail to ${address}`, async () =>
    server.mails.filter(({ to }) => to.includes(address)).at(-1),
  )

const codeTo = async (person: Chat, address: string): Promise<string> =>
  /\d{6}/.exec(wordsOf(await mailTo(person, address)))?.[0] ?? ''

async function opensProfile(person: Chat, button: string): Promise<void> {
  await person.says('/profile')
  await person.sees('Your limits')
  await person.taps(button)
  await person.sees('enter your PIN')
  await person.says(PIN)
}

async function givesEmail(person: Chat, address: string, button = '✉️ Add e-mail'): Promise<void> {
  await opensProfile(person, button)
  await person.sees('Which e-mail address')
  server.mails.length = 0
  await person.says(address)
  await person.sees('I have sent a 6 digit code')
  await person.says(await codeTo(person, address.toLowerCase()))
  await person.sees('is yours')
}

test('the profile shows what is known, and changes it after the PIN', async () => {
  const ada = await world.customer()
  await ada.says('/menu')
  await ada.sees('What would you like to do')
  await ada.taps('👤 Profile')
  const card = await ada.sees('Your limits')
  expect(card.text).toContain('Africa/Lagos')
  expect(card.text).toContain('No e-mail address yet')
  await ada.taps('✏️ Name')
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  await ada.sees('What is your full name')
  await ada.says('4dmin!')
  await ada.sees('your name')
  await ada.says('Adaeze Obi')
  await ada.sees('You are Adaeze Obi now')
  await opensProfile(ada, '🕑 Time zone')
  await ada.sees('by the clock of')
  await ada.says('the moon')
  await ada.sees("I don't know that place")
  await ada.says('nairobi')
  await ada.sees('now go by Africa/Nairobi')
  // The limits of a day would begin anew with each move.
  await opensProfile(ada, '🕑 Time zone')
  await ada.taps('Africa/Lagos')
  await ada.sees('You changed your time zone lately')
  const [row] = await world.core.db('customer').where({ id: ada.customer_id })
  expect(row).toMatchObject({ full_name: 'Adaeze Obi', time_zone: 'Africa/Nairobi' })
})

test('an address counts after the code that was sent there, and then what is wished for comes there too', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await opensProfile(ada, '✉️ Add e-mail')
  await ada.sees('Which e-mail address')
  await ada.says('ada@example')
  await ada.sees("doesn't look like an e-mail address")
  await ada.says('Ada@Example.com')
  await ada.sees('I have sent a 6 digit code to ada@example.com')
  const code = await codeTo(ada, 'ada@example.com')
  await ada.says(code === '000000' ? '000001' : '000000')
  await ada.sees("That isn't the code")
  expect(await world.core.db('customer').where({ id: ada.customer_id }).first('email')).toEqual({
    email: null,
  })
  await ada.says(code)
  await ada.sees('ada@example.com is yours')
  await ada.taps('⚙️ Settings')
  await ada.sees('E-mail goes to ada@example.com')
  await ada.taps('▫️ ✉️ Money')
  await ada.button('✅ ✉️ Money')
  server.mails.length = 0
  await funds(ada, '200')
  await ada.sees('You now have')
  expect(wordsOf(await mailTo(ada, 'ada@example.com'))).toContain('₦200 has arrived')
  expect(server.mails).toHaveLength(1)
})

test('a statement and an export come by e-mail to who asks for that', async () => {
  const ada = await world.customer()
  await funds(ada, '500')
  await ada.sees('You now have')
  await givesEmail(ada, 'files@example.com')
  await ada.says('/statement this month')
  await ada.sees('Where shall I send it')
  await ada.taps('✉️ By e-mail')
  await ada.sees('enter your PIN')
  expect(server.mails).toHaveLength(1)
  await ada.says(PIN)
  await ada.sees('on its way to files@example.com')
  const statement = await ada.until('the statement', async () => server.mails[1])
  expect(wordsOf(statement)).toContain('Your wallet statement')
  expect(statement.parts.at(-1)?.type).toBe('application/pdf')
  expect(statement.parts.at(-1)?.body.subarray(0, 5).toString()).toBe('%PDF-')
  // The mailbox is gone by now: the next file is made for it in vain, and the one after that comes here.
  server.answers.rcpt = { code: 550, words: '5.1.1 no such mailbox' }
  await ada.says('export csv this month')
  await ada.taps('✉️ By e-mail')
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  await ada.sees('on its way to files@example.com')
  await ada.until('the mail to come back', async () => {
    const row = await world.core
      .db('conversation')
      .where({ address: 'files@example.com' })
      .first('blocked_at')
    return row?.blocked_at === null ? undefined : true
  })
  await ada.says('export csv this month')
  await ada.taps('✉️ By e-mail')
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  await ada.sees('Mail to files@example.com came back')
  await ada.sees('Your history, ')
  await ada.says('/profile')
  expect((await ada.sees('Your limits')).text).toContain('files@example.com (mail came back')
})

test('an address is one customer’s, and is forgotten when it is taken away', async () => {
  const [ada, eve] = [await world.customer(), await world.customer()]
  await givesEmail(ada, 'ours@example.com')
  await opensProfile(eve, '✉️ Add e-mail')
  await eve.sees('Which e-mail address')
  await eve.says('ours@example.com')
  await eve.sees('I have sent a 6 digit code')
  await eve.until('her own code', async () => (server.mails.length === 2 ? true : undefined))
  await eve.says(await codeTo(eve, 'ours@example.com'))
  await eve.sees('Another account has that address')
  await opensProfile(ada, '🗑 Remove e-mail')
  await ada.sees('Shall I forget ours@example.com')
  await ada.taps('Forget it')
  await ada.sees('I have forgotten ours@example.com')
  const { email } = await world.core.db('customer').where({ id: ada.customer_id }).first('email')
  expect(email).toBeNull()
})
