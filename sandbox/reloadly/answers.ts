import { type Answer, answerJson } from '../control/exchange.ts'
import type { Operator, Topup } from './books.ts'

/** An error in the documented shape. */
export function refuse(status: number, errorCode: string | null, message: string, path: string): Answer {
  const timeStamp = new Date().toISOString().slice(0, 19).replace('T', ' ')
  return answerJson(status, { timeStamp, message, path, errorCode, infoLink: null, details: [] })
}

/** A top-up as POST /topups answers it and as the report lists it. Amounts are naira. */
export function describeTopup(topup: Topup): Record<string, unknown> {
  const naira = topup.amount_kobo / 100
  return {
    transactionId: topup.transaction_id,
    status: topup.status,
    operatorTransactionId: topup.status === 'SUCCESSFUL' ? `OP${topup.transaction_id}` : null,
    customIdentifier: topup.custom_identifier,
    recipientPhone: topup.recipient,
    recipientEmail: null,
    senderPhone: null,
    countryCode: 'NG',
    operatorId: topup.operator.id,
    operatorName: topup.operator.name,
    discount: topup.discount_kobo / 100,
    discountCurrencyCode: 'NGN',
    requestedAmount: naira,
    requestedAmountCurrencyCode: 'NGN',
    deliveredAmount: naira,
    deliveredAmountCurrencyCode: 'NGN',
    transactionDate: new Date(topup.created_at).toISOString().slice(0, 19).replace('T', ' '),
    pinDetail: null,
  }
}

export function describeOperator(operator: Operator & { data: boolean; bundle: boolean }) {
  const { id, name, data, bundle } = operator
  return {
    ...{ id, operatorId: id, name, data, bundle, pin: false },
    ...{ supportsLocalAmounts: true, denominationType: data ? 'FIXED' : 'RANGE' },
    ...{ senderCurrencyCode: 'NGN', destinationCurrencyCode: 'NGN' },
    ...{ localMinAmount: 50, localMaxAmount: 50_000, minAmount: 50, maxAmount: 50_000 },
    country: { isoName: 'NG', name: 'Nigeria' },
    status: 'ACTIVE',
  }
}
