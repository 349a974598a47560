/** What a template may be about. */
const CLASSES = ['money', 'security', 'budget', 'summary', 'service']

export const TEMPLATES_SHAPE = `must be languages, such as en,hi, or single templates, such as money.en: ${CLASSES.join(', ')}`

/** Which templates are approved, as `money.en`; a language alone stands for all of them. Undefined when it cannot be read. */
export function readTemplates(text: string): ReadonlySet<string> | undefined {
  const named = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => /^(?:([a-z]+)\.)?([a-z]{2,3})$/.exec(each))
  if (named.some((each) => each === null || (each[1] !== undefined && !CLASSES.includes(each[1]))))
    return undefined
  return new Set(
    named.flatMap((each) =>
      (each?.[1] === undefined ? CLASSES : [each[1]]).map((of) => `${of}.${each?.[2]}`),
    ),
  )
}
