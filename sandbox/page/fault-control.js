import { h } from './dom.js'

const TYPED_WAIT_MS = 400

/** A control for one switch: `element` to show, `show(value)` to follow the sandbox; `save(value)` is ours to call. */
export function makeFaultControl(fault, value, save) {
  return typeof value === 'boolean' ? makeToggle(fault, save) : makeNumber(fault, save)
}

function attributes(fault) {
  const id = `fault-${fault.name}`
  return { id, 'data-testid': id, 'aria-describedby': `${id}-says` }
}

function makeToggle(fault, save) {
  const element = h('input', {
    ...attributes(fault),
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    change: () => save(element.checked),
  })
  return {
    element,
    show(now) {
      element.checked = now
    },
  }
}

function makeNumber(fault, save) {
  const step = fault.step ?? 1
  let timer
  const commit = (wait_ms) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      if (input.value !== '') save(Math.max(0, Math.round(Number(input.value))))
    }, wait_ms)
  }
  const input = h('input', {
    ...attributes(fault),
    type: 'number',
    inputmode: 'numeric',
    min: 0,
    step,
    input: () => commit(TYPED_WAIT_MS),
    change: () => commit(0),
  })
  const stepper = (text, by) => {
    const move = () => {
      input.value = String(Math.max(0, Number(input.value) + by * step))
      commit(0)
    }
    return h(
      'button',
      { type: 'button', 'aria-label': `${fault.label}: ${by > 0 ? 'more' : 'less'}`, click: move },
      text,
    )
  }
  const unit = h('span', { 'aria-hidden': 'true' }, fault.unit)
  return {
    element: h('div', { class: 'stepper' }, stepper('−', -1), input, unit, stepper('+', 1)),
    show(now) {
      // A count that runs down on its own must not overwrite what is being typed.
      if (timer === undefined) input.value = String(now)
    },
  }
}
