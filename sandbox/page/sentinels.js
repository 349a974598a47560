import { h } from './dom.js'

/** The numbers that make a provider misbehave, as a table. */
export function renderSentinels(table) {
  const rows = table.map(({ kind, match, what }) =>
    h('tr', {}, h('td', {}, h('code', {}, match)), h('td', {}, what, h('small', {}, kind))),
  )
  const heads = ['Number', 'What happens'].map((name) => h('th', { scope: 'col' }, name))
  return [
    h('h3', {}, 'Numbers that misbehave'),
    h(
      'p',
      { class: 'hint' },
      'No switch needed: buy for one of these and the provider does what the table says.',
    ),
    h('table', {}, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, rows)),
  ]
}
