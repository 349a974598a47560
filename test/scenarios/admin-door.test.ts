import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeRole, removeAdmin } from '../../core/admin/index.ts'
import { notifyAdmins } from '../../core/notices/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { ADMIN_CHANNEL } from '../support/apps/carriers.ts'
import type { Chat } from '../support/chat.ts'
import { startWorld, type World } from '../support/world.ts'

/** A group of the small kind, which is an admin group too. */
let small: string
let world: World
beforeAll(async () => {
  const groups = { ADMIN_CHAT_IDS: '-1001000000001,-4001' }
  world = await startWorld({ env: ADMIN_CHANNEL === 'telegram' ? groups : {} })
  small = await world.openGroup('Night shift')
})
afterAll(() => world.stop())

/** What the bot heard last in this chat, as it lies in the inbox. */
const inbox = (chat: Chat): Promise<{ kind: string }[]> =>
  world.core
    .db('inbound')
    .join('conversation', 'conversation.id', 'inbound.conversation_id')
    .where({ address: chat.app.address, sender: chat.app.sender })
    .orderBy('inbound.id')
    .pluck('event')

describe('signing in', () => {
  test('takes the code of the authenticator, once, and takes it out of the chat', async () => {
    const ngozi = await world.admin('owner', { signed_in: false })
    await ngozi.says('/admin')
    await ngozi.sees('authenticator show')
    const wrong = await ngozi.says('000000')
    await ngozi.sees("That isn't the code")
    const code = ngozi.totp()
    const right = await ngozi.says(code)
    await ngozi.sees('signed in as owner')
    if (ngozi.channel.deletes) await ngozi.loses([wrong, right])
    expect((await inbox(ngozi)).map(({ kind }) => kind)).toEqual(['command', 'scrubbed', 'scrubbed'])

    await ngozi.says('/adminlogout')
    await ngozi.sees('is over')
    await ngozi.says('/admin')
    await ngozi.sees('authenticator show')
    await ngozi.says(code)
    await ngozi.sees('taken already')
    world.clock.move(30)
    await ngozi.says(ngozi.totp())
    await ngozi.sees('signed in as')
  })

  test('goes on with what was asked for, and ends after five quiet minutes', async () => {
    const ngozi = await world.admin('owner', { signed_in: false })
    await ngozi.says('/admins')
    await ngozi.sees('authenticator show')
    await ngozi.says(ngozi.totp())
    await ngozi.sees('The list')
    world.clock.move(301)
    await ngozi.taps('+ Add somebody')
    await ngozi.sees('authenticator show')
    await ngozi.says(ngozi.totp())
    await ngozi.sees('The list')
  })

  test('takes a code by SMS where there is a phone', async () => {
    const phone = '+2348037101999'
    const simi = await world.admin('support', { signed_in: false, phone })
    await simi.says('/admin')
    await simi.sees('authenticator show')
    await simi.taps('Send me an SMS')
    await simi.sees('6 digits by SMS')
    await simi.says(await simi.code())
    await simi.sees('signed in as support')
  })

  test('five wrong codes lock, and the right one does not help any more', async () => {
    const femi = await world.admin('finance', { signed_in: false })
    await femi.says('/admin')
    for (let count = 0; count < 4; count++) {
      await femi.sees(/authenticator show/)
      await femi.says('000000')
      await femi.sees("That isn't the code")
    }
    await femi.says('000000')
    await femi.sees('Too many wrong codes')
    await femi.says('/admin')
    await femi.sees('authenticator show')
    await femi.says(femi.totp())
    await femi.sees('Too many wrong codes')
  })
})

