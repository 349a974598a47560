/** Lets so many pieces of work run at once; the others wait for a lane, first come first served. */
export type Lanes = <Result>(work: () => Promise<Result>) => Promise<Result>

export function createLanes(count: number): Lanes {
  const waiting: (() => void)[] = []
  let free = count

  const enter = (): Promise<void> | undefined => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve))
    free -= 1
    return undefined
  }

  // A lane that somebody waits for is handed over and never free in between: nobody can push in.
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }

  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
