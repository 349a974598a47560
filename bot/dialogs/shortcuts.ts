import type { Choice } from '../channels/channel.ts'
import { type Text, text } from '../texts/text.ts'

/** Buttons that start a command. They stay good for ever: nothing is paid by starting. */
const buttons = {
  menu: text('menu-button'),
  buy: text('menu-buy-button'),
  airtime: text('menu-airtime-button'),
  data: text('menu-data-button'),
  plans: text('menu-plans-button'),
  recipients: text('menu-recipients-button'),
  fund: text('menu-fund-button'),
  balance: text('menu-balance-button'),
  budget: text('menu-budget-button'),
  history: text('menu-history-button'),
  export: text('menu-export-button'),
  notifications: text('menu-notifications-button'),
  refer: text('menu-refer-button'),
  subscriptions: text('menu-subscriptions-button'),
  family: text('menu-family-button'),
  postpaid: text('menu-postpaid-button'),
  bill: text('menu-bill-button'),
  spending: text('menu-spending-button'),
  profile: text('menu-profile-button'),
  language: text('menu-language-button'),
  faq: text('menu-faq-button'),
  help: text('menu-help-button'),
  login: text('login-button'),
  pin: text('reset-pin-button'),
  start: text('menu-join-button'),
} as const

export type Shortcut = keyof typeof buttons

/** Own keys only: what an admin chose a year ago may have gone since. */
export const isShortcut = (name: string): name is Shortcut => Object.hasOwn(buttons, name)

export const shortcutLabel = (name: Shortcut): Text => buttons[name]

export const shortcuts = (...rows: Shortcut[][]): Choice[][] =>
  rows.map((row) => row.map((name) => ({ token: `go.${name}`, label: buttons[name] })))

/** The same purchase once more: it leads to the card with today's price, and never pays by itself. */
export const buyAgain = (reference: string): Choice => ({
  token: `go.buy.${reference}`,
  label: text('buy-again-button'),
})

/** Keeps the number of a purchase by name. */
export const saveNumber = (reference: string): Choice => ({
  token: `go.recipients.${reference}`,
  label: text('save-number-button'),
})

/** The same amount through another gateway, after a page that could not be opened. */
export const fundElsewhere = (reference: string): Choice => ({
  token: `go.fund.${reference}`,
  label: text('fund-other-button'),
})

/** What may come of our own accord, and where. */
export const noticeSettings: Choice = {
  token: 'go.notifications.settings',
  label: text('inbox-settings-button'),
}
