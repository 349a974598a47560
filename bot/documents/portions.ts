/**
 * Cuts what was read at once into portions to write. What is made of a few hundred lines is so large that the
 * garbage collector puts it among what lasts, and a long file leaves a hundred megabytes of it behind.
 */
export function* portionsOf<Line>(lines: readonly Line[]): Generator<readonly Line[]> {
  for (let place = 0; place < lines.length; place += PORTION_LINES)
    yield lines.slice(place, place + PORTION_LINES)
}

const PORTION_LINES = 40
