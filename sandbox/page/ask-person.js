import { h } from './dom.js'
import { cancelButton, openDialog } from './notice.js'

const LANGUAGES = [
  ['en', 'English'],
  ['pcm', 'Nigerian Pidgin'],
  ['ha', 'Hausa'],
  ['yo', 'Yoruba'],
  ['ig', 'Igbo'],
  ['hi', 'Hindi'],
]

const field = (label, control) => h('label', { class: 'field' }, h('span', {}, label), control)
const input = (attributes) => h('input', { autocomplete: 'off', ...attributes })

/** Asks who the new person is; `count` makes the suggested phone number one that is still free. */
export async function askPerson(count) {
  const { answer, form } = await openDialog({
    title: 'Add a person',
    testid: 'person-dialog',
    body: h('div', { class: 'fields' }, renderFields(count)),
    buttons: [
      cancelButton(),
      h('button', { class: 'primary', type: 'submit', value: 'add', 'data-testid': 'person-save' }, 'Add'),
    ],
  })
  if (answer !== 'add') return undefined
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
}

function renderFields(count) {
  const phone = {
    name: 'phone',
    type: 'tel',
    required: true,
    pattern: '\\+[0-9]{8,15}',
    title: '+ and 8 to 15 digits',
    value: `+23480355500${10 + count}`,
  }
  const options = LANGUAGES.map(([value, name]) => h('option', { value }, name))
  return [
    h('p', {}, 'A new phone with its own chat and its own SMS inbox.'),
    field('First name', input({ name: 'first_name', required: true, maxlength: 60, autofocus: true })),
    field('Last name (may be empty)', input({ name: 'last_name', maxlength: 60 })),
    field('Phone number', input(phone)),
    field('Language of the app', h('select', { name: 'language_code' }, options)),
  ]
}
