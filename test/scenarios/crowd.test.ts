import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Uuid } from '../../core/kernel/ids.ts'
import type { Chat } from '../support/chat.ts'
import { startWorld, type World } from '../support/world.ts'

type Person = Chat & { customer_id: Uuid }

let world: World
const people: Person[] = []
beforeAll(async () => {
  world = await startWorld()
  for (let naira = 100; naira <= 600; naira += 100) people.push(await world.customer({ naira }))
})
afterAll(() => world.stop())

/** Each has another balance. */
const own = (place: number) => `₦${(place + 1) * 100} available`
const asksForBalance = async (person: Person, place: number) => {
  await person.says('/balance')
  expect((await person.sees('available')).text).toContain(own(place))
}

test('who write at the same moment are each answered about their own, whatever others ask for', async () => {
  await Promise.all(
    people.map(async (person, place) => {
      if (place % 3 === 0) {
        await person.says('/airtime')
        await person.sees('Who is the airtime for')
      }
      await asksForBalance(person, place)
    }),
  )
})

/** Whatever this person says, the database will not have their turn. */
const spoilTurnsOf = ({ customer_id }: Person) =>
  world.core.db.raw(`
    create function spoil() returns trigger language plpgsql as $$
    begin
      if exists (select from conversation where id = new.conversation_id and customer_id = '${customer_id}')
        then raise exception 'this turn cannot be kept';
      end if;
      return new;
    end $$;
    create trigger spoil before update on inbound for each row when (new.state = 'used') execute function spoil()`)

test('one whose turn cannot be kept is told so, and nobody else feels it', async () => {
  const [unlucky, ...others] = people
  if (unlucky === undefined) throw new Error('people were brought')
  await spoilTurnsOf(unlucky)
  await Promise.all([
    unlucky.says('/balance').then(() => unlucky.sees('Something went wrong on my side')),
    ...others.map((person, place) => asksForBalance(person, place + 1)),
  ])
})
