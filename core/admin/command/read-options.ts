import { parseArgs } from 'node:util'
import { present } from '../../kernel/assert.ts'
import { type Phone, parsePhone } from '../../kernel/phone.ts'
import type { Config } from '../../platform/config.ts'
import { GROUP_CHANNELS } from '../../platform/group-channels.ts'
import type { Identity } from '../admin-list.ts'
import { isRole, ROLES, type Role } from '../role.ts'

/** Who is named by no channel is asked for by the first. */
const USUAL = present(Object.entries(GROUP_CHANNELS)[0], 'groups are somewhere')

const USAGE = `What to do with the list of admins:
  npm run admin -- list
  npm run admin -- add --name "Ada" --telegram 123456789 --role owner [--phone +2348031234567]
  npm run admin -- role --telegram 123456789 --role finance
  npm run admin -- totp --telegram 123456789      a new authenticator secret, shown once
  npm run admin -- remove --telegram 123456789
Whose group is in another channel is named by that:
  ${Object.entries(GROUP_CHANNELS)
    .map(([channel, { person_example }]) => `--${channel} ${person_example}`)
    .join(', ')}
Roles: ${ROLES.join(', ')}.`

/** What was asked for cannot be done as it stands; the sentence says what would. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
}

export type Options =
  | { act: 'list' }
  | { act: 'add'; identity: Identity; name: string; role: Role; phone: Phone | null }
  | { act: 'role'; identity: Identity; role: Role }
  | { act: 'totp'; identity: Identity }
  | { act: 'remove'; identity: Identity }

/** By the name of the option; a person is an option named after their channel. */
type Given = Record<string, string | undefined>

export function readOptions(args: string[], { COUNTRY }: Pick<Config, 'COUNTRY'>): Options {
  const { act, given } = parse(args)
  switch (act) {
    case 'list':
      return { act }
    case 'totp':
    case 'remove':
      return { act, identity: readIdentity(given) }
    case 'role':
      return { act, identity: readIdentity(given), role: readRole(given) }
    case 'add':
      return {
        act,
        identity: readIdentity(given),
        name: given.name ?? '',
        role: readRole(given),
        phone: readPhone(given, COUNTRY),
      }
    default:
      throw new BadOption(USAGE)
  }
}

function parse(args: string[]): { act: string | undefined; given: Given } {
  const text = { type: 'string' } as const
  const people = Object.fromEntries(Object.keys(GROUP_CHANNELS).map((channel) => [channel, text]))
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...people, name: text, role: text, phone: text },
    })
    if (positionals.length > 1) throw new BadOption(USAGE)
    return { act: positionals[0], given: { ...values } }
  } catch {
    throw new BadOption(USAGE)
  }
}

function readIdentity(given: Given): Identity {
  const named = Object.entries(GROUP_CHANNELS).filter(([channel]) => given[channel] !== undefined)
  const [channel, { person, person_example }] = named[0] ?? USUAL
  const sender = given[channel] ?? ''
  if (named.length > 1) throw new BadOption(`Name the person once.\n\n${USAGE}`)
  if (person.test(sender)) return { channel, sender }
  throw new BadOption(
    `--${channel} is what the person is called there, such as ${person_example}.\n\n${USAGE}`,
  )
}

function readRole({ role }: Given): Role {
  if (role !== undefined && isRole(role)) return role
  throw new BadOption(`--role is one of ${ROLES.join(', ')}.`)
}

function readPhone({ phone }: Given, country: Config['COUNTRY']): Phone | null {
  if (phone === undefined) return null
  const read = parsePhone(phone, country)
  if (read === null) throw new BadOption('--phone is a mobile number, such as +2348031234567.')
  return read
}
