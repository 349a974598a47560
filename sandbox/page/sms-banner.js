import { h, icon } from './dom.js'
import { sixDigits } from './format.js'

const SHOWN_MS = 15_000

/** Where the inbox is behind a tab, an SMS announces itself at the top, as it does on a phone. */
export function showSmsBanner(layer, entry, { useCode, openInbox }) {
  const code = sixDigits(entry.text)
  const dismiss = () => banner.remove()
  const act = () => {
    dismiss()
    if (code) useCode(code)
    else openInbox()
  }
  const banner = h(
    'div',
    { class: 'banner', 'data-testid': 'sms-banner', 'data-code': code },
    h('div', { class: 'two-lines' }, h('b', {}, `SMS from ${entry.from}`), h('span', {}, entry.text)),
    h('button', { class: 'small primary', type: 'button', click: act }, code ? `Use ${code}` : 'Open'),
    h('button', { class: 'tool', type: 'button', 'aria-label': 'Dismiss', click: dismiss }, icon('close')),
  )
  layer.replaceChildren(banner)
  setTimeout(dismiss, SHOWN_MS)
}

/** Whoever has read the code off the banner and typed it needs the room that it takes. */
export function hideTypedCode(layer, messages) {
  const code = layer.firstElementChild?.dataset.code
  const isTyped = ({ from, text }) => from === 'user' && text?.replace(/\s/g, '') === code
  if (code !== undefined && [...messages.values()].some(isTyped)) layer.replaceChildren()
}
