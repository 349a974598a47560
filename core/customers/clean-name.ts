const LENGTH_MIN = 2
const LENGTH_MAX = 80

/** One letter of any script with its marks; `o` + dot below of Yoruba is one letter here. */
const LETTER = '\\p{L}\\p{M}{0,4}'
/** `Obi`, `O'Brien`, `'t`, `Anne-Marie`, `St.`: signs stand beside a letter, never two in a row. */
const WORD = `'?(?:${LETTER})+(?:['-](?:${LETTER})+)*['.]?`
/** `J.R.` and `J.-P.`: a dot goes on without a space only between single letters. `t.me` and `www.x` are links. */
const INITIALS = `(?:${LETTER}\\.-?)*${LETTER}\\.`
const NAME = new RegExp(`^(?:${WORD}|${INITIALS})(?: (?:${WORD}|${INITIALS}))*$`, 'u')

/** Invisible joiners: they make two names that look alike differ. */
const INVISIBLE = /\u200c|\u200d|\ufeff/g
/** Longer texts are no names; they are refused before any pattern looks at them. */
const RAW_MAX = 400

/**
 * Reads a full name as a person types it: 2 to 80 letters of any script, spaces and . ' - only.
 * Spaces are collapsed, curly apostrophes and long hyphens made plain, marks composed (NFC).
 * Null for anything else: digits, emoji, links, control characters.
 */
export function cleanName(text: string): string | null {
  if (text.length > RAW_MAX || /\p{Cc}/u.test(text.trim())) return null
  const name = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc\u0060]/g, "'")
    .replace(/[\u2010\u2011\u2013]/g, '-')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
  const length = [...name].length
  if (length < LENGTH_MIN || length > LENGTH_MAX || !NAME.test(name)) return null
  return (name.match(/\p{L}/gu) ?? []).length >= 2 ? name : null
}
