/** What everybody reads where there is nothing in their own language. */
export const FIRST_LANGUAGE = 'en'

/** How PostgreSQL takes words of a language apart. Others are searched as they stand. */
const SEARCHED_BY: Readonly<Record<string, string>> = {
  en: 'english',
  fr: 'french',
  hi: 'hindi',
  ta: 'tamil',
}

export const searchedBy = (language: string): string =>
  Object.hasOwn(SEARCHED_BY, language) ? (SEARCHED_BY[language] ?? 'simple') : 'simple'
