import { avatar, h, icon } from './dom.js'

/** The head of the private chat: the bot, and whether it is writing. */
export function createBotHead() {
  const status = h('span', { class: 'subtitle' }, 'bot')
  const mark = h('span', { class: 'bot-mark', 'aria-hidden': 'true' }, 'N')
  const element = h(
    'header',
    { class: 'panel-head' },
    mark,
    h('div', { class: 'two-lines' }, h('h2', {}, 'Nexa'), status),
  )
  return { element, setTyping: (typing) => showTyping(status, typing, 'bot') }
}

/** The head of the admin group, with the choice of who speaks in it. */
export function createGroupHead({ onSpeaker }) {
  const status = h('span', { class: 'subtitle' }, 'Where the operator works')
  const select = h('select', {
    id: 'admin-speaker',
    'data-testid': 'admin-speaker',
    change: () => onSpeaker(Number(select.value)),
  })
  const element = h(
    'header',
    { class: 'panel-head' },
    h('span', { class: 'round' }, icon('group')),
    h('div', { class: 'two-lines' }, h('h2', {}, 'Nexa admins'), status),
    h('label', { class: 'speaker', for: 'admin-speaker' }, h('span', {}, 'You are'), select),
  )
  function setPeople(staff, people, chosen) {
    const option = (name) => (person) =>
      h('option', { value: person.id, selected: person.id === chosen }, name(person))
    select.replaceChildren(
      h(
        'optgroup',
        { label: 'On the list' },
        staff.map(option(({ first_name, role }) => `${first_name} · ${role}`)),
      ),
      h('optgroup', { label: 'On no list' }, people.map(option(({ first_name }) => first_name))),
    )
  }
  return { element, setPeople, setTyping: (typing) => showTyping(status, typing, 'Where the operator works') }
}

function showTyping(status, typing, otherwise) {
  if (status.classList.contains('typing') === typing) return
  status.classList.toggle('typing', typing)
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))
  status.replaceChildren(...(typing ? ['typing', dots] : [otherwise]))
}

/** What an empty private chat shows. */
export function renderWelcome({ person, steps, start }) {
  const name = h('b', {}, person?.first_name ?? '')
  return h(
    'div',
    { class: 'welcome' },
    person && avatar(person, 'large'),
    h('p', { class: 'welcome-title' }, 'This is ', name, '’s phone'),
    h(
      'p',
      {},
      'Nexa keeps a wallet, sells airtime and data, and shows what is spent on them. No real money, no real SMS: everything here is a stand-in.',
    ),
    h(
      'ol',
      { class: 'welcome-steps' },
      steps.map((title) => h('li', {}, title)),
    ),
    h('button', { class: 'start', type: 'button', 'data-testid': 'start', click: start }, 'Start'),
  )
}

export function renderQuietGroup(start) {
  return h(
    'div',
    { class: 'welcome' },
    h('span', { class: 'big-icon' }, icon('group')),
    h('p', { class: 'welcome-title' }, 'Quiet so far'),
    h(
      'p',
      {},
      'The people who run the shop work here, and are told of trouble. Choose above who you are: one of each role, or a customer who has no business here.',
    ),
    h('button', { class: 'start', type: 'button', 'data-testid': 'admin-start', click: start }, 'Sign in'),
  )
}
