/** The mobile networks that we sell for. What a provider calls them is its adapter's business. */
const NETWORKS = {
  mtn: { name: 'MTN' },
  airtel: { name: 'Airtel' },
  glo: { name: 'Glo' },
  '9mobile': { name: '9mobile' },
} as const

export type NetworkId = keyof typeof NETWORKS
export type Network = { readonly id: NetworkId; readonly name: string }

export const networkIds = Object.keys(NETWORKS) as NetworkId[]
export const networks: readonly Network[] = networkIds.map((id) => ({ id, name: NETWORKS[id].name }))

/** Own keys only: `toString` is no network, although every object answers to it. */
export const isNetwork = (text: string): text is NetworkId => Object.hasOwn(NETWORKS, text)

export const networkName = (id: NetworkId): string => NETWORKS[id].name
