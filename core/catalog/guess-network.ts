import type { Phone } from '../kernel/phone.ts'
import type { NetworkId } from './network.ts'

/**
 * Which network a block of Nigerian numbers was given to (national form, with the leading zero).
 * Left out on purpose: 0707, which sources give to three different networks; the rest of 0702, 0801,
 * 0804 and 0819, which belong to networks that we do not sell for.
 */
const PREFIXES: Readonly<Record<NetworkId, readonly string[]>> = {
  mtn: `0703 0704 0706 0803 0806 0810 0813 0814 0816 0903 0906 0913 0916 07025 07026`.split(' '),
  airtel: `0701 0708 0802 0808 0812 0901 0902 0904 0907 0911 0912`.split(' '),
  glo: `0705 0805 0807 0811 0815 0905 0915`.split(' '),
  '9mobile': `0809 0817 0818 0908 0909`.split(' '),
}

const BY_PREFIX = new Map(
  Object.entries(PREFIXES).flatMap(([id, prefixes]) => prefixes.map((prefix) => [prefix, id as NetworkId])),
)

/**
 * The network that a number was first given to. A guess to offer, never to rely on: since 2013 people
 * take their number along to another network. Null when nothing can be said.
 */
export function guessNetwork(phone: Phone): NetworkId | null {
  if (!phone.startsWith('+234')) return null
  const national = `0${phone.slice('+234'.length)}`
  return BY_PREFIX.get(national.slice(0, 5)) ?? BY_PREFIX.get(national.slice(0, 4)) ?? null
}
