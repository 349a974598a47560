import type { Api } from 'grammy'
import type { Core } from '../../../core/compose.ts'
import { currentAddresses } from '../../../core/notices/index.ts'
import { bad, doubt, type Finding, good } from '../../../core/platform/finding.ts'

/** More than a busy minute brings. */
const PENDING_MAX = 500

/** Whether Telegram knows our bot, brings its updates the way the settings say, and lets it into the admin groups. */
export async function examineTelegram(api: Api, core: Core): Promise<Finding[]> {
  try {
    const me = await api.getMe()
    return [
      good('telegram-there', `Telegram knows us as @${me.username}`),
      ...(await checkUpdates(api, core)),
      ...(await checkGroups(api, core, me.id)),
    ]
  } catch (error) {
    const why = (error as Error).message
    return [
      bad('telegram-away', `Telegram did not answer: ${why}`, 'Look at TELEGRAM_BOT_TOKEN and the network.'),
    ]
  }
}

async function checkUpdates(api: Api, { config }: Core): Promise<Finding[]> {
  const { url = '', pending_update_count, last_error_message } = await api.getWebhookInfo()
  const wanted = config.TELEGRAM_MODE === 'webhook' ? `${config.BOT_PUBLIC_URL}/webhooks/telegram` : ''
  const findings = [
    url === wanted
      ? good(
          'updates-right',
          config.TELEGRAM_MODE === 'webhook' ? 'updates come by webhook' : 'updates are polled',
        )
      : doubt(
          'updates-elsewhere',
          url === '' ? 'no webhook is set' : `updates go to ${new URL(url).host}`,
          'The bot sets that right when it starts. Is another system using this token?',
        ),
    last_error_message === undefined || config.TELEGRAM_MODE === 'polling'
      ? null
      : bad(
          'webhook-fails',
          `Telegram could not reach us: ${last_error_message}`,
          'Look at the proxy and its TLS.',
        ),
    pending_update_count > PENDING_MAX
      ? doubt(
          'updates-wait',
          `${pending_update_count} updates wait at Telegram`,
          'Start the bot, or a second one.',
        )
      : null,
  ]
  return findings.filter((finding) => finding !== null)
}

async function checkGroups(api: Api, { config, db }: Core, me: number): Promise<Finding[]> {
  const groups = config.ADMIN_CHAT_IDS.filter(({ channel }) => channel === 'telegram').map(
    ({ address }) => address,
  )
  const moved = await currentAddresses(db, 'telegram', groups).catch(() => new Map<string, string>())
  return Promise.all(groups.map((group) => checkGroup(api, moved.get(group) ?? group, me)))
}

async function checkGroup(api: Api, group: string, me: number): Promise<Finding> {
  try {
    const { status } = await api.getChatMember(group, me)
    if (status === 'left' || status === 'kicked')
      return bad('group-left', `the bot is not in the admin group ${group}`, 'Add it there.')
    return status === 'administrator' || status === 'creator'
      ? good('group-there', `the bot is an administrator of the group ${group}`)
      : doubt(
          'group-deaf',
          `the bot is only a member of the group ${group}`,
          'Make it an administrator, so that it can take codes out of the chat.',
        )
  } catch (error) {
    return bad('group-unknown', `the group ${group}: ${(error as Error).message}`, 'Look at ADMIN_CHAT_IDS.')
  }
}
