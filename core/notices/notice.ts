import type { Day, Month } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'

/**
 * Facts for people. Core never writes a sentence: it says what happened, and the bot has one
 * text per kind. A new kind without a text does not compile there.
 */
export type Notice =
  | { kind: 'otp.code'; sealed_code: string; minutes: number }
  | { kind: 'email.code'; sealed_code: string; minutes: number }
  | { kind: 'session.elsewhere' }
  | PurchaseNotice<'purchase.delivered'>
  | (PurchaseNotice<'purchase.returned'> & { reason: ReturnReason })
  | PurchaseNotice<'purchase.slow'>
  | PurchaseNotice<'purchase.review'>
  | PurchaseNotice<'purchase.reversed'>
  /** `refunded` of it came back by hand. */
  | (PurchaseNotice<'purchase.refunded'> & { refunded: Money })
  | { kind: 'network.back'; category: string; network: string }
  | { kind: 'funding.open'; amount: Money; reference: string; gateway: string; url: string }
  /** `other` is a gateway that may be tried instead. */
  | { kind: 'funding.unopened'; amount: Money; reference: string; gateway: string; other: string | null }
  | { kind: 'funding.credited'; amount: Money; asked: Money; reference: string; balance: Money }
  | { kind: 'funding.failed'; amount: Money; reference: string }
  | { kind: 'funding.abandoned'; amount: Money; reference: string }
  | { kind: 'funding.review'; amount: Money; reference: string }
  /** Money that arrived and waits until the wallet has room for it. */
  | { kind: 'funding.waits'; amount: Money; reference: string; limit: Money }
  | { kind: 'account.ready'; account_number: string; bank: string; account_name: string }
  | { kind: 'account.slow' }
  | { kind: 'account.refused' }
  | { kind: 'funding.reversed'; amount: Money; reference: string; balance: Money }
  | { kind: 'referral.rewarded'; percent: number; most: Money; until: string }
  | {
      kind: 'budget.warned'
      /** The part of the limit that was reached, in percent. */
      level: BudgetLevel
      /** Null: the budget for everything. */
      category: string | null
      limit: Money
      spent: Money
      month: Month
      today: Day
      /** How the month grew, as decimal strings of minor units. */
      days: { day: Day; amount: string }[]
    }
  | (SummaryFacts & { kind: 'summary.week'; first: Day; last: Day })
  | (SummaryFacts & { kind: 'summary.month' })
  | { kind: 'family.asked'; name: string; link_id: Uuid }
  | { kind: 'family.answered'; name: string; linked: boolean }
  | { kind: 'family.ended'; by_primary: boolean }
  | PlanNotice<'subscription.ended', { reference: string; replaced: boolean }>
  | PlanNotice<'subscription.next', { amount: Money; reference: string }>
  /** How many plans have to end before it starts. */
  | PlanNotice<'subscription.moved', { line_place: number }>
  | PlanNotice<'subscription.low', { left_mb: number }>
  | PlanNotice<'subscription.ending', { until: string }>
  | (BillNotice<'postpaid.billed'> & { from: Day; last: Day })
  | (BillNotice<'postpaid.reminded'> & { is_today: boolean })
  /** Null: the line does not run any more. */
  | (BillNotice<'postpaid.overdue'> & { until: Day | null })
  | { kind: 'postpaid.suspended'; phone: Phone }
  /** `lifted`: the line was suspended, and runs again. */
  | { kind: 'postpaid.paid'; phone: Phone; amount: Money; reference: string; balance: Money; lifted: boolean }
  | BillNotice<'postpaid.disputed'>
  | BillNotice<'postpaid.stands'>
  | { kind: 'postpaid.credited'; phone: Phone; amount: Money; reference: string }
  /** `problem`: why it cannot be read, or none. */
  | { kind: 'shelves.file-read'; import_id: Uuid; what: 'plans' | 'offers'; name: string; problem: string }
  /** They did nothing for so many days. */
  | { kind: 'customer.inactive'; days: number }
  /** What operators did: the account is paused or goes on, locks were lifted, the PIN was taken away. */
  | { kind: 'customer.suspended' }
  | { kind: 'customer.resumed' }
  | { kind: 'customer.unlocked' }
  | { kind: 'customer.pin-reset' }
  /** What the shop wrote to many, in the reader's language; `button` is the command behind its button. */
  | { kind: 'broadcast.news'; words: string; button: string | null }
  | { kind: 'broadcast.service'; words: string; button: string | null }
  | {
      kind: 'broadcast.progress'
      reference: string
      state: 'running' | 'stopped' | 'done'
      asked_by: string
      /** All of them are known; before that the counts still grow. */
      is_found: boolean
      people: number
      sent: number
      failed: number
      blocked: number
      skipped: number
      left: number
      /** Those of the left who are not due yet: it is night where they are. */
      held: number
      minutes_left: number
    }
  /** Money of the house, by hand. */
  | { kind: 'wallet.credited'; cause: string; amount: Money; reference: string; balance: Money }
  | ({ kind: 'approval.shown' } & ApprovalFacts)
  | {
      kind: 'backup.shown'
      backup_kind: string
      state: 'running' | 'made' | 'failed'
      percent: number
      size: string
      rows: number
    }
  | {
      kind: 'restore.shown'
      file: string
      state: 'running' | 'done' | 'refused' | 'failed'
      code: string
      rows: number
      open_purchases: number
      same_secret: boolean
    }
  | { kind: 'ops.alert'; code: string; subject: string; detail: string }
  /** Something out of the ordinary, with the thing itself: a provider's name, a reference, an id. */
  | {
      kind: 'ops.anomaly'
      id: Uuid
      code: string
      subject: string
      detail: string
      about: { what: 'provider' | 'purchase' | 'customer' | 'books'; id: string } | null
    }
  | {
      kind: 'ops.report'
      first: Day
      last: Day
      now: ReportFigures
      /** As many days before. */
      before: ReportFigures
      /** The days up to the last one: margin and cost of each, as decimal strings of minor units. */
      days: { day: Day; values: string[] }[]
      providers: {
        provider: string
        success: number | null
        median_seconds: number | null
        p95_seconds: number | null
      }[]
      /** Open now. */
      anomalies: number
      differences: number
    }

