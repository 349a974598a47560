import type { NetworkId } from '../../catalog/index.ts'

/** What VTpass calls each network; 9mobile kept the name it had before. */
const NAMES: Readonly<Record<NetworkId, string>> = {
  mtn: 'mtn',
  airtel: 'airtel',
  glo: 'glo',
  '9mobile': 'etisalat',
}

export const airtimeService = (network: NetworkId): string => NAMES[network]
export const dataService = (network: NetworkId): string => `${NAMES[network]}-data`
