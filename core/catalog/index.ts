export { guessNetwork } from './guess-network.ts'
export { isNetwork, type Network, type NetworkId, networkIds, networkName, networks } from './network.ts'
