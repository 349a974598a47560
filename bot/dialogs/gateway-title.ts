import { type Text, text } from '../texts/text.ts'

/** What a gateway calls itself. */
const TITLES: Readonly<Record<string, string>> = { paystack: 'Paystack', stripe: 'Stripe' }

export const gatewayTitle = (gateway: string): string => TITLES[gateway] ?? gateway

const BUTTONS: Readonly<Record<string, Text>> = {
  paystack: text('fund-paystack-button'),
  stripe: text('fund-stripe-button'),
}

/** What each is good for, on a button. */
export const gatewayButton = (gateway: string): Text | { plain: string } =>
  BUTTONS[gateway] ?? { plain: gateway }
