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
  function setPeople(people, chosen) {
    select.replaceChildren(
      ...people.map(({ id, first_name }) => h('option', { value: id, selected: id === chosen }, first_name)),
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

export function renderQuietGroup() {
  return h(
    'div',
    { class: 'welcome' },
    h('span', { class: 'big-icon' }, icon('group')),
    h('p', { class: 'welcome-title' }, 'Quiet so far'),
    h(
      'p',
      {},
      'Alarms for the people who run the shop come here: a provider out of money, a payment in the wrong currency, a purchase without an answer.',
    ),
  )
}
