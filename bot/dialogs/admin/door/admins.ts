import {
  type Admin,
  type AdminChangeRefusal,
  addAdmin,
  changeRole,
  cleanAdminName,
  type ListedAdmin,
  ROLES,
  type Role,
  readAdmins,
  removeAdmin,
} from '../../../../core/admin/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { maskPhone, type Phone } from '../../../../core/kernel/phone.ts'
import type { Result } from '../../../../core/kernel/result.ts'
import { GROUP_CHANNELS } from '../../../../core/platform/group-channels.ts'
import { type Text, text } from '../../../texts/text.ts'
import { phoneReader } from '../../answers.ts'
import { dialog, type Io, type Next, type Option, type Reader } from '../../engine/dialog.ts'
import { doorRefusalText } from './refusal-text.ts'

type Changed = Result<Admin, AdminChangeRefusal>

/**
 * `/admins`: who is on the list. Sent in reply to somebody's message it is about them: they are shown, or added
 * where they are not there yet.
 */
export const adminList = dialog<{ argument?: string; answered?: string }>({
  name: 'admin-admins',
  version: 1,
  session: false,
  admin: 'admins.manage',
  async run(io, { argument = '', answered }) {
    const listed = await io.step('list', (trx) => readAdmins(trx))
    const { channel } = io
    const about = answered ?? (isSender(channel, argument) ? argument : null)
    const known = listed.find(({ identities }) =>
      identities.some((identity) => identity.channel === channel && identity.sender === about),
    )
    if (known !== undefined) return keep(io, known)
    if (about !== null) return add(io, about)
    const options: Option<ListedAdmin | 'add'>[] = [
      ...listed.map((admin) => ({ value: admin, label: { plain: admin.name } })),
      { value: 'add' as const, label: text('admin-add-button') },
    ]
    const chosen = await io.choose(text('admin-list', { admins: listed.length }), options, {
      columns: 2,
      lines: listed.map(lineOf),
    })
    return chosen === 'add' ? add(io, await askSender(io)) : keep(io, chosen)
  },
})

const isSender = (channel: string, words: string): boolean =>
  GROUP_CHANNELS[channel]?.person.test(words) === true

function lineOf({ name, role, identities, has_authenticator, phone }: ListedAdmin): Text {
  const id = identities.map(({ sender }) => sender).join(', ')
  const way =
    phone === null ? (has_authenticator ? 'app' : 'none') : has_authenticator ? 'both' : ('sms' as const)
  return text('admin-list-line', { name, role, id, way })
}

async function keep(io: Io, admin: ListedAdmin): Promise<Next> {
  const { id: admin_id, name, role, phone } = admin
  const others = ROLES.filter((each) => each !== role)
  const options: Option<Role | 'remove'>[] = [
    ...others.map((each) => ({ value: each, label: text('admin-make-button', { role: each }) })),
    { value: 'remove', label: text('admin-remove-button') },
  ]
  const number = phone === null ? 'none' : maskPhone(phone)
  const wish = await io.choose(text('admin-card', { name, role, phone: number }), options, {
    lines: [text('admin-role-means', { role })],
  })
  if (wish === 'remove') return remove(io, admin_id, name)
  const by = io.admin.id
  const changed: Changed = await io.step('change-role', (trx) =>
    changeRole(trx, { admin_id, role: wish, by }),
  )
  return tell(io, changed, text('admin-role-changed', { name, role: wish }))
}

async function remove(io: Io, admin_id: Uuid, name: string): Promise<Next> {
  const sure = await io.confirm(
    text('admin-remove-sure', { name }),
    text('admin-remove-button'),
    text('cancel-button'),
  )
  if (!sure) return io.say(text('admin-cancelled'))
  const by = io.admin.id
  const removed: Changed = await io.step('remove', (trx) => removeAdmin(trx, { admin_id, by }))
  return tell(io, removed, text('admin-removed', { name }))
}

async function add(io: Io, sender: string): Promise<Next> {
  const name = await io.ask(text('admin-ask-name', { id: sender }), nameReader)
  const roles = ROLES.map((each) => ({ value: each, label: text('admin-role-button', { role: each }) }))
  const role = await io.choose(text('admin-ask-role', { name }), roles, {
    lines: ROLES.map((each) => text('admin-role-means', { role: each })),
  })
  const phone = await io.ask<Phone | null>(
    text('admin-ask-phone', { name }),
    phoneReader(io.core.config.COUNTRY),
    {
      options: [{ value: null, label: text('skip-button') }],
    },
  )
  const { channel } = io
  const by = io.admin.id
  const added: Changed = await io.step('add', (trx) =>
    addAdmin(trx, { channel, sender, name, role, phone, by }),
  )
  return tell(io, added, text(phone === null ? 'admin-added-without-phone' : 'admin-added', { name, role }))
}

/** People are called something else in each channel, and nobody knows that by heart: an example says what is meant. */
function askSender(io: Io): Promise<string> {
  const { channel } = io
  const example = GROUP_CHANNELS[channel]?.person_example ?? ''
  return io.ask(text('admin-ask-id', { example }), (answer) => {
    const words = answer.kind === 'text' ? answer.text.trim() : ''
    return isSender(channel, words) ? { value: words } : { problem: text('admin-not-an-id', { example }) }
  })
}

const nameReader: Reader<string> = (answer) => {
  const name = answer.kind === 'text' ? cleanAdminName(answer.text) : null
  return name === null ? { problem: text('admin-bad-name') } : { value: name }
}

async function tell(io: Io, changed: Changed, done: Text): Promise<Next> {
  return io.say(changed.ok ? done : doorRefusalText(changed.refusal))
}
