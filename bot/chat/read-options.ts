import { parseArgs } from 'node:util'
import { type Phone, parsePhone } from '../../core/kernel/phone.ts'
import type { Config } from '../../core/platform/config.ts'
import { nearestLanguage } from '../texts/languages.ts'

const USAGE = `The bot in this terminal:
  npm run chat
  npm run chat -- --phone 08031234567    as somebody with this number
  npm run chat -- --language pcm         in another language than English
  npm run chat -- --files ~/receipts     where pictures and documents are kept (.nexa/chat)`

/** What was typed cannot be done as it stands. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
}

export type Options = { phone: string | undefined; language: string; folder: string }

export function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { phone: text, language: text, files: text } })
    const { phone, language, files: folder = '.nexa/chat' } = values
    return { phone, language: nearestLanguage(language), folder }
  } catch {
    throw new BadOption(USAGE)
  }
}

export function readPhone(phone: string | undefined, { COUNTRY }: Pick<Config, 'COUNTRY'>): Phone | null {
  if (phone === undefined) return null
  const read = parsePhone(phone, COUNTRY)
  if (read === null) throw new BadOption(`--phone is a mobile number, such as 08031234567.\n\n${USAGE}`)
  return read
}
