import { FluentBundle, FluentResource } from '@fluent/bundle'
import { assert, present } from '../../core/kernel/assert.ts'
import { formatParam, type ParamKind, type Reader } from './format.ts'
import { TEXTS } from './keys.ts'
import { readTexts } from './read-texts.ts'
import type { Text } from './text.ts'

/** Languages with a complete folder. The first is what everything else falls back to. */
export const LANGUAGES = ['en'] as const

const bundles = new Map(LANGUAGES.map((language) => [language as string, loadBundle(language)]))
const fallback = present(bundles.get(LANGUAGES[0]), 'the first language has a bundle')

function loadBundle(language: string): FluentBundle {
  // Isolation marks around values would break links and copied numbers.
  const bundle = new FluentBundle(language, { useIsolating: false })
  const errors = bundle.addResource(new FluentResource(readTexts(language)))
  assert(errors.length === 0, `the texts of ${language} are well formed`)
  return bundle
}

/** The nearest language that we have: `en-GB` reads `en`, an unknown one reads the first. */
export function nearestLanguage(tag: string | undefined): string {
  const base = (tag ?? '').split('-')[0] ?? ''
  return bundles.has(base) ? base : LANGUAGES[0]
}

/** What a language calls itself. */
export const nameLanguage = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** Writes a text for a reader. Values are escaped, so that nobody's name can become markup. */
export function write(text: Text, reader: Reader): string {
  const bundle = bundles.get(reader.language) ?? fallback
  const pattern = bundle.getMessage(text.key)?.value ?? fallback.getMessage(text.key)?.value
  const kinds: Record<string, ParamKind> = TEXTS[text.key]
  const values = Object.fromEntries(
    Object.entries(text.params).map(([name, value]) => {
      const kind = present(kinds[name], `${text.key} declares $${name}`)
      const written = formatParam(kind, value, reader)
      return [name, typeof written === 'string' ? escapeMarkup(written) : written]
    }),
  )
  const errors: Error[] = []
  const written = bundle.formatPattern(present(pattern, `${text.key} has words`), values, errors)
  assert(errors.length === 0, `${text.key} is written without errors: ${errors.join('; ')}`)
  return written
}

const escapeMarkup = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
