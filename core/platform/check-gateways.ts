/** What each gateway cannot do without. */
const NEEDS = {
  paystack: ['PAYSTACK_SECRET_KEY'],
  stripe: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_RETURN_URL'],
} as const satisfies Record<string, readonly string[]>

export type GatewayName = keyof typeof NEEDS

const isGateway = (name: string): name is GatewayName => Object.hasOwn(NEEDS, name)

/** Undefined when it cannot be read: an unknown name, none at all, or one twice. */
export function readGatewayNames(text: string): GatewayName[] | undefined {
  const names = text.split(',').map((name) => name.trim())
  const known = names.filter(isGateway)
  return known.length === names.length && new Set(known).size === known.length ? known : undefined
}

/** Paystack takes naira and other African money; Stripe takes both of ours. */
const CANNOT_TAKE: Partial<Record<GatewayName, string>> = { paystack: 'INR' }

/**
 * What is wrong with the gateways in the settings as they were given, by the name of the setting.
 * Looked for apart from all other checks, so that it is on the list whatever else is wrong.
 */
export function checkGateways(
  given: Readonly<Record<string, string | undefined>>,
): { name: string; message: string }[] {
  const offered = readGatewayNames(given.GATEWAYS ?? 'paystack') ?? []
  const currency = given.CURRENCY ?? 'NGN'
  return (Object.keys(NEEDS) as GatewayName[]).flatMap((gateway) => {
    const missing = NEEDS[gateway].filter((name) => given[name] === undefined)
    if (!offered.includes(gateway)) {
      // Half of its settings is a slip: its old payments would stay open without a word.
      if (missing.length === 0 || missing.length === NEEDS[gateway].length) return []
      return missing.map((name) => ({ name, message: `is needed because ${gateway} is set up by half` }))
    }
    const foreign =
      CANNOT_TAKE[gateway] === currency
        ? [{ name: 'GATEWAYS', message: `names ${gateway}, which takes no ${currency}` }]
        : []
    return [
      ...foreign,
      ...missing.map((name) => ({ name, message: `is needed because GATEWAYS names ${gateway}` })),
    ]
  })
}
