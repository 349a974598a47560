import { h, icon } from './dom.js'
import { clockSeconds, fullTime, phoneNumber, sixDigits } from './format.js'
import { copyText, pageToast } from './notice.js'

/** One text message; a six digit code in it can be copied, or put straight into the chat. */
export function renderSms(entry, owner, useCode) {
  const code = sixDigits(entry.text)
  return h(
    'article',
    { class: 'sms', 'data-testid': 'sms', 'data-sms-id': entry.id },
    h(
      'header',
      {},
      h('b', {}, entry.from ?? 'SMS'),
      h('span', { class: 'sms-to' }, `to ${owner?.first_name ?? phoneNumber(entry.to)}`),
      h('span', { class: 'new-mark' }, 'new'),
      h('time', { title: fullTime(entry.at) }, clockSeconds(entry.at)),
    ),
    h('p', {}, markCode(entry.text, code)),
    code && renderButtons(code, useCode),
  )
}

function markCode(text, code) {
  if (!code) return [text]
  const at = text.indexOf(code)
  return [text.slice(0, at), h('strong', { class: 'code' }, code), text.slice(at + code.length)]
}

function renderButtons(code, useCode) {
  const copy = async () => {
    const done = await copyText(code)
    pageToast(done ? `Copied ${code}` : `Could not copy. The code is ${code}`)
  }
  return h(
    'div',
    { class: 'code-buttons' },
    h(
      'button',
      { class: 'small primary', type: 'button', 'data-testid': 'copy-code', click: copy },
      icon('copy'),
      'Copy code',
    ),
    h(
      'button',
      { class: 'small quiet', type: 'button', 'data-testid': 'use-code', click: () => useCode(code) },
      'Put in chat',
    ),
  )
}
