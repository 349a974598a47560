import type { Transaction } from './books.ts'

const codes = {
  pending: ['099', 'TRANSACTION IS PROCESSING'],
  delivered: ['000', 'TRANSACTION SUCCESSFUL'],
  failed: ['016', 'TRANSACTION FAILED'],
  reversed: ['040', 'TRANSACTION REVERSAL'],
} as const

/** The documented body of /pay, /requery and the callback's `data`. Amounts are naira, as VTpass speaks them. */
export function describeTransaction(transaction: Transaction): Record<string, unknown> {
  const [code, response_description] = codes[transaction.status]
  const naira = transaction.amount_kobo / 100
  const commission = transaction.commission_kobo / 100
  return {
    code,
    content: {
      transactions: {
        status: transaction.status,
        product_name: transaction.service.name,
        unique_element: transaction.recipient,
        unit_price: String(naira),
        quantity: 1,
        service_verification: null,
        channel: 'api',
        commission,
        total_amount: transaction.charged_kobo / 100,
        discount: null,
        type: transaction.service.kind === 'airtime' ? 'Airtime Recharge' : 'Data Services',
        email: 'merchant@nexa.example',
        phone: transaction.recipient,
        name: null,
        convinience_fee: 0,
        amount: String(naira),
        platform: 'api',
        method: 'api',
        transactionId: transaction.transaction_id,
        product_id: transaction.service.serviceID,
        extras: null,
        commission_details: {
          amount: commission,
          rate: (transaction.service.commission_permille / 10).toFixed(2),
          rate_type: 'percent',
          computation_type: 'default',
        },
      },
    },
    response_description,
    requestId: transaction.request_id,
    amount: naira,
    transaction_date: new Date(transaction.created_at).toISOString(),
    purchased_code: '',
  }
}