export type NoticeKind = Notice['kind']
export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { kind: Kind }>

export type BudgetLevel = 70 | 90 | 100

/** Why money came back, as far as the customer can do something with it. */
export type ReturnReason =
  | 'provider_refused'
  | 'network_down'
  | 'wrong_number'
  | 'not_sent'
  | 'amount_refused'
  | 'cancelled'
  | 'decided'

/** What somebody of the shop asked a colleague to allow. Names of customers are masked. */
type ApprovalFacts = {
  reference: string
  approval_kind: string
  about: string
  /** A decimal string of minor units; null where it is not about money. */
  amount: string | null
  customer: string | null
  reason: string
  state: string
  outcome: string | null
  asker: string | null
  decider: string | null
  expires_at: string
}

/** What a period came to. Amounts within lists, and the limit, are decimal strings of minor units. */
type SummaryFacts = {
  total: Money
  /** The period before. */
  before: Money
  by_category: { name: string; amount: string }[]
  /** The month that the picture shows, with what was spent in it and its budget for everything. */
  month: Month
  today: Day
  spent: Money
  limit: string | null
  days: { day: Day; amount: string }[]
}

/** What days of the shop came to. Amounts are decimal strings of minor units; success is a part of one. */
type ReportFigures = {
  revenue: string
  margin: string
  money_in: string
  losses: string
  purchases: number
  joined: number
  buyers: number
  customers: number
  success: number | null
}

/** A data plan's life on a phone number. */
type PlanNotice<Kind extends string, More> = {
  kind: Kind
  plan: string
  phone: Phone
  network: string
} & More
type BillNotice<Kind extends string> = { kind: Kind; phone: Phone; amount: Money; due: Day }

type PurchaseNotice<Kind extends string> = {
  kind: Kind
  amount: Money
  phone: Phone
  network: string
  /** The name of the data plan; null for airtime. */
  plan: string | null
  reference: string
  balance: Money
}
