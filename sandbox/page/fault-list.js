/** Plain words for every failure switch. `rest` is the value that means that nothing is wrong. */
const FAULT_GROUPS = [
  {
    title: 'Telegram',
    faults: [
      {
        name: 'telegram_down',
        label: 'Telegram is down',
        says: 'Every call is cut off. The bot should wait and come back by itself.',
      },
      {
        name: 'telegram_429',
        label: 'Telegram says “slow down”',
        unit: 'calls',
        says: 'The next calls are refused with “retry after 1 second”.',
      },
      {
        name: 'telegram_send_lost',
        label: 'Sent, but the answer is lost',
        unit: 'sends',
        says: 'The next messages reach the chat, yet the bot never hears that they did.',
      },
      {
        name: 'telegram_duplicate_updates',
        label: 'Updates come more than once',
        unit: 'extra',
        says: 'Each message and tap reaches the bot this many extra times. Nothing may happen twice.',
      },
    ],
  },
  {
    title: 'WhatsApp',
    faults: [
      {
        name: 'cloud_down',
        label: 'WhatsApp is down',
        says: 'Every call is cut off. The bot should wait and come back by itself.',
      },
      {
        name: 'cloud_unauthorized',
        label: 'Our token has run out',
        says: 'Every call is refused with 190. The operator must hear of it.',
      },
      {
        name: 'cloud_429',
        label: 'WhatsApp says “slow down”',
        unit: 'sends',
        says: 'The next messages are refused with 130429.',
      },
      {
        name: 'cloud_send_lost',
        label: 'Sent, but the answer is lost',
        unit: 'sends',
        says: 'The next messages reach the phone, yet the bot never hears that they did.',
      },
      {
        name: 'cloud_failed_later',
        label: 'Accepted, but it fails later',
        unit: 'sends',
        says: 'The next messages are taken, and a moment later told to have failed.',
      },
      {
        name: 'cloud_duplicate',
        label: 'Webhooks come more than once',
        unit: 'extra',
        says: 'Each message and status reaches the bot this many extra times. Nothing may happen twice.',
      },
      {
        name: 'cloud_reorder',
        label: 'Webhooks come last first',
        says: 'Those of one moment are turned around.',
      },
      {
        name: 'cloud_webhooks_held',
        label: 'Webhooks wait',
        says: 'Nothing reaches the bot. Switched off, all comes at once.',
      },
    ],
  },
  {
    title: 'VTpass, who sells the airtime',
    faults: [
      {
        name: 'vtpass_down',
        label: 'VTpass is down',
        says: 'The connection is cut and nothing is done. The money must come back to the wallet.',
      },
      {
        name: 'vtpass_slow_ms',
        label: 'VTpass is slow',
        unit: 'ms',
        step: 500,
        says: 'Every answer takes this much longer.',
      },
      {
        name: 'vtpass_balance_low',
        label: 'Our float is empty',
        says: 'Purchases are refused with code 018 until the operator pays in.',
      },
      {
        name: 'vtpass_guard_duplicates',
        label: 'Repeats are refused',
        says: 'The same service, number and amount within 30 seconds is refused with code 019.',
      },
      {
        name: 'vtpass_refuses_network',
        label: 'MTN is suspended at VTpass',
        says: 'Purchases for MTN are refused with code 034. Another provider should sell them.',
      },
    ],
  },
  {
    title: 'Reloadly, who steps in for VTpass',
    faults: [
      {
        name: 'reloadly_down',
        label: 'Reloadly is down',
        says: 'The connection is cut and nothing is done.',
      },
      {
        name: 'reloadly_slow_ms',
        label: 'Reloadly is slow',
        unit: 'ms',
        step: 500,
        says: 'Every answer takes this much longer.',
      },
      {
        name: 'reloadly_balance_low',
        label: 'Our float there is empty',
        says: 'Purchases are refused with INSUFFICIENT_BALANCE until the operator pays in.',
      },
      {
        name: 'reloadly_guard_repeats',
        label: 'Repeats are refused there',
        says: 'A number that was topped up less than two minutes ago is refused.',
      },
      {
        name: 'reloadly_token_expires',
        label: 'Tokens run out',
        unit: 'calls',
        says: 'The next calls are refused with TOKEN_EXPIRED. The bot fetches a new token and nobody notices.',
      },
      {
        name: 'reloadly_list_short',
        label: 'A line is missing in its list',
        says: 'The nightly comparison names a purchase that Reloadly does not list.',
      },
      {
        name: 'reloadly_list_long',
        label: 'A strange line in its list',
        says: 'The nightly comparison names a charge that was never asked for.',
      },
      {
        name: 'reloadly_list_dear',
        label: 'A dearer line in its list',
        says: 'The nightly comparison names a purchase that cost more than was booked.',
      },
      {
        name: 'reloadly_list_twice',
        label: 'A line twice in its list',
        says: 'The nightly comparison names a purchase that was charged twice.',
      },
    ],
  },
  {
    title: 'Paystack, who takes the payments',
    faults: [
      {
        name: 'paystack_down',
        label: 'Paystack is down',
        says: 'No payment link can be made and none can be checked.',
      },
      {
        name: 'paystack_webhook_lost',
        label: 'The payment notice is lost',
        says: 'Paystack never calls the bot. The payment must be found all the same.',
      },
      {
        name: 'paystack_webhook_times',
        label: 'Payment notices per payment',
        unit: 'times',
        rest: 1,
        says: 'More than 1: the wallet must still be credited once.',
      },
      {
        name: 'paystack_account_slow',
        label: 'Account numbers take a while',
        says: 'The bank gives the number 20 seconds later. The bot brings it by itself.',
      },
      {
        name: 'paystack_account_refused',
        label: 'Account numbers are refused',
        says: 'Dedicated accounts are not enabled. The other ways to pay stay.',
      },
    ],
  },
  {
    title: 'Stripe, the other way to pay',
    faults: [
      {
        name: 'stripe_down',
        label: 'Stripe is down',
        says: 'No payment link can be made and none can be checked.',
      },
      {
        name: 'stripe_answer_lost',
        label: 'The page is made, the link is lost',
        unit: 'times',
        says: 'The bot asks again and gets the same page.',
      },
      {
        name: 'stripe_webhook_lost',
        label: 'The payment notice is lost',
        says: 'Stripe never calls the bot. The payment must be found all the same.',
      },
      {
        name: 'stripe_webhook_times',
        label: 'Payment notices per payment',
        unit: 'times',
        rest: 1,
        says: 'More than 1: the wallet must still be credited once.',
      },
    ],
  },
  {
    title: 'SMS',
    faults: [
      { name: 'sms_down', label: 'SMS is down', says: 'No text message goes out, so no code arrives.' },
    ],
  },
]

const KNOWN = new Map(FAULT_GROUPS.flatMap(({ faults }) => faults.map((fault) => [fault.name, fault])))

export const isActive = (name, value) =>
  value !== (KNOWN.get(name)?.rest ?? (typeof value === 'boolean' ? false : 0))

/**
 * The switches to draw. Those that the sandbox has and this list does not name are shown under their own
 * name, so that a new switch can be used before it has words.
 */
export function groupFaults(values, people) {
  const groups = FAULT_GROUPS.map((group) => ({
    ...group,
    faults: group.faults.filter(({ name }) => name in values),
  }))
  const blocks = people.map(({ id, first_name }) => ({
    name: `blocked-${id}`,
    personId: id,
    label: `${first_name} has blocked the bot`,
    says: 'Telegram refuses every message to this person until it is switched off.',
  }))
  groups.push({ title: 'People', faults: blocks })
  const unnamed = Object.keys(values).filter((name) => !KNOWN.has(name) && !name.startsWith('blocked-'))
  groups.push({
    title: 'More',
    faults: unnamed.map((name) => ({
      name,
      label: name.replaceAll('_', ' '),
      says: 'Has no words of its own yet.',
    })),
  })
  return groups.filter(({ faults }) => faults.length > 0)
}
