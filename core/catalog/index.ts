export { guessNetwork } from './guess-network.ts'
export { isNetwork, type Network, type NetworkId, networkName, networks } from './network.ts'
