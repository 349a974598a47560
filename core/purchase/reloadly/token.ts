import { z } from 'zod'
import { addSeconds, now } from '../../kernel/clock.ts'
import { Fault } from '../../kernel/fault.ts'
import { callHttp } from '../../platform/http.ts'
import type { Secret } from '../../platform/secret.ts'
import type { OpsAlert } from '../provider.ts'
import { errorCodeOf } from './answer.ts'
import { meaningOf } from './codes.ts'
import type { Left } from './countdown.ts'

export type TokenSource = {
  url: string
  auth_url: string
  client_id: string
  client_secret: Secret
  /** For an errand as a whole, token and all. */
  timeout_ms: number
}

const tokenShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** A token is thrown away this long before its end, so that none runs out on its way. */
const MARGIN_SECONDS = 60

/** Reloadly will give us no token: not a matter of another try, but of our account. */
export class NoToken extends Error {
  override readonly name = 'NoToken'
  readonly ops: OpsAlert
  constructor(ops: OpsAlert) {
    super(ops.detail)
    this.ops = ops
  }
}

/**
 * Keeps the token that opens Reloadly for as long as it lasts; callers who need one at the same time share one
 * request. Getting it buys nothing, so every Fault of it says that nothing happened.
 */
export class TokenKeeper {
  readonly #source: TokenSource
  #kept: { token: string; until: Date } | null = null
  #asked: Promise<string> | null = null

  constructor(source: TokenSource) {
    this.#source = source
  }

  /** `not`: the token that was just refused, so that of many who were, the first fetches and all use the new one. */
  async get(left_ms: Left, not?: string): Promise<string> {
    if (this.#kept !== null && (this.#kept.token === not || this.#kept.until <= now())) this.#kept = null
    if (this.#kept !== null) return this.#kept.token
    this.#asked ??= this.#fetch(left_ms()).finally(() => {
      this.#asked = null
    })
    return await this.#asked
  }

  async #fetch(timeout_ms: number): Promise<string> {
    const { url, auth_url, client_id, client_secret } = this.#source
    const grant = { client_id, client_secret: client_secret.reveal(), grant_type: 'client_credentials' }
    const { status, body } = await callHttp('reloadly', {
      method: 'POST',
      url: `${auth_url}/oauth/token`,
      body: { ...grant, audience: url },
      timeout_ms,
    }).catch((error: unknown) => {
      throw new Fault('reloadly', 'no', 'no answer to the question for a token', { cause: error })
    })
    const parsed = tokenShape.safeParse(body)
    if (parsed.success) {
      const { access_token: token, expires_in } = parsed.data
      this.#kept = { token, until: addSeconds(now(), Math.max(expires_in - MARGIN_SECONDS, 0)) }
      return token
    }
    throw status === 401 || status === 403
      ? refused(body)
      : new Fault('reloadly', 'no', 'no token', { status })
  }
}

function refused(body: unknown): NoToken {
  const meaning = meaningOf(errorCodeOf(body))
  const known = meaning.is === 'turned away' ? meaning.ops : undefined
  return new NoToken(known ?? { code: 'reloadly.account', detail: 'Reloadly gives us no token.' })
}
