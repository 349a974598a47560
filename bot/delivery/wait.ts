import type { Delivered } from '../channels/channel.ts'

/** After so many tries a message is given up; with the growing waits that is most of a day. */
export const ATTEMPTS_MAX = 12
const WAIT_SECONDS_MAX = 7_200

type Later = Extract<Delivered, { outcome: 'later' }>

/** How long until the next try: as long as the channel asks, and longer each time where only this chat has to wait. */
export const waitSeconds = ({ wait_seconds, everyone, factor = 2 }: Later, attempts: number): number =>
  Math.min(WAIT_SECONDS_MAX, wait_seconds * (everyone ? 1 : factor ** (attempts - 1)))
