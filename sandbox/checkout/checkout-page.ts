/** What a payer sees of a payment, whichever gateway's page it is. Amounts are minor units. */
export type CheckoutView = {
  gateway: string
  /** Where the buttons send what was pressed. */
  action: string
  reference: string
  email: string
  status: 'abandoned' | 'processing' | 'success' | 'failed' | 'reversed'
  requested: number
  requested_currency: string
  amount: number
  currency: string
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const signs: Record<string, string> = { NGN: '₦', USD: '$', GHS: 'GH₵', ZAR: 'R', KES: 'KSh ' }

function formatAmount(minor: number, currency: string): string {
  const amount = (minor / 100).toLocaleString('en-NG', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return `${signs[currency] ?? `${currency} `}${amount}`
}

const style = `
:root{color-scheme:light dark;--ground:#eef2f5;--card:#fff;--ink:#14212b;--soft:#55636e;--line:#d5dde3;--go:#0b6b4f;--go-ink:#fff;--bad:#a3261b;--note:#f2f7f5}
@media(prefers-color-scheme:dark){:root{--ground:#0e151a;--card:#17212a;--ink:#eef3f6;--soft:#a3b1bb;--line:#2d3b46;--go:#35c495;--go-ink:#06271c;--bad:#ff9a8f;--note:#1c2a30}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:420px;background:var(--card);border:1px solid var(--line);border-radius:20px;padding:28px 24px;box-shadow:0 12px 40px rgb(0 0 0/.08)}
.tag{display:inline-block;margin:0 0 18px;padding:3px 12px;border-radius:99px;background:var(--note);color:var(--soft);font-size:13px}
h1{margin:0;font-size:17px;font-weight:600}
.amount{margin:2px 0 18px;font-size:40px;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px;margin:0 0 22px;padding:14px 0;border-block:1px solid var(--line);font-size:14px}
dt{color:var(--soft)}dd{margin:0;text-align:right;overflow-wrap:anywhere}
form{display:grid;gap:10px;margin:0}
button,.back{display:block;width:100%;min-height:48px;padding:10px 16px;border:1px solid var(--line);border-radius:12px;background:transparent;color:inherit;font:inherit;font-weight:550;text-align:center;text-decoration:none;cursor:pointer}
button:hover,.back:hover{border-color:var(--soft)}
button:focus-visible,.back:focus-visible{outline:3px solid var(--go);outline-offset:2px}
#pay,.back{background:var(--go);border-color:var(--go);color:var(--go-ink);font-weight:650}
#decline{color:var(--bad)}
.back.quiet{margin-top:10px;background:transparent;border-color:transparent;color:inherit}
.hint{margin:8px 0 0;color:var(--soft);font-size:13px}
.result{margin:0 0 20px;padding:14px 16px;border-radius:12px;background:var(--note)}
.result strong{display:block;font-size:18px}.result.bad strong{color:var(--bad)}
`

function buttons(payment: CheckoutView): string {
  const half = formatAmount(Math.floor(payment.requested / 2), payment.requested_currency)
  const amount = formatAmount(payment.requested, payment.requested_currency)
  const dollars = formatAmount(payment.requested, 'USD')
  return `<form method="post" action="${payment.action}">
<button id="pay" name="how" value="pay">Pay ${amount}</button>
<p class="hint">Or try what can go wrong:</p>
<button id="pay-half" name="how" value="half">Pay only half (${half})</button>
<button id="pay-usd" name="how" value="usd">Pay in dollars (${dollars})</button>
<button id="pay-late" name="how" value="late">Pay late (after 20 seconds)</button>
<button id="decline" name="how" value="decline">Decline the card</button>
</form>`
}

function describeResult(payment: CheckoutView): { title: string; text: string; bad: boolean } | undefined {
  switch (payment.status) {
    case 'abandoned':
      return undefined
    case 'success':
      return {
        title: 'Payment received',
        text: `You paid ${formatAmount(payment.amount, payment.currency)}. Nexa will confirm it in the chat.`,
        bad: false,
      }
    case 'processing':
      return {
        title: 'Waiting for the bank',
        text: 'You can close this page. The payment arrives in about 20 seconds.',
        bad: false,
      }
    case 'failed':
      return { title: 'Card declined', text: 'Nothing was charged. You can try again.', bad: true }
    case 'reversed':
      return { title: 'Payment reversed', text: 'The money went back to the payer.', bad: true }
  }
}

export function renderCheckoutPage(payment: CheckoutView): string {
  const result = describeResult(payment)
  const canPay = payment.status === 'abandoned' || payment.status === 'failed'
  return renderPage(
    `<p class="tag">Sandbox: no real money moves</p>
<h1>Pay Nexa</h1>
<p class="amount">${formatAmount(payment.requested, payment.requested_currency)}</p>
<dl><dt>Merchant</dt><dd>Nexa</dd><dt>Paid through</dt><dd>${payment.gateway}</dd><dt>Reference</dt><dd>${escapeHtml(payment.reference)}</dd><dt>E-mail</dt><dd>${escapeHtml(payment.email)}</dd></dl>
${result === undefined ? '' : `<div id="result" role="status" class="result${result.bad ? ' bad' : ''}"><strong>${result.title}</strong>${result.text}</div>`}
${canPay ? buttons(payment) : '<a class="back" id="back" href="/">Back to chat</a>'}
${payment.status === 'failed' ? '<a class="back quiet" href="/" id="back">Back to chat</a>' : ''}`,
    payment.status === 'processing' ? 5 : undefined,
  )
}

export function renderUnknownCheckout(): string {
  return renderPage(`<p class="tag">Sandbox</p><h1>This payment link is not known</h1>
<p>It may be from before the sandbox was reset. Ask the bot for a new one.</p>
<a class="back" id="back" href="/">Back to chat</a>`)
}

function renderPage(content: string, refresh_seconds?: number): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${refresh_seconds === undefined ? '' : `<meta http-equiv="refresh" content="${refresh_seconds}">`}
<title>Sandbox checkout</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>
${content}
</main></body></html>
`
}
