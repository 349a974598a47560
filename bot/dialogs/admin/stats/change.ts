/** How a number stands against the one before: `new` where there was nothing to compare with. */
export type Change = { direction: 'up' | 'down' | 'same' | 'new'; percent: number }

/** More than this is said as this: nobody reads a change of 48,211%. */
const PERCENT_MAX = 999

export function changeOf(now: bigint | number, before: bigint | number): Change {
  const [is, was] = [BigInt(now), BigInt(before)]
  if (is === was) return { direction: 'same', percent: 0 }
  if (was === 0n) return { direction: 'new', percent: 0 }
  const distance = is > was ? is - was : was - is
  const size = was > 0n ? was : -was
  const percent = Number((distance * 1_000n) / size) / 10
  const whole = Math.min(PERCENT_MAX, Math.round(percent))
  if (whole === 0) return { direction: 'same', percent: 0 }
  return { direction: is > was ? 'up' : 'down', percent: whole }
}
