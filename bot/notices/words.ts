import { isNetwork, networkName } from '../../core/catalog/index.ts'
import { money } from '../../core/kernel/money.ts'
import type { NoticeKind, NoticeOf, ReturnReason } from '../../core/notices/index.ts'
import type { Vault } from '../../core/platform/seal.ts'
import type { Choice, View } from '../channels/channel.ts'
import { aboutButton, alertButtons, keepButton } from '../dialogs/admin/anomaly-buttons.ts'
import { fileRead } from '../dialogs/admin/shelves/file-read.ts'
import { approvalButtons, approvalText } from '../dialogs/admin/trust/approval-text.ts'
import { gatewayTitle } from '../dialogs/gateway-title.ts'
import { sizeText } from '../dialogs/running/plan-lines.ts'
import { buyAgain, fundElsewhere, noticeSettings, saveNumber, shortcuts } from '../dialogs/shortcuts.ts'
import type { Reader } from '../texts/format.ts'
import { type Text, text } from '../texts/text.ts'
import { write } from '../texts/write.ts'
import { broadcastView, progressView } from './say-broadcast.ts'
import { reportView } from './say-report.ts'
import { monthSummary, type SummaryWords, weekSummary } from './say-summary.ts'
import { backupText, restoreText } from './show-backup.ts'
import { warningText } from './warn-of-budget.ts'

/** A notice as it lies in the outbox: its amounts are decimal strings of minor units. */
type Stored<N> = { [Name in keyof N]: N[Name] extends bigint ? string : N[Name] }

/** A view, and whether a person who may have put the phone away is called back to it. */
export type Said = { view: View; calls_back: boolean }

/** What a notice itself does not know. */
type Around = { vault: Vault; names_stranger: boolean }

type Words = { [Kind in NoticeKind]: (notice: Stored<NoticeOf<Kind>>, around: Around) => Said }

const say = (said: Text, more: Omit<View, 'text'> = {}): Said => ({
  view: { text: said, ...more },
  calls_back: false,
})
const outcome = (said: Text, more: Omit<View, 'text'> = {}): Said => ({
  ...say(said, more),
  calls_back: true,
})

const purchase = (notice: {
  amount: string
  phone: NoticeOf<'purchase.slow'>['phone']
  network: string
  plan: string | null
  reference: string
}) => ({
  amount: money(notice.amount),
  phone: notice.phone,
  network: isNetwork(notice.network) ? networkName(notice.network) : notice.network,
  plan: notice.plan ?? 'none',
  reference: notice.reference,
})
const funding = ({ amount, reference }: { amount: string; reference: string }) => ({
  amount: money(amount),
  reference,
})

const planOf = ({
  plan,
  phone,
  network,
}: Pick<NoticeOf<'subscription.ended'>, 'plan' | 'phone' | 'network'>) => ({
  ...{ plan, phone },
  network: isNetwork(network) ? networkName(network) : network,
})

const summary = ({ said, chart }: SummaryWords): Said =>
  say(said, {
    picture: { kind: 'chart', chart },
    choices: [...shortcuts(['menu']), [noticeSettings]],
  })

const toBills = shortcuts(['bill', 'fund'])

