import { h, icon } from './dom.js'

/**
 * The sheet of a list message, over the chat it belongs to. Resolves with the chosen row, or undefined. `opener` finds the
 * button that opened it: a tick that changed meanwhile has drawn the message anew.
 */
export function chooseRow(root, { button, rows }, opener) {
  return new Promise((resolve) => {
    const close = (row) => {
      layer.remove()
      opener()?.focus()
      resolve(row)
    }
    const entries = rows.map((row) => renderRow(row, () => close(row)))
    const shut = h(
      'button',
      { class: 'tool', type: 'button', 'aria-label': 'Close the list', click: () => close(undefined) },
      icon('close'),
    )
    const sheet = h(
      'div',
      {
        class: 'wa-sheet',
        role: 'dialog',
        'aria-modal': 'true',
        'aria-label': button,
        'data-testid': 'wa-sheet',
      },
      h('header', {}, shut, h('h3', {}, button)),
      h('div', { class: 'wa-rows' }, groupRows(rows, entries)),
    )
    const layer = h('div', { class: 'wa-sheet-layer' }, sheet)
    layer.addEventListener('click', ({ target }) => target === layer && close(undefined))
    layer.addEventListener('keydown', (event) => walk(event, [shut, ...entries], () => close(undefined)))
    root.append(layer)
    entries[0]?.focus()
  })
}

function renderRow({ title, description }, choose) {
  return h(
    'button',
    { class: 'wa-row', type: 'button', 'data-testid': 'wa-row', click: choose },
    h('span', { class: 'two-lines' }, h('b', {}, title), description && h('small', {}, description)),
    h('span', { class: 'wa-radio', 'aria-hidden': 'true' }),
  )
}

/** A name stands above the first row of each section. */
function groupRows(rows, entries) {
  return entries.flatMap((entry, place) => {
    const { section } = rows[place]
    const isNew = section !== undefined && section !== rows[place - 1]?.section
    return isNew ? [h('h4', {}, section), entry] : [entry]
  })
}

/** Arrows and Tab stay in the sheet, Escape leaves it. */
function walk(event, stops, leave) {
  const step = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.key === 'Escape') {
    event.stopPropagation()
    leave()
  }
  if (step === undefined) return
  event.preventDefault()
  const here = stops.indexOf(document.activeElement)
  stops[(here + step + stops.length) % stops.length].focus()
}
