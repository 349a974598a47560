/** Fails a step with a sentence that says what was there instead. */
export function expectIn(text: string | null, part: string | RegExp): void {
  const words = text ?? ''
  const found = typeof part === 'string' ? words.includes(part) : part.test(words)
  if (!found) throw new Error(`expected ${part} in:\n${words}`)
}

export function expectNone(list: string[], what: string): void {
  if (list.length > 0) throw new Error(`${list.length} ${what}:\n${list.join('\n')}`)
}

export function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}
