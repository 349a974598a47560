/**
 * Runs every way once per round, one after the other, so that a machine that slows down for a while
 * slows all of them. Every second round goes backwards: what comes first in a round is not always the same.
 */
export async function interleave<Way, Result>(
  ways: readonly Way[],
  rounds: number,
  measure: (way: Way) => Promise<Result>,
): Promise<Map<Way, Result[]>> {
  const results = new Map<Way, Result[]>(ways.map((way) => [way, []]))
  for (let round = 0; round < rounds; round++) {
    for (const way of round % 2 === 0 ? ways : [...ways].reverse()) results.get(way)?.push(await measure(way))
  }
  return results
}
