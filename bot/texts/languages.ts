/**
 * Languages with a whole folder of texts. The first is what everything else falls back to. A language is
 * listed once the house tests find nothing missing in it.
 */
export const LANGUAGES = ['en', 'pcm', 'ha', 'yo', 'ig', 'hi'] as const

type Letters = 'latin' | 'other'

/**
 * What a language calls itself, the locale that knows its months and plurals, and its letters. Our pictures and
 * PDFs have a font for Latin letters, with the marks of Yoruba and Igbo, and an SMS carries nothing else cheaply.
 */
const ABOUT: Readonly<Record<string, { name: string; locale: string; letters: Letters }>> = {
  // Day first, as in Nigeria and India.
  en: { name: 'English', locale: 'en-GB', letters: 'latin' },
  // Who writes Pidgin names the months in English; the spelling that Node would give is nobody's.
  pcm: { name: 'Naijá Pidgin', locale: 'en-GB', letters: 'latin' },
  ha: { name: 'Hausa', locale: 'ha', letters: 'latin' },
  yo: { name: 'Yorùbá', locale: 'yo', letters: 'latin' },
  ig: { name: 'Igbo', locale: 'ig', letters: 'latin' },
  hi: { name: 'हिन्दी', locale: 'hi', letters: 'other' },
}

const [ENGLISH] = LANGUAGES

const about = (language: string) => ABOUT[language] ?? { name: language, locale: 'en-GB', letters: 'latin' }

/** The nearest language that we have: `en-GB` reads `en`, an unknown one reads the first. */
export function nearestLanguage(tag: string | undefined): string {
  const base = (tag ?? '').split('-')[0] ?? ''
  return isLanguage(base) ? base : ENGLISH
}

const isLanguage = (name: string): boolean => LANGUAGES.some((each) => each === name)

/** What a language calls itself. */
export const nameLanguage = (language: string): string => about(language).name

/** The locale that knows how this language counts and what it calls months and weekdays. */
export const localeOf = (language: string): string => about(language).locale

/** For whatever has only Latin letters, the first language stands in for one with others. */
export const inLatin = <R extends { language: string }>(reader: R): R =>
  about(reader.language).letters === 'latin' ? reader : { ...reader, language: ENGLISH }