/** One text per kind of notice. A kind without one does not compile. */
const WORDS: Words = {
  'otp.code': ({ sealed_code, minutes }, { vault }) =>
    say(text('sms-code', { code: vault.unseal(sealed_code), minutes })),
  'email.code': ({ sealed_code, minutes }, { vault }) =>
    say(text('mail-code', { code: vault.unseal(sealed_code), minutes })),
  'session.elsewhere': () => say(text('session-elsewhere'), { choices: shortcuts(['pin']) }),
  'purchase.delivered': (notice, { names_stranger }) => {
    const { reference } = notice
    const again = [buyAgain(reference), ...(names_stranger ? [saveNumber(reference)] : [])]
    const facts = { ...purchase(notice), balance: money(notice.balance) }
    return outcome(text('buy-delivered', facts), { choices: [again, ...shortcuts(['menu'])] })
  },
  'purchase.returned': (notice) => {
    const facts = { ...purchase(notice), balance: money(notice.balance) }
    const choices = [[buyAgain(notice.reference)], ...shortcuts(['menu'])]
    return outcome(text(RETURNED[notice.reason], facts), { choices })
  },
  'purchase.slow': (notice) => say(text('buy-slow', purchase(notice))),
  'purchase.review': (notice) => outcome(text('buy-review', purchase(notice))),
  'purchase.reversed': (notice) => {
    const facts = { ...purchase(notice), balance: money(notice.balance) }
    const choices = [[buyAgain(notice.reference)], ...shortcuts(['menu'])]
    return outcome(text('buy-reversed', facts), { choices })
  },
  'purchase.refunded': ({ refunded, ...notice }) =>
    outcome(
      text('buy-refunded', {
        ...purchase(notice),
        refunded: money(refunded),
        balance: money(notice.balance),
      }),
      { choices: [[buyAgain(notice.reference)], ...shortcuts(['menu'])] },
    ),
  'network.back': ({ category, network }) => {
    const named = isNetwork(network) ? networkName(network) : network
    return outcome(text('buy-network-back', { network: named, category }), { choices: shortcuts(['buy']) })
  },
  'funding.open': ({ url, ...notice }) =>
    say(text('fund-link', { ...funding(notice), gateway: gatewayTitle(notice.gateway) }), {
      link: { label: text('pay-button'), url },
    }),
  'funding.unopened': (notice) => {
    if (notice.other === null)
      return outcome(text('fund-unopened', funding(notice)), { choices: shortcuts(['fund']) })
    const [gateway, other] = [gatewayTitle(notice.gateway), gatewayTitle(notice.other)]
    const choices = [[fundElsewhere(notice.reference)], ...shortcuts(['fund'])]
    return outcome(text('fund-unopened-other', { ...funding(notice), gateway, other }), { choices })
  },
  'funding.credited': (notice) => {
    const facts = { ...funding(notice), balance: money(notice.balance) }
    const same = notice.amount === notice.asked
    const said = same
      ? text('fund-credited', facts)
      : text('fund-credited-other', { ...facts, asked: money(notice.asked) })
    return outcome(said, { choices: shortcuts(['buy', 'balance']) })
  },
  'funding.failed': (notice) =>
    outcome(text('fund-failed', funding(notice)), { choices: shortcuts(['fund']) }),
  'funding.abandoned': (notice) =>
    say(text('fund-abandoned', funding(notice)), { choices: shortcuts(['fund']) }),
  'funding.review': (notice) => outcome(text('fund-review', funding(notice))),
  'funding.waits': (notice) =>
    outcome(text('fund-waits', { ...funding(notice), limit: money(notice.limit) }), {
      choices: shortcuts(['buy', 'balance']),
    }),
  'account.ready': ({ account_number, bank, account_name }) =>
    outcome(text('account-card', { account_number, bank, account_name }), {
      choices: shortcuts(['balance', 'menu']),
    }),
  'account.slow': () => say(text('account-slow'), { choices: shortcuts(['fund', 'menu']) }),
  'account.refused': () => outcome(text('account-refused'), { choices: shortcuts(['fund']) }),
  'funding.reversed': (notice) =>
    outcome(text('fund-reversed', { ...funding(notice), balance: money(notice.balance) })),
  'referral.rewarded': ({ percent, most, until }) =>
    say(text('refer-rewarded', { percent, most: money(most), until: new Date(until) }), {
      choices: shortcuts(['buy', 'refer']),
    }),
  'budget.warned': (notice) => {
    const { month, days, limit, today } = notice
    const chart = { kind: 'month' as const, month, days, limit, today }
    const picture = { kind: 'chart' as const, chart }
    return outcome(warningText(notice), { picture, choices: shortcuts(['budget', 'menu']) })
  },
  'summary.week': (notice) => summary(weekSummary(notice)),
  'summary.month': (notice) => summary(monthSummary(notice)),
  'customer.inactive': ({ days }) =>
    say(text('customer-inactive', { days }), { choices: shortcuts(['balance', 'menu']) }),
  'customer.suspended': () => say(text('account-paused')),
  'customer.resumed': () => outcome(text('account-resumed'), { choices: shortcuts(['login', 'menu']) }),
  'customer.unlocked': () => outcome(text('account-unlocked'), { choices: shortcuts(['login', 'menu']) }),
  'customer.pin-reset': () => outcome(text('account-pin-reset'), { choices: shortcuts(['login']) }),
  'family.asked': ({ name }) => say(text('family-asked', { name }), { choices: shortcuts(['family']) }),
  'family.answered': ({ name, linked }) =>
    say(text(linked ? 'family-accepted' : 'family-declined', { name }), { choices: shortcuts(['family']) }),
  'family.ended': ({ by_primary }) =>
    say(text(by_primary ? 'family-ended-by-primary' : 'family-ended-by-member'), {
      choices: shortcuts(['family']),
    }),
  'subscription.ended': ({ replaced, reference, ...notice }) => {
    const said = text(replaced ? 'subscription-replaced' : 'subscription-ended', planOf(notice))
    return say(said, { choices: [[buyAgain(reference)], ...shortcuts(['subscriptions', 'menu'])] })
  },
  'subscription.next': ({ reference, ...notice }) =>
    outcome(text('subscription-next', { ...planOf(notice), reference })),
  'subscription.moved': ({ line_place, ...notice }) =>
    say(text('subscription-moved', { ...planOf(notice), line_place }), {
      choices: shortcuts(['subscriptions', 'menu']),
    }),
  'subscription.low': ({ left_mb, ...notice }) =>
    say(text('subscription-low', { ...planOf(notice), left: sizeText(left_mb) }), {
      choices: shortcuts(['subscriptions', 'data']),
    }),
  'subscription.ending': ({ until, ...notice }) =>
    say(text('subscription-ending', { ...planOf(notice), until: new Date(until) }), {
      choices: shortcuts(['subscriptions', 'data']),
    }),
  'postpaid.billed': ({ phone, amount, from, last, due }) =>
    outcome(text('bill-ready', { phone, amount: money(amount), from, last, due }), { choices: toBills }),
  'postpaid.reminded': ({ phone, amount, due, is_today }) =>
    is_today
      ? outcome(text('bill-today', { phone, amount: money(amount) }), { choices: toBills })
      : outcome(text('bill-soon', { phone, amount: money(amount), due }), { choices: toBills }),
  'postpaid.overdue': ({ phone, amount, until }) =>
    until === null
      ? outcome(text('bill-overdue-still', { phone, amount: money(amount) }), { choices: toBills })
      : outcome(text('bill-overdue', { phone, amount: money(amount), until }), { choices: toBills }),
  'postpaid.suspended': ({ phone }) => outcome(text('bill-suspended', { phone }), { choices: toBills }),
  'postpaid.paid': ({ phone, amount, reference, balance, lifted }) => {
    const facts = { phone, reference, amount: money(amount), balance: money(balance) }
    return say(text(lifted ? 'bill-paid-lifted' : 'bill-paid', facts), {
      choices: shortcuts(['postpaid', 'menu']),
    })
  },
  'broadcast.news': (notice) => ({ view: broadcastView(notice), calls_back: false }),
  'broadcast.service': (notice) => ({ view: broadcastView(notice), calls_back: false }),
  'broadcast.progress': (notice) => ({ view: progressView(notice), calls_back: false }),
  'wallet.credited': ({ cause, amount, reference, balance }) =>
    outcome(text('wallet-credited', { cause, reference, amount: money(amount), balance: money(balance) }), {
      choices: shortcuts(['buy', 'balance']),
    }),
  'approval.shown': (notice) => {
    const { title, lines } = approvalText({
      ...notice,
      amount: notice.amount === null ? null : money(notice.amount),
      expires_at: new Date(notice.expires_at),
    })
    const choices = notice.state === 'asked' ? { choices: [approvalButtons(notice.reference)] } : {}
    return say(title, { lines, ...choices })
  },
  'postpaid.disputed': ({ phone, amount }) =>
    outcome(text('bill-disputed', { phone, amount: money(amount) }), { choices: toBills }),
  'postpaid.stands': ({ phone, amount, due }) =>
    outcome(text('bill-stands', { phone, amount: money(amount), due }), { choices: toBills }),
  'postpaid.credited': ({ phone, amount }) =>
    say(text('bill-credited', { phone, amount: money(amount) }), { choices: toBills }),
  'shelves.file-read': (notice) => say(...fileRead(notice)),
  'backup.shown': (notice) => say(backupText(notice)),
  'restore.shown': (notice) => say(restoreText(notice)),
  'ops.alert': ({ code, subject, detail }) =>
    say(alertText({ code, subject, detail }), leadsOf(alertButtons({ code, subject }))),
  'ops.anomaly': ({ id, about, ...alert }) =>
    say(alertText(alert), {
      choices: [[...(about === null ? [] : [aboutButton(about)]), keepButton(id)]],
    }),
  'ops.report': (notice) => ({ view: reportView(notice), calls_back: false }),
}

