import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Phone } from '../../../core/kernel/phone.ts'
import { messageSchemas } from '../../../sandbox/cloud/message-schema.ts'
import { shortcuts } from '../../dialogs/shortcuts.ts'
import type { ParamKind } from '../../texts/format.ts'
import { TEXTS, type TextKey } from '../../texts/keys.ts'
import { LANGUAGES } from '../../texts/languages.ts'
import { type Text, text } from '../../texts/text.ts'
import { type Choice, OWN_CONTACT, type View } from '../channel.ts'
import { type Media, type Rendered, renderView } from './render.ts'
import { renderTemplate } from './templates.ts'
import { fitTitles } from './titles.ts'

const readerOf = (language: string) =>
  ({ language, time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' }) as const
const reader = readerOf('en')
const open = { is_hidden: false, media: null }

const LONGEST: Record<ParamKind, string | number> = {
  money: '-9000000000000000',
  phone: '+2348031234567',
  text: '<&>'.repeat(27),
  count: 1_000_000,
  moment: '2026-09-30T22:59:59.000Z',
  day: '2026-09-30T22:59:59.000Z',
  month: '2026-09',
  date: '2026-09-30',
}
const longest = (key: TextKey): Text => {
  const kinds: Record<string, ParamKind> = TEXTS[key]
  return {
    key,
    params: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, LONGEST[kind]])),
  }
}
const KEYS = Object.keys(TEXTS) as TextKey[]

/** As strict as Meta: what it would refuse is thrown. */
function accept(rendered: Rendered): Rendered {
  const message = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '234', ...rendered }
  const read = messageSchemas[rendered.type as keyof typeof messageSchemas].safeParse(message)
  if (!read.success) throw new Error(`${JSON.stringify(rendered)} ${read.error.message}`)
  return rendered
}

type Shown = {
  type?: string
  header?: unknown
  body: { text: string }
  action: {
    buttons?: { reply: { id: string; title: string } }[]
    sections?: { rows: { id: string; title: string; description?: string }[] }[]
  }
}
const shown = ({ interactive }: Rendered) => interactive as Shown
const ids = (rendered: Rendered): string[] => {
  const { buttons = [], sections = [] } = shown(rendered)?.action ?? {}
  return [
    ...buttons.map(({ reply }) => reply.id),
    ...sections.flatMap(({ rows }) => rows.map(({ id }) => id)),
  ]
}
const choice = (token: string, plain: string): Choice => ({ token, label: { plain } })
const asking = (...labels: string[]): View => ({
  text: text('menu'),
  marks: 'digits',
  choices: labels.map((label, place) => [choice(`p.${place}`, label)]),
})
const image: Media = { kind: 'image', id: '1' }
const file: Media = { kind: 'document', id: '2', name: 'statement.pdf' }

describe('the ladder', () => {
  test('words alone are a text; up to three short choices are buttons, below a picture too', () => {
    expect(accept(renderView({ text: text('menu') }, reader, open)).type).toBe('text')
    const two = asking('Yes', 'No')
    expect(shown(accept(renderView(two, reader, open))).type).toBe('button')
    const drawn = accept(renderView(two, reader, { ...open, media: image }))
    expect(shown(drawn).header).toEqual({ type: 'image', image: { id: '1' } })
    const filed = accept(renderView(two, reader, { ...open, media: file }))
    expect(shown(filed).header).toEqual({
      type: 'document',
      document: { id: '2', filename: 'statement.pdf' },
    })
  })

  test('more choices, or longer ones, are a list that shows the whole label', () => {
    const label = 'MTN 1.5 GB for 30 days, ₦1,200'
    const long = renderView(asking(label, 'Another'), reader, open)
    const [row] = shown(accept(long)).action.sections?.[0]?.rows ?? []
    expect(row).toEqual({ id: 'p.0', title: 'MTN 1.5 GB for 30 days,…', description: label })
    const ten = renderView(asking(...Array.from({ length: 10 }, (_, place) => `Plan ${place}`)), reader, open)
    expect(ids(accept(ten))).toHaveLength(10)
  })

  test('what is cut to the same beginning stays apart', () => {
    const titles = fitTitles(['MTN 1.5 GB for thirty days A', 'MTN 1.5 GB for thirty days B', 'X', 'X'], 24)
    expect(new Set(titles).size).toBe(4)
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(24)
  })

  test('too many choices, or too many words, are typed', () => {
    const many = renderView(
      asking(...Array.from({ length: 12 }, (_, place) => `Plan ${place}`)),
      reader,
      open,
    )
    expect(accept(many)).toMatchObject({
      type: 'text',
      text: { body: expect.stringContaining('*12* Plan 11') },
    })
    const lines = Array.from({ length: 200 }, () => text('menu-help-button'))
    const wordy = renderView({ text: text('menu'), lines, choices: shortcuts(['fund']) }, reader, open)
    expect(accept(wordy)).toMatchObject({ type: 'text', text: { body: expect.stringContaining('/fund') } })
  })

  test('a link alone is a button that opens it; with choices beside it, it stands in the words', () => {
    const link = { label: text('pay-button'), url: 'https://pay.test/x' }
    expect(shown(accept(renderView({ text: text('menu'), link }, reader, open)))).toMatchObject({
      type: 'cta_url',
      action: { name: 'cta_url', parameters: { url: 'https://pay.test/x' } },
    })
    const both = renderView({ text: text('menu'), link, choices: shortcuts(['menu']) }, reader, open)
    expect(accept(both)).toMatchObject({
      text: { body: expect.stringMatching(/https:\/\/pay\.test\/x[\s\S]*|\/menu/) },
    })
  })

  test('the number is asked for where it is hidden, and offered where it is known', () => {
    const ask_contact = { label: text('share-phone-button') }
    const hidden = renderView({ text: text('menu'), ask_contact }, reader, { ...open, is_hidden: true })
    expect(shown(accept(hidden)).type).toBe('request_contact_info')
    const known = { text: text('menu'), ask_contact: { ...ask_contact, own: '+2348031234567' as Phone } }
    expect(ids(accept(renderView(known, reader, open)))).toEqual([OWN_CONTACT])
  })

  test('a picture with many choices carries them below it; without room it gives way to the words', () => {
    const few = asking('One', 'Two', 'Three', 'Four')
    const below = accept(renderView(few, reader, { ...open, media: image }))
    expect(below).toMatchObject({ type: 'image', image: { caption: expect.stringContaining('*4* Four') } })
    const many = asking(...Array.from({ length: 10 }, (_, place) => `${place} ${'x'.repeat(120)}`))
    expect(ids(accept(renderView(many, reader, { ...open, media: image })))).toHaveLength(10)
  })
})

