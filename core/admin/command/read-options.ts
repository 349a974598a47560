import { parseArgs } from 'node:util'
import { type Phone, parsePhone } from '../../kernel/phone.ts'
import type { Config } from '../../platform/config.ts'
import { isRole, ROLES, type Role } from '../role.ts'

const USAGE = `What to do with the list of admins:
  npm run admin -- list
  npm run admin -- add --name "Ada" --telegram 123456789 --role owner [--phone +2348031234567]
  npm run admin -- role --telegram 123456789 --role finance
  npm run admin -- totp --telegram 123456789      a new authenticator secret, shown once
  npm run admin -- remove --telegram 123456789
Roles: ${ROLES.join(', ')}.`

/** What was asked for cannot be done as it stands; the sentence says what would. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
}

export type Options =
  | { act: 'list' }
  | { act: 'add'; telegram: string; name: string; role: Role; phone: Phone | null }
  | { act: 'role'; telegram: string; role: Role }
  | { act: 'totp'; telegram: string }
  | { act: 'remove'; telegram: string }

type Given = Partial<Record<'name' | 'telegram' | 'role' | 'phone', string>>

export function readOptions(args: string[], { COUNTRY }: Pick<Config, 'COUNTRY'>): Options {
  const { act, given } = parse(args)
  switch (act) {
    case 'list':
      return { act }
    case 'totp':
    case 'remove':
      return { act, telegram: readTelegram(given) }
    case 'role':
      return { act, telegram: readTelegram(given), role: readRole(given) }
    case 'add':
      return {
        act,
        telegram: readTelegram(given),
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
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { name: text, telegram: text, role: text, phone: text },
    })
    if (positionals.length > 1) throw new BadOption(USAGE)
    return { act: positionals[0], given: { ...values } }
  } catch {
    throw new BadOption(USAGE)
  }
}

function readTelegram({ telegram }: Given): string {
  if (telegram !== undefined && /^\d{3,20}$/.test(telegram)) return telegram
  throw new BadOption(`--telegram is the person's number at Telegram, such as 123456789.\n\n${USAGE}`)
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
