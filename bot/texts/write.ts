import { FluentBundle, FluentResource } from '@fluent/bundle'
import { assert, present } from '../../core/kernel/assert.ts'
import { formatParam, type ParamKind, type Reader } from './format.ts'
import { TEXTS } from './keys.ts'
import { LANGUAGES, localeOf } from './languages.ts'
import { readTexts } from './read-texts.ts'
import type { Text } from './text.ts'

const bundles = new Map(LANGUAGES.map((language) => [language as string, loadBundle(language)]))
const fallback = present(bundles.get(LANGUAGES[0]), 'the first language has a bundle')

function loadBundle(language: string): FluentBundle {
  // Isolation marks around values would break links and copied numbers.
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false })
  const errors = bundle.addResource(new FluentResource(readTexts(language)))
  assert(errors.length === 0, `the texts of ${language} are well formed`)
  return bundle
}

/**
 * Writes a text for a reader. Values are escaped, so that nobody's name can become markup. What only operators read
 * is in the first language alone; with it come the texts that it speaks of.
 */
export function write(text: Text, reader: Reader): string {
  const own = bundles.get(reader.language)
  const bundle = own?.hasMessage(text.key) === true ? own : fallback
  const pattern = bundle.getMessage(text.key)?.value
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
