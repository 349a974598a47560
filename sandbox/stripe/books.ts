import { createHash, randomBytes } from 'node:crypto'

export type Session = {
  id: string
  url_key: string
  reference: string
  email: string
  requested: number
  requested_currency: string
  status: 'abandoned' | 'processing' | 'success' | 'failed' | 'reversed'
  amount: number
  currency: string
  return_url: string
  metadata: Record<string, string>
  /** What the payment carries, and its charge after it. */
  payment_metadata: Record<string, string>
  payment_intent: string | null
  charge: string | null
  dispute: 'none' | 'needs_response' | 'won' | 'lost'
  refunded: number
  created: number
}

export type NewSession = Pick<
  Session,
  'reference' | 'email' | 'requested' | 'requested_currency' | 'return_url' | 'metadata' | 'payment_metadata'
>

/** An answer as it was given. */
type Answer = { status: number; body: string }

const newKey = (bytes = 12): string => randomBytes(bytes).toString('hex')
const seconds = (): number => Math.floor(Date.now() / 1_000)

export class StripeBooks {
  readonly sessions = new Map<string, Session>()
  private readonly answers = new Map<string, { asked: string; answer: Answer }>()

  open(wish: NewSession): Session {
    const session: Session = {
      ...wish,
      id: `cs_test_${newKey()}`,
      url_key: newKey(8),
      status: 'abandoned',
      amount: wish.requested,
      currency: wish.requested_currency,
      payment_intent: null,
      charge: null,
      dispute: 'none',
      refunded: 0,
      created: seconds(),
    }
    this.sessions.set(session.id, session)
    return session
  }

  /** The page and its payment get a charge of their own for every card that is tried. */
  charge(session: Session): void {
    session.payment_intent ??= `pi_${newKey()}`
    session.charge = `ch_${newKey()}`
    session.created = seconds()
  }

  findByReference = (reference: string): Session | undefined =>
    [...this.sessions.values()].find((session) => session.reference === reference)

  findByUrlKey = (url_key: string): Session | undefined =>
    [...this.sessions.values()].find((session) => session.url_key === url_key)

  findByCharge = (charge: string): Session | undefined =>
    [...this.sessions.values()].find((session) => session.charge === charge)

  /** The same key gives the answer of the first time; 'other' when it asks for something else. */
  recall(key: string, body: Buffer): Answer | 'other' | undefined {
    const kept = this.answers.get(key)
    if (kept === undefined) return undefined
    return kept.asked === digest(body) ? kept.answer : 'other'
  }

  keep(key: string, body: Buffer, answer: Answer): void {
    this.answers.set(key, { asked: digest(body), answer })
  }
}

const digest = (body: Buffer): string => createHash('sha256').update(body).digest('hex')
