import type { AuthRefusal } from '../../core/auth/index.ts'
import type { BroadcastRefusal } from '../../core/broadcast/index.ts'
import { isNetwork, networkName } from '../../core/catalog/index.ts'
import type { CustomerRefusal } from '../../core/customers/index.ts'
import type { FamilyRefusal } from '../../core/family/index.ts'
import { never } from '../../core/kernel/assert.ts'
import { money } from '../../core/kernel/money.ts'
import type { CloseRefusal } from '../../core/lifecycle/index.ts'
import type { PaymentRefusal } from '../../core/payments/index.ts'
import type { PostpaidRefusal } from '../../core/postpaid/index.ts'
import type { PurchaseRefusal } from '../../core/purchase/index.ts'
import type { SubscriptionRefusal } from '../../core/subscription/index.ts'
import { type Text, text } from '../texts/text.ts'
import { overBudgetText } from './budgeting/budget-lines.ts'

/** One kind sentence per reason. A new reason without one does not compile. */
export function refusalText(
  refusal:
    | AuthRefusal
    | BroadcastRefusal
    | CloseRefusal
    | CustomerRefusal
    | FamilyRefusal
    | PaymentRefusal
    | PostpaidRefusal
    | PurchaseRefusal
    | SubscriptionRefusal,
): Text {
  if (refusal.code.startsWith('auth.')) return authText(refusal as AuthRefusal)
  if (refusal.code.startsWith('broadcast.')) return broadcastText(refusal as BroadcastRefusal)
  if (refusal.code.startsWith('customers.')) return customerText(refusal as CustomerRefusal)
  if (refusal.code.startsWith('family.')) return familyText(refusal as FamilyRefusal)
  if (refusal.code.startsWith('lifecycle.')) return closeText(refusal as CloseRefusal)
  if (refusal.code.startsWith('payments.')) return paymentText(refusal as PaymentRefusal)
  if (refusal.code.startsWith('subscription.')) return subscriptionText(refusal as SubscriptionRefusal)
  if (refusal.code.startsWith('postpaid.')) return postpaidText(refusal as PostpaidRefusal)
  return purchaseText(refusal as PurchaseRefusal)
}

function broadcastText(refusal: BroadcastRefusal): Text {
  switch (refusal.code) {
    case 'broadcast.bad-words':
      return text('broadcast-bad-words', { most: refusal.most })
    case 'broadcast.nobody':
      return text('broadcast-nobody')
    case 'broadcast.moved-on':
      return text('broadcast-moved-on', { state: refusal.state })
    case 'broadcast.unknown':
      return text('broadcast-unknown')
    default:
      return never(refusal)
  }
}

function familyText(refusal: FamilyRefusal): Text {
  switch (refusal.code) {
    case 'family.bad-name':
      return text('recipient-bad-name')
    case 'family.own-number':
      return text('family-own-number')
    case 'family.linked-already':
      return text('family-linked-already')
    case 'family.too-many':
      return text('family-too-many', { most: refusal.most })
    case 'family.too-many-asked':
      return text('family-too-many-asked', { most: refusal.most })
    case 'family.over':
      return text('family-over')
    default:
      return never(refusal)
  }
}

function closeText(refusal: CloseRefusal): Text {
  switch (refusal.code) {
    case 'lifecycle.purchase-open':
      return text('close-purchase-open')
    case 'lifecycle.plan-waiting':
      return text('close-plan-waiting')
    case 'lifecycle.bill-open':
      return text('close-bill-open')
    case 'lifecycle.line-open':
      return text('close-line-open')
    case 'lifecycle.payment-open':
      return text('close-payment-open')
    case 'lifecycle.money-left':
      return text('close-money-left', { left: money(refusal.left) })
    default:
      return never(refusal)
  }
}

function subscriptionText(refusal: SubscriptionRefusal): Text {
  switch (refusal.code) {
    case 'subscription.plan-running':
      return text('subscription-plan-running')
    case 'subscription.plan-starting':
      return text('subscription-plan-starting')
    case 'subscription.line-full':
      return text('subscription-line-full', { most: refusal.most })
    case 'subscription.needs-plan':
      return text('subscription-needs-plan')
    case 'subscription.not-waiting':
      return text('subscription-not-waiting')
    default:
      return never(refusal)
  }
}

function authText(refusal: AuthRefusal): Text {
  switch (refusal.code) {
    case 'auth.locked':
      return text('code-locked', { minutes: refusal.wait_minutes })
    case 'auth.too-many-codes':
      return text('code-too-many', { minutes: refusal.wait_minutes })
    case 'auth.too-soon':
      return text('code-too-soon', { seconds: refusal.wait_seconds })
    case 'auth.no-code':
      return text('code-none')
    case 'auth.code-expired':
      return text('code-expired')
    case 'auth.wrong-code':
      return text('code-wrong', { tries: refusal.tries_left })
    case 'auth.pin-due':
      return text('pin-due')
    case 'auth.pin-locked':
      return text('pin-locked')
    case 'auth.wrong-pin':
      return text('pin-wrong', { tries: refusal.tries_left })
    case 'auth.weak-pin':
      return text(WEAK[refusal.why])
    default:
      return never(refusal)
  }
}

