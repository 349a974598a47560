import { randomBelow } from '../../kernel/random.ts'

/** How many of a hundred purchases go first to which provider, such as `{ vtpass: 80, reloadly: 20 }`. */
export type Shares = Readonly<Record<string, number>>

/**
 * The names in the order in which they are to be tried: the first drawn by share, so are those after
 * it. One without a share, or with none left, comes last, in the order given. `draw` gives 0 to one below n.
 */
export function orderByShare(
  names: readonly string[],
  shares: Shares,
  draw: (below: number) => number = randomBelow,
): string[] {
  const left = [...names]
  const ordered: string[] = []
  for (;;) {
    const total = left.reduce((sum, name) => sum + shareOf(shares, name), 0)
    if (total === 0) return [...ordered, ...left]
    const place = placeOf(left, shares, draw(total))
    ordered.push(...left.splice(place, 1))
  }
}

const shareOf = (shares: Shares, name: string): number =>
  Object.hasOwn(shares, name) ? (shares[name] ?? 0) : 0

function placeOf(names: readonly string[], shares: Shares, drawn: number): number {
  let rest = drawn
  return names.findIndex((name) => {
    rest -= shareOf(shares, name)
    return rest < 0
  })
}