test('whatever is said fits, in every language, with every text at its longest', () => {
  const shapes: [Partial<View>, Media | null][] = [
    [{}, null],
    [{ choices: shortcuts(['buy', 'fund']) }, image],
    [{ choices: shortcuts(['buy', 'fund'], ['menu', 'budget']) }, file],
    [{ marks: 'letters', choices: asking('One', 'Two', 'Three and a bit more').choices ?? [] }, null],
    [{ ask_contact: { label: text('share-phone-button') } }, null],
    [{ link: { label: text('pay-button'), url: 'https://pay.test/x' } }, null],
  ]
  for (const language of LANGUAGES) {
    KEYS.forEach((key, place) => {
      const said = { text: longest(key), lead: longest('ask-consent') }
      const [more, media] = shapes[place % shapes.length] ?? [{}, null]
      accept(renderView({ ...said, ...more }, readerOf(language), { is_hidden: place % 2 === 0, media }))
      if (place % 4 !== 0) return
      const labels = KEYS.slice(place, place + 4).map((label) => ({
        token: `p.${label}`,
        label: longest(label),
      }))
      accept(renderView({ text: text('menu'), marks: 'digits', choices: [labels] }, readerOf(language), open))
    })
  }
})

test('every choice is there once, by its token or as words, and no two titles are the same', () => {
  const label = fc.oneof(
    fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }),
    fc.constantFrom('Same', 'The very same beginning of a label, A', 'The very same beginning of a label, B'),
  )
  const labels = fc.array(
    label.filter((each) => each.replace(/[*_~`\s]/g, '') !== ''),
    { minLength: 1, maxLength: 14 },
  )
  const media = fc.constantFrom(null, image, file)
  fc.assert(
    fc.property(labels, media, fc.boolean(), (given, media, is_hidden) => {
      const view = asking(...given)
      const rendered = accept(renderView(view, reader, { is_hidden, media }))
      const { buttons = [], sections = [] } = shown(rendered)?.action ?? {}
      const titles = [
        ...buttons.map(({ reply }) => reply.title),
        ...sections.flatMap(({ rows }) => rows.map(({ title }) => title)),
      ]
      expect(new Set(titles).size).toBe(titles.length)
      if (rendered.type === 'interactive') expect(ids(rendered)).toHaveLength(given.length)
    }),
    { numRuns: 300 },
  )
})

test('a notice that is told in a template stands in one line of it, in the language of its frame', () => {
  const approved = new Set(['money.en', 'budget.hi'])
  for (const key of KEYS.filter((_, place) => place % 5 === 0)) {
    const view = { text: longest(key), link: { label: text('pay-button'), url: 'https://pay.test/x' } }
    const made = renderTemplate(view, 'funding.open', readerOf('yo'), approved)
    if (made === null) throw new Error('money has a template')
    accept(made)
    const { language, components } = made.template as {
      language: { code: string }
      components: { parameters: { text: string }[] }[]
    }
    const [{ text: words = '' } = {}] = components[0]?.parameters ?? []
    expect(language.code).toBe('en')
    expect(words).not.toMatch(/[\n\t]| {4}/)
    expect(words).toContain('https://pay.test/x')
    expect(words.length).toBeLessThanOrEqual(700)
  }
  expect(renderTemplate({ text: text('menu') }, 'budget.warned', reader, approved)).toBe(null)
  expect(renderTemplate({ text: text('menu') }, 'broadcast.news', reader, new Set(['news.en']))).toBe(null)
  expect(renderTemplate({ text: text('menu') }, 'ops.alert', reader, approved)).toBe(null)
})
