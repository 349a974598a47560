export type Sentinel = { kind: string; match: string; what: string }

/** Shown on the page and described in sentinels.md; a test holds the two together. */
export const sentinels: Sentinel[] = [
  { kind: 'Recipient', match: '…0001', what: 'Delivered late: pending at first, delivered after 5 seconds.' },
  { kind: 'Recipient', match: '…0002', what: 'Refused by the network. The money must come back.' },
  { kind: 'Recipient', match: '…0003', what: 'No answer to the bot, but delivered.' },
  {
    kind: 'Recipient',
    match: '…0004',
    what: 'No answer, and not delivered: the provider never heard of it.',
  },
  { kind: 'Recipient', match: '…0005', what: 'Delivered, and the callback comes twice.' },
  { kind: 'Recipient', match: '…0006', what: 'The callback comes first, the answer 3 seconds later.' },
  {
    kind: 'Recipient',
    match: '…0007',
    what: 'Stays pending until you decide it, like the provider’s staff.',
  },
  { kind: 'Recipient', match: '…0008', what: 'Answers with an error page, but delivered.' },
  { kind: 'Recipient', match: 'any other', what: 'Delivered at once.' },
  { kind: 'Checkout', match: 'Pay', what: 'Paid in full; the gateway tells the bot.' },
  { kind: 'Checkout', match: 'Pay half', what: 'Only half of the amount arrives.' },
  { kind: 'Checkout', match: 'Pay in USD', what: 'Paid in another currency than asked for.' },
  { kind: 'Checkout', match: 'Pay late', what: 'Pending at first, paid after 20 seconds.' },
  { kind: 'Checkout', match: 'Decline', what: 'Card declined; nothing is paid, and one may try again.' },
]
