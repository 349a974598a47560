import { Fault } from '../kernel/fault.ts'
import type { Config } from '../platform/config.ts'
import type { Gateway } from './gateway.ts'
import { createPaystack } from './paystack/paystack.ts'
import { createStripe } from './stripe/stripe.ts'

/** Every gateway that is set up, whether it is offered or only ends its old payments. */
export function createGateways(config: Config): readonly Gateway[] {
  const { PAYSTACK_SECRET_KEY, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_RETURN_URL } = config
  const made: Gateway[] = []
  if (PAYSTACK_SECRET_KEY !== undefined) made.push(createPaystack({ ...config, PAYSTACK_SECRET_KEY }))
  if (
    STRIPE_SECRET_KEY !== undefined &&
    STRIPE_WEBHOOK_SECRET !== undefined &&
    STRIPE_RETURN_URL !== undefined
  )
    made.push(createStripe({ ...config, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_RETURN_URL }))
  return made
}

/** Names of the gateways that people may choose from, the first one first. */
export const offeredGateways = ({ config }: { config: Pick<Config, 'GATEWAYS'> }): readonly string[] =>
  config.GATEWAYS

/**
 * The gateway that made a payment, which is the only one that can say what became of it. Without its
 * keys nobody can: a Fault 'no', so that it is asked about again once they are back in the settings.
 */
export function gatewayOf({ gateways }: { gateways: readonly Gateway[] }, name: string): Gateway {
  const found = gateways.find((gateway) => gateway.name === name)
  if (found === undefined) throw new Fault(name, 'no', 'is not set up, so its payments cannot be asked about')
  return found
}
