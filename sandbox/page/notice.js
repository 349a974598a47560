import { h, icon } from './dom.js'

/** A short line that goes away by itself. `layer` is an element with role=status, so it is read aloud too. */
export function toast(layer, text, kind = 'plain') {
  const line = h('p', { class: `toast ${kind}`, 'data-testid': 'toast' }, text)
  layer.append(line)
  while (layer.childElementCount > 3) layer.firstElementChild.remove()
  setTimeout(() => line.remove(), Math.min(9000, 2600 + text.length * 45))
}

export const pageToast = (text, kind) => toast(document.getElementById('toasts'), text, kind)

/**
 * Not a submit button: Enter in a field presses the first of those, and would throw away what was typed
 * into the fields.
 */
export const cancelButton = (attributes = {}) =>
  h(
    'button',
    {
      class: 'quiet',
      type: 'button',
      click: ({ target }) => target.closest('dialog').close(''),
      ...attributes,
    },
    'Cancel',
  )

/** Opens a modal, gives it focus, removes it on close. Resolves with what the closing button carried. */
export function openDialog({ title, body, buttons, testid, wide = false }) {
  return new Promise((resolve) => {
    const heading = h('h2', { id: `dialog-${performance.now()}` }, title)
    const form = h(
      'form',
      { method: 'dialog' },
      heading,
      body,
      h('div', { class: 'dialog-buttons' }, buttons),
    )
    const dialog = h(
      'dialog',
      {
        class: wide ? 'dialog wide' : 'dialog',
        'aria-labelledby': heading.id,
        'data-testid': testid ?? 'dialog',
      },
      form,
    )
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve({ answer: dialog.returnValue, form })
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}

export const tellAlert = (text) =>
  openDialog({
    title: 'Nexa',
    body: h('p', { class: 'alert-text' }, text),
    buttons: [h('button', { class: 'primary', value: 'ok' }, 'OK')],
    testid: 'alert',
  })

export async function confirmAction({ title, text, yes }) {
  const { answer } = await openDialog({
    title,
    body: h('p', {}, text),
    buttons: [
      cancelButton({ autofocus: true }),
      h(
        'button',
        { class: 'primary danger', value: 'yes', type: 'submit', 'data-testid': 'confirm-yes' },
        yes,
      ),
    ],
  })
  return answer === 'yes'
}

export function enlargePhoto(url, caption) {
  const picture = h('img', { src: url, alt: caption || 'Photo from the chat' })
  const close = h(
    'button',
    { class: 'lightbox-close', 'aria-label': 'Close photo', autofocus: true },
    icon('close'),
  )
  const dialog = h('dialog', { class: 'lightbox', 'aria-label': 'Photo' }, picture, close)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** Copies text; pages opened over plain HTTP on a network address have no clipboard API, hence the second way. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const box = h('textarea', { class: 'offscreen', readonly: true, 'aria-hidden': 'true' })
    box.value = text
    document.body.append(box)
    box.select()
    const done = document.execCommand('copy')
    box.remove()
    return done
  }
}
