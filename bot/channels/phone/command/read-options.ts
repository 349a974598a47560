import { parseArgs } from 'node:util'
import { parsePhone } from '../../../../core/kernel/phone.ts'
import type { SessionKey } from '../../../../core/phones/index.ts'
import type { Config } from '../../../../core/platform/config.ts'

export type Options =
  | { act: 'status' }
  | { act: 'link'; session: SessionKey; digits: string | null }
  | { act: 'unlink'; session: SessionKey }

export class BadOption extends Error {
  override readonly name = 'BadOption'
}

const USAGE = `npm run whatsapp -- link --baileys [--code 08031234567]
npm run whatsapp -- link --wwebjs [--code 08031234567]
npm run whatsapp -- unlink --baileys | --wwebjs
npm run whatsapp -- status

Without --code a picture to scan is shown; with it a code to type on the telephone with that number.`

/** What the operator asked for; everything else is answered with how it is asked. */
export function readOptions(args: string[], config: Config): Options {
  const { values, positionals } = parse(args)
  const [act, ...rest] = positionals
  if (act === 'status' && rest.length === 0) return { act }
  if ((act !== 'link' && act !== 'unlink') || rest.length > 0 || values.baileys === values.wwebjs)
    throw new BadOption(USAGE)
  const session = sessionOf(values.baileys ? 'baileys' : 'wwebjs', config)
  if (act === 'unlink') return { act, session }
  if (values.code === undefined) return { act, session, digits: null }
  const phone = parsePhone(values.code, config.COUNTRY)
  if (phone === null)
    throw new BadOption('--code is followed by the number of the account, such as 08031234567.')
  return { act, session, digits: phone.slice(1) }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        baileys: { type: 'boolean', default: false },
        wwebjs: { type: 'boolean', default: false },
        code: { type: 'string' },
      },
    })
  } catch {
    throw new BadOption(USAGE)
  }
}

function sessionOf(channel: 'baileys' | 'wwebjs', config: Config): SessionKey {
  const setting = channel === 'baileys' ? 'BAILEYS_SESSION' : 'WWEBJS_SESSION'
  const name = config[setting]
  if (name === undefined) throw new BadOption(`Name the session first: ${setting}=main in the settings.`)
  return { channel, name }
}
