import { assert, present } from '../../../core/kernel/assert.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts'
import { FIRST_CHAT } from '../fill-shop.ts'
import { People } from './people.ts'
import { type Answers, type Ask, BOTS, type BotName, type Reply } from './protocol.ts'

/** A process of its own: Telegram as the bots see it, and the people who write to them. */
const people_max = Number(process.argv[2])
const ids = Array.from({ length: people_max }, (_, place) => FIRST_CHAT + place)
const sandboxes = new Map<BotName, { sandbox: Sandbox; people: People }>()
for (const bot of BOTS) {
  const sandbox = await startSandbox()
  sandboxes.set(bot, { sandbox, people: new People(sandbox.state, ids) })
}

async function answer(ask: Ask): Promise<Answers[Ask['do']]> {
  if (ask.do === 'where') return ports()
  const { people } = present(sandboxes.get(ask.bot), 'every bot has a stand-in')
  switch (ask.do) {
    case 'crowd':
      return people.crowd(ask.people, ask.seconds, ask.text)
    case 'alone':
      return people.alone(ask.times, ask.text)
    case 'keypad':
      return people.keypad(ask.times)
  }
}

const ports = () =>
  Object.fromEntries(
    [...sandboxes].map(([bot, { sandbox }]) => [bot, Number(new URL(sandbox.url).port)]),
  ) as Answers['where']

const reply = (message: Reply) => {
  assert(process.send !== undefined, 'the stand-in is started by the bench')
  process.send(message)
}

process.on('message', ({ id, ask }: { id: number; ask: Ask }) => {
  answer(ask).then(
    (value) => reply({ id, value }),
    (error: unknown) => reply({ id, error: String(error) }),
  )
})