const leadsOf = (choices: Choice[][]): Omit<View, 'text'> => (choices.length === 0 ? {} : { choices })

const alertText = ({ code, subject, detail }: { code: string; subject: string; detail: string }): Text =>
  text('ops-alert', { code, subject: clip(subject, 300), detail: clip(detail, 1_500) })

/** The message of an error can be of any length, and a channel refuses what is too long: nobody would hear of it. */
const clip = (words: string, chars_max: number): string =>
  words.length <= chars_max ? words : `${words.slice(0, chars_max - 1)}…`

/** Why money came back, as a whole text each: sentences are not glued together. */
const RETURNED = {
  provider_refused: 'buy-returned-refused',
  network_down: 'buy-returned-down',
  wrong_number: 'buy-returned-number',
  not_sent: 'buy-returned-not-sent',
  amount_refused: 'buy-returned-amount',
  cancelled: 'buy-returned-cancelled',
  decided: 'buy-returned-decided',
} as const satisfies Record<ReturnReason, string>

export function sayNotice(notice: { kind: NoticeKind }, around: Around): Said {
  const words = WORDS[notice.kind] as (notice: { kind: NoticeKind }, around: Around) => Said
  return words(notice, around)
}

/** As much of a text as says what it is about: its first sentence or line, without markup, cut where it is long. */
export function beginningOf(said: Text, reader: Reader): string {
  const [line = ''] = write(said, reader).split('\n')
  const plain = line
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  const sentence = /^(.+?)[.:।](?=\s)/.exec(plain)?.[1] ?? plain.replace(/[.।]$/, '')
  return clip(sentence, BEGINNING_CHARS_MAX)
}

/** With the day behind it, it still fits on a button. */
const BEGINNING_CHARS_MAX = 46