const WEAK = {
  length: 'pin-not-digits',
  repeated: 'pin-weak-repeated',
  run: 'pin-weak-run',
  date: 'pin-weak-date',
  common: 'pin-weak-common',
} as const

function customerText(refusal: CustomerRefusal): Text {
  switch (refusal.code) {
    case 'customers.phone-taken':
      return text('phone-taken')
    case 'customers.bad-name':
      return text('not-a-name')
    case 'customers.unknown-referral':
      return text('referral-unknown')
    case 'customers.suspended':
      return text('account-suspended')
    case 'customers.closed':
      return text('account-closed')
    case 'customers.bad-recipient-name':
      return text('recipient-bad-name')
    case 'customers.recipient-name-taken':
      return text('recipient-name-taken', { name: refusal.name })
    case 'customers.too-many-recipients':
      return text('recipient-too-many', { most: refusal.most })
    case 'customers.bad-time-zone':
      return text('not-a-time-zone')
    case 'customers.time-zone-kept':
      return text('time-zone-kept', { until: new Date(refusal.until) })
    case 'customers.email-taken':
      return text('email-taken')
    case 'customers.suspended-already':
      return text('people-suspended-already')
    case 'customers.not-suspended':
      return text('people-not-suspended')
    default:
      return never(refusal)
  }
}

function paymentText(refusal: PaymentRefusal): Text {
  switch (refusal.code) {
    case 'payments.key-reused':
      return text('fund-key-reused')
    case 'payments.customer-not-active':
      return text('account-suspended')
    case 'payments.gateway-gone':
      return text('fund-gateway-gone')
    case 'payments.amount-too-small':
      return text('fund-too-little', { least: money(refusal.min) })
    case 'payments.amount-too-large':
      return text('fund-too-much', { most: money(refusal.max) })
    case 'payments.balance-limit':
      return text('fund-over-balance', { limit: money(refusal.max), room: money(refusal.room) })
    default:
      return never(refusal)
  }
}

function postpaidText(refusal: PostpaidRefusal): Text {
  switch (refusal.code) {
    case 'postpaid.customer-not-active':
      return text('account-suspended')
    case 'postpaid.price-changed':
      return text('postpaid-price-changed', { price: money(refusal.price) })
    case 'postpaid.too-many':
      return text('postpaid-too-many', { most: refusal.most })
    case 'postpaid.insufficient-funds':
      return text('bill-short', { short: money(refusal.short_by), available: money(refusal.available) })
    default:
      return text(POSTPAID[refusal.code])
  }
}

const POSTPAID = {
  'postpaid.over': 'postpaid-gone',
  'postpaid.plan-gone': 'postpaid-plan-gone',
  'postpaid.number-taken': 'postpaid-number-taken',
  'postpaid.number-of-customer': 'postpaid-number-of-customer',
  'postpaid.unpaid': 'postpaid-unpaid',
  'postpaid.ends-soon': 'postpaid-ends-soon',
  'postpaid.cycle-runs': 'bill-runs-still',
  'postpaid.paid-already': 'bill-paid-before',
} as const

function purchaseText(refusal: PurchaseRefusal): Text {
  switch (refusal.code) {
    case 'purchase.key-reused':
      return text('buy-key-reused')
    case 'purchase.customer-not-active':
      return text('account-suspended')
    case 'purchase.unknown-network':
      return text('buy-network-unknown')
    case 'purchase.network-resting':
      return text('buy-network-rests', { network: networkLabel(refusal.network) })
    case 'purchase.too-busy':
      return text('buy-too-busy')
    case 'purchase.foreign-number':
      return text('not-a-phone')
    case 'purchase.plan-gone':
      return text('buy-plan-gone')
    case 'purchase.plan-wrong-network':
      return text('buy-plan-wrong-network', { network: networkLabel(refusal.network) })
    case 'purchase.offer-gone':
      return text('buy-offer-gone', { price: money(refusal.price) })
    case 'purchase.price-changed':
      return text('buy-price-changed', { price: money(refusal.price) })
    case 'purchase.amount-not-whole':
      return text('buy-whole-amount')
    case 'purchase.amount-too-small':
      return text('buy-too-little', { least: money(refusal.least) })
    case 'purchase.amount-too-large':
      return text('buy-too-much', { most: money(refusal.most) })
    case 'purchase.daily-limit':
      return text('buy-daily-limit', { limit: money(refusal.limit), left: money(refusal.left) })
    case 'purchase.too-many':
      return text('buy-too-many', { minutes: refusal.wait_minutes })
    case 'purchase.too-many-recipients':
      return text('buy-too-many-recipients', { most: refusal.most })
    case 'purchase.twin':
      return text('buy-twin', { seconds: refusal.seconds_ago })
    case 'purchase.over-budget':
      return overBudgetText(refusal)
    case 'purchase.pin-needed':
      return text('buy-pin-needed')
    case 'purchase.insufficient-funds':
      return text('buy-short', { short: money(refusal.short_by), available: money(refusal.available) })
    default:
      return never(refusal)
  }
}

const networkLabel = (network: string): string => (isNetwork(network) ? networkName(network) : network)
