import { present } from '../../../core/kernel/assert.ts'
import { type MailAnswer, wordsOf } from '../../support/mail-server.ts'
import type { Outside } from './outside.ts'
import type { Live } from './row.ts'

const openOf = ({ opened }: Outside, name: string) =>
  present(
    opened.find(({ channel }) => channel.name === name),
    `the settings open ${name}`,
  )

/** A mailbox: nothing is ever answered from there. */
export async function openEmail(outside: Outside): Promise<Live> {
  const { mail } = outside
  const answers = async (step: keyof typeof mail.answers, how: MailAnswer) => {
    mail.answers[step] = how
    return {
      mend: () => {
        delete mail.answers[step]
      },
    }
  }
  return {
    open: openOf(outside, 'email'),
    address: 'ada@example.com',
    sees: async () =>
      mail.mails.map((each) => {
        const named = (type: RegExp) => each.parts.find(({ head }) => type.test(JSON.stringify(head)))
        const csv = /filename=\\?"?([\w.]+\.csv)/.exec(JSON.stringify(named(/\.csv/)?.head ?? {}))?.[1]
        return {
          words: wordsOf(each),
          picture: each.parts.some(({ type }) => type === 'image/png'),
          document: csv ?? null,
          asks_number: false,
          name: each.head['message-id']?.replace(/^<|@.*$/g, '') ?? '',
        }
      }),
    troubles: {
      gone: () => answers('rcpt', { code: 550, words: '5.1.1 no such mailbox' }),
      ours: () => answers('data', { code: 554, words: '5.6.0 we take no such mail' }),
      pace: () => answers('rcpt', { code: 451, words: '4.7.1 greylisted' }),
      down: () => answers('connect', { code: 421, words: 'closing' }),
      lost: () => answers('data', 'cut after taking it'),
    },
  }
}

/** A telephone without any app: words come, and nothing goes back. */
export async function openSms(outside: Outside): Promise<Live> {
  const { state } = outside.sandbox
  return {
    open: openOf(outside, 'sms'),
    address: '+2348031234567',
    sees: async () =>
      state.sms
        .list('+2348031234567')
        .map(({ text }) => ({ words: text, picture: false, document: null, asks_number: false })),
    troubles: {
      down: async () => {
        state.faults.sms_down = true
        return {
          mend: () => {
            state.faults.sms_down = false
          },
        }
      },
    },
  }
}
