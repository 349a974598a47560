import { h } from './dom.js'
import { cancelButton, openDialog } from './notice.js'

const field = (label, attributes) =>
  h(
    'label',
    { class: 'field' },
    h('span', {}, label),
    h('input', { required: true, autocomplete: 'off', ...attributes }),
  )

/** Asks for the details of a contact that is not the sender's own, which a careful bot has to refuse. */
export async function askContact() {
  const { answer, form } = await openDialog({
    title: 'Share someone else’s contact',
    testid: 'contact-dialog',
    body: h(
      'div',
      { class: 'fields' },
      h('p', {}, 'A careful bot refuses this one: it is not the number of the person who sends it.'),
      field('Name', { name: 'first_name', value: 'Chika', autofocus: true }),
      field('Phone number', { name: 'phone', type: 'tel', value: '+2348099990001' }),
    ),
    buttons: [
      cancelButton(),
      h(
        'button',
        { class: 'primary', type: 'submit', value: 'share', 'data-testid': 'contact-share' },
        'Share',
      ),
    ],
  })
  if (answer !== 'share') return undefined
  const values = new FormData(form)
  return { contact: { phone: values.get('phone'), first_name: values.get('first_name') } }
}