describe('the commands of the group', () => {
  test('do not exist for a stranger there, in private, and in another group', async () => {
    const stranger = world.inGroup(await world.stranger())
    await stranger.says('/admins')
    await stranger.sees('talk about that in private')
    const ngozi = await world.admin('owner')
    await ngozi.alone.says('/admins')
    await ngozi.alone.sees("I don't know that command")
    await ngozi.alone.says('/frobnicate')
    await ngozi.alone.sees("I don't know that command")
    const elsewhere = world.inGroup(ngozi, await world.openGroup('Friends'))
    await elsewhere.says('/admins')
    await elsewhere.sees('talk about that in private')
  })

  test('end with the role, in the middle of one too', async () => {
    const ngozi = await world.admin('owner')
    const other = await world.admin('owner')
    await other.says('/admins')
    await other.sees('The list')
    await inTransaction(world.core.db, (trx) =>
      changeRole(trx, { admin_id: other.admin_id, role: 'viewer', by: ngozi.admin_id }),
    )
    await other.taps('+ Add somebody')
    await other.sees('role does not go that far')
    await inTransaction(world.core.db, (trx) =>
      removeAdmin(trx, { admin_id: other.admin_id, by: ngozi.admin_id }),
    )
    await other.says('/admin')
    await other.sees('talk about that in private')
  })

  test("one admin's question is not another's to answer", async () => {
    const ngozi = await world.admin('owner')
    const femi = await world.admin('finance')
    await ngozi.says('/admins')
    await ngozi.sees('The list')
    await ngozi.taps('+ Add somebody')
    const asked = await ngozi.sees('what this app calls them')
    await femi.sends({ text: femi.app.sender, reply_to: asked.id })
    await ngozi.sends({ text: 'somebody should look at this' })
    await ngozi.says(world.inGroup(await world.stranger()).app.sender)
    await ngozi.sees('called here')
    expect(await femi.said(/called here/)).toHaveLength(1)
  })

  test.runIf(ADMIN_CHANNEL === 'telegram')('the menu shows them in this group alone', async () => {
    const ngozi = await world.admin('owner')
    const menuOf = (chat: Chat) =>
      chat
        .get<{ commands: { command: string }[] }>(
          `/control/chats/${chat.app.address}/messages?personId=${chat.person_id}`,
        )
        .then(({ commands }) => commands.map(({ command }) => command))
    await ngozi.until('the menu of the group', async () =>
      (await menuOf(ngozi)).includes('adminlogout') ? true : undefined,
    )
    expect(await menuOf(ngozi.alone)).not.toContain('adminlogout')
  })
})

describe('the list', () => {
  test('an owner adds somebody by replying to them, changes their role and takes them off', async () => {
    const ngozi = await world.admin('owner')
    const bayo = world.inGroup(await world.stranger())
    const hello = await bayo.sends({ text: 'Hello, I am new' })
    await ngozi.sends({ text: '/admins', reply_to: hello })
    await ngozi.sees('called here')
    await ngozi.says('Bayo Ade')
    await ngozi.sees('What may')
    await ngozi.taps('support')
    await ngozi.sees('To which phone')
    await ngozi.says('0803 710 1888')
    await ngozi.sees('on the list as support')

    await ngozi.says(`/admins ${bayo.app.sender}`)
    await ngozi.sees('Bayo Ade')
    await ngozi.taps('Make viewer')
    await ngozi.sees('is viewer now')
    await ngozi.says(`/admins ${bayo.app.sender}`)
    await ngozi.taps('Take off the list')
    await ngozi.sees('ends at once')
    await ngozi.taps('Take off the list')
    await ngozi.sees('is off the list')
    await bayo.says('/admin')
    await bayo.sees('talk about that in private')
  })
})

describe.runIf(ADMIN_CHANNEL === 'telegram')('the group', () => {
  test('becomes a supergroup: sessions, commands, alerts and the menu go on there', async () => {
    const ngozi = await world.admin('owner')
    const old = world.inGroup(ngozi, small)
    await old.says('/admin')
    await old.sees('authenticator show')
    await old.says(ngozi.totp())
    await old.sees('signed in as')
    const { id } = await old.post<{ id: number }>(`/control/chats/${small}/migrate`, {})
    const fresh = world.inGroup(ngozi, String(id))
    await fresh.says('/admins')
    await fresh.sees('The list')
    await fresh.taps('+ Add somebody')
    await fresh.sees('what this app calls them')
    const { commands } = await fresh.get<{ commands: object[] }>(
      `/control/chats/${id}/messages?personId=7001`,
    )
    expect(commands.length).toBeGreaterThan(3)

    // A bot that was away when it happened hears of it from the send that fails.
    await world.core.db('group_move').delete()
    const alert = { code: 'story.moved', subject: 'A story', detail: 'about a group' }
    await inTransaction(world.core.db, (trx) => notifyAdmins(trx, world.core, alert))
    await fresh.sees('story.moved')
    expect(await old.said('story.moved')).toEqual([])
    expect(await world.core.db('group_move').pluck('to_address')).toEqual([`${id}`])
  })

  test('is served in privacy mode too: by replies, and codes stay but are worth nothing', async () => {
    const ngozi = await world.admin('owner', { signed_in: false })
    await ngozi.post(`/control/chats/${ngozi.app.address}/bot`, { status: 'member' })
    await ngozi.says('/admins')
    await ngozi.sees('authenticator show')
    const code = ngozi.totp()
    await ngozi.sends({ text: code })
    const typed = await ngozi.says(code)
    await ngozi.sees('The list')
    expect((await ngozi.messages()).map(({ id }) => id)).toContain(typed)
    await ngozi.taps('+ Add somebody')
    await ngozi.sees('what this app calls them')
    await ngozi.says('5001')
    await ngozi.sees('called here')
    await ngozi.says('/cancel')
    await ngozi.sees('Nothing was changed')
    await ngozi.post(`/control/chats/${ngozi.app.address}/bot`, { status: 'administrator' })
  })
})
