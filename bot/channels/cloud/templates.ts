import { classOf, type NoticeKind } from '../../../core/notices/index.ts'
import type { Reader } from '../../texts/format.ts'
import type { View } from '../channel.ts'
import { writeWords } from '../write-message.ts'
import { CLOUD } from './limits.ts'
import type { Rendered } from './render.ts'
import { clip } from './titles.ts'

/** What is told unasked after a day of silence needs words that Meta approved. docs/whatsapp.md has them all. */
const NAMES = {
  money: 'nexa_money',
  security: 'nexa_security',
  budget: 'nexa_budget',
  summary: 'nexa_summary',
  service: 'nexa_service',
} as const

const isTemplateClass = (of: string): of is keyof typeof NAMES => Object.hasOwn(NAMES, of)

/** What Meta knows the words of a class by. */
export const nameTemplate = (of: string): string => (isTemplateClass(of) ? NAMES[of] : of)

/** Where the button below each of them leads: to all that was told lately. A tap also opens the next day. */
const BUTTON_TOKEN = 'go.notifications'

/** Whoever reads a language that Meta approves no templates in reads the first. */
const FALLBACK = 'en'

/**
 * The approved words for a notice with what it says in them, or null where there are none: news are never told in a
 * template, for that would be advertising. The frame and what stands in it are of one language.
 */
export function renderTemplate(
  view: View,
  about: NoticeKind,
  reader: Reader,
  approved: ReadonlySet<string>,
): Rendered | null {
  const of = classOf(about)
  if (!isTemplateClass(of)) return null
  const language = [reader.language, FALLBACK].find((each) => approved.has(`${of}.${each}`))
  if (language === undefined) return null
  const { text, lines = [], link } = view
  const words = writeWords({ text, lines }, { ...reader, language }, 'none')
  return {
    type: 'template',
    template: {
      name: NAMES[of],
      language: { code: language },
      components: [
        { type: 'body', parameters: [{ type: 'text', text: inOneLine(words, link?.url) }] },
        {
          type: 'button',
          sub_type: 'quick_reply',
          index: '0',
          parameters: [{ type: 'payload', payload: BUTTON_TOKEN }],
        },
      ],
    },
  }
}

/** Meta takes no line break, tab or wide gap in what stands in a template. */
function inOneLine(words: string, url: string | undefined): string {
  const line = words
    .replace(/\s*\n+\s*/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim()
  const ending = url === undefined ? '' : ` ${url}`
  return `${clip(line, CLOUD.template_param_chars_max - ending.length)}${ending}`
}
