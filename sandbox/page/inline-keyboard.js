import { read, SandboxError, write } from './api.js'
import { h, icon } from './dom.js'
import { copyText, tellAlert } from './notice.js'

const ANSWER_WAIT_MS_MAX = 20_000

/** The buttons under a message, in the rows the bot asked for. */
export function renderInlineKeyboard(message, view) {
  const rows = message.inline_keyboard.map((row) =>
    h(
      'div',
      { class: 'button-row' },
      row.map((button) => renderButton(button, message, view)),
    ),
  )
  return h('div', { class: 'inline-keyboard', role: 'group', 'aria-label': 'Buttons of this message' }, rows)
}

function renderButton(button, message, view) {
  if (button.url) return renderUrlButton(button)
  if (button.copy_text) return renderCopyButton(button, view)
  const key = `${message.message_id}|${button.callback_data}`
  const element = h(
    'button',
    {
      class: 'inline-button',
      type: 'button',
      'data-testid': 'inline-button',
      'data-key': key,
      'aria-busy': view.waiting.has(key),
      click: () => tap(button, message, key, view),
    },
    h('span', { class: 'button-text' }, button.text),
    h('span', { class: 'spinner', 'aria-hidden': 'true' }),
  )
  return element
}

function renderUrlButton(button) {
  const safe = /^https?:\/\//i.test(button.url)
  return h(
    'a',
    {
      class: 'inline-button',
      'data-testid': 'inline-button',
      href: safe ? button.url : undefined,
      target: '_blank',
      rel: 'noopener',
      title: button.url,
    },
    h('span', { class: 'button-text' }, button.text),
    icon('link'),
  )
}

function renderCopyButton(button, view) {
  const copy = async () => {
    const done = await copyText(button.copy_text.text)
    view.toast(done ? 'Copied.' : `Could not copy: ${button.copy_text.text}`)
  }
  return h(
    'button',
    { class: 'inline-button', type: 'button', 'data-testid': 'inline-button', click: copy },
    h('span', { class: 'button-text' }, button.text),
    icon('copy'),
  )
}

/**
 * A second tap while the first one waits is let through on purpose: impatient people do that, and the bot
 * has to do the thing once all the same.
 */
async function tap(button, message, key, view) {
  markWaiting(view, key, 1)
  try {
    const { callback_query_id } = await write(`/control/chats/${view.chatId()}/tap`, {
      personId: view.personId(),
      message_id: message.message_id,
      data: button.callback_data,
    })
    showAnswer(await waitForAnswer(callback_query_id), view)
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error
    view.toast(error.message, 'bad')
  } finally {
    markWaiting(view, key, -1)
  }
}

async function waitForAnswer(id) {
  const until = performance.now() + ANSWER_WAIT_MS_MAX
  for (let pause_ms = 100; performance.now() < until; pause_ms = Math.min(pause_ms * 1.4, 1000)) {
    await new Promise((resolve) => setTimeout(resolve, pause_ms))
    const answer = await read(`/control/callbacks/${id}`)
    if (answer.answered) return answer
  }
  return undefined
}

function showAnswer(answer, view) {
  if (!answer) view.toast('The bot has not answered this tap.', 'bad')
  else if (answer.text && answer.show_alert) tellAlert(answer.text)
  else if (answer.text) view.toast(answer.text)
}

function markWaiting(view, key, step) {
  const count = (view.waiting.get(key) ?? 0) + step
  if (count > 0) view.waiting.set(key, count)
  else view.waiting.delete(key)
  for (const element of view.root.querySelectorAll('[data-key]')) {
    if (element.dataset.key !== key) continue
    if (count > 0) element.setAttribute('aria-busy', 'true')
    else element.removeAttribute('aria-busy')
  }
}
