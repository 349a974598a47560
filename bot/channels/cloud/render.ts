import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import { OWN_CONTACT, type View } from '../channel.ts'
import { labelOf, writeTyped, writeWords } from '../write-message.ts'
import { CLOUD, cloudLimits } from './limits.ts'
import { clip, fitTitles } from './titles.ts'

/** A picture or a file that Meta has, by its id. */
export type Media = { kind: 'image' | 'document'; id: string; name?: string }

/** What depends on the person: whoever hides the number can be asked for it, whoever shows it need not. */
export type Around = { is_hidden: boolean; media: Media | null }

/** The part of a message that says what it is: its `type`, and under that name what it holds. */
export type Rendered = { type: string } & Record<string, unknown>

type Option = { id: string; label: string }
type Draft = Around & { view: View; reader: Reader; body: string; options: Option[] }

/** One way to say a view, and when it can be used. */
type Form = { fits(draft: Draft): boolean; make(draft: Draft): Rendered }

/**
 * A view as WhatsApp shows it: the first form that can hold all of it. Pure, so that the longest texts can be held
 * against the limits in a test.
 */
export function renderView(view: View, reader: Reader, around: Around): Rendered {
  const hint = view.keypad === undefined ? [] : [labelOf(text('type-pin'), reader)]
  const body = [writeWords(view, reader, 'whatsapp'), ...hint].join('\n\n')
  const draft = { ...around, view, reader, body, options: optionsOf(view, reader, around) }
  const form = LADDER.find(({ fits }) => fits(draft)) ?? typed
  return form.make(draft)
}

/** Whether the picture of a view is a part of what would be sent: where there is no room for it, it is not made. */
export const carriesMedia = ({ type, interactive }: Rendered): boolean =>
  type === 'image' ||
  type === 'document' ||
  (interactive as { header?: unknown } | undefined)?.header !== undefined

/** Everything that can be tapped, once: two buttons of one kind are one, and Meta refuses a message with both. */
function optionsOf(view: View, reader: Reader, { is_hidden }: Around): Option[] {
  const own =
    view.ask_contact === undefined || hidesNumber(view, is_hidden)
      ? []
      : [{ id: OWN_CONTACT, label: clean(labelOf(view.ask_contact.label, reader)) }]
  const choices = (view.choices ?? [])
    .flat()
    .map(({ token, label }) => ({ id: token, label: clean(labelOf(label, reader)) }))
  const options = [...own, ...choices]
  return options.filter(({ id }, place) => options.findIndex((each) => each.id === id) === place)
}

/** Whoever hid the number may have shown it in the message that we answer. */
const hidesNumber = ({ ask_contact }: View, is_hidden: boolean): boolean =>
  is_hidden && ask_contact?.own === undefined

/** Meta refuses titles with signs that would be drawn as markup elsewhere. */
const clean = (label: string): string =>
  label
    .replace(/[*_~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const fitsBody = ({ body }: Draft): boolean => body.length > 0 && body.length <= CLOUD.body_chars_max
const isPlain = ({ view, media }: Draft): boolean => view.link === undefined && media === null
const count = ({ options }: Draft): number => options.length

const requestNumber: Form = {
  fits: (draft) =>
    draft.view.ask_contact !== undefined &&
    hidesNumber(draft.view, draft.is_hidden) &&
    isPlain(draft) &&
    fitsBody(draft),
  make: ({ body }) => interactive('request_contact_info', { body, action: { name: 'request_contact_info' } }),
}

const openLink: Form = {
  fits: (draft) =>
    draft.view.link !== undefined &&
    count(draft) === 0 &&
    draft.media?.kind !== 'document' &&
    fitsBody(draft),
  make: ({ view, reader, body, media }) => {
    const display_text = clip(
      clean(labelOf(view.link?.label ?? { plain: '' }, reader)),
      CLOUD.link_title_chars_max,
    )
    const action = { name: 'cta_url', parameters: { display_text, url: view.link?.url } }
    return interactive('cta_url', { body, action, media })
  },
}

const replyButtons: Form = {
  fits: (draft) => {
    const { reply_buttons_max, button_title_chars_max } = CLOUD
    const titles = draft.options.map(({ label }) => label)
    return (
      draft.view.link === undefined &&
      fitsBody(draft) &&
      titles.length > 0 &&
      titles.length <= reply_buttons_max &&
      titles.every((title) => title.length > 0 && title.length <= button_title_chars_max) &&
      new Set(titles).size === titles.length
    )
  },
  make: ({ body, options, media }) => {
    const buttons = options.map(({ id, label: title }) => ({ type: 'reply', reply: { id, title } }))
    return interactive('button', { body, action: { buttons }, media })
  },
}

const list: Form = {
  // A list has no room for a picture, which only shows what the words say too.
  fits: (draft) =>
    draft.view.link === undefined && fitsBody(draft) && count(draft) > 0 && count(draft) <= CLOUD.rows_max,
  make: ({ body, options, reader }) => {
    const { row_title_chars_max, row_description_chars_max, list_button_chars_max } = CLOUD
    const titles = fitTitles(
      options.map(({ label }) => label),
      row_title_chars_max,
    )
    const rows = options.map(({ id, label }, place) => {
      const title = titles[place] ?? ''
      return title === label
        ? { id, title }
        : { id, title, description: clip(label, row_description_chars_max) }
    })
    const button = clip(labelOf(text('open-list-button'), reader), list_button_chars_max)
    return interactive('list', { body, action: { button, sections: [{ rows }] } })
  },
}

/** Words below a picture or a file, with whatever can be chosen as words too. */
const caption: Form = {
  fits: (draft) =>
    draft.media !== null && writeTyped(draft.view, draft.reader, cloudLimits).length <= CLOUD.body_chars_max,
  make: ({ view, reader, media }) => withCaption(media, writeTyped(view, reader, cloudLimits)),
}

/** A file must arrive, whatever there is to say of it; a picture only shows what the words say too. */
const fileAnyway: Form = {
  fits: ({ media }) => media?.kind === 'document',
  make: ({ body, media }) => withCaption(media, clip(body, cloudLimits.caption_chars_max)),
}

const typed: Form = {
  fits: () => true,
  make: ({ view, reader }) => ({ type: 'text', text: { body: writeAll(view, reader), preview_url: false } }),
}

/** What was said before a question may be cut, never what it can be answered with. */
function writeAll(view: View, reader: Reader): string {
  const { text_chars_max } = cloudLimits
  const all = writeTyped(view, reader, cloudLimits)
  if (all.length <= text_chars_max || view.before === undefined) return clip(all, text_chars_max)
  const { before: _, ...asked } = view
  const question = clip(writeTyped(asked, reader, cloudLimits), text_chars_max)
  const room = text_chars_max - question.length - 2
  return room < 1 ? question : `${clip(all.slice(0, -question.length), room)}\n\n${question}`
}

const LADDER: readonly Form[] = [requestNumber, openLink, replyButtons, caption, fileAnyway, list, typed]

function interactive(
  type: string,
  { body, action, media }: { body: string; action: object; media?: Media | null },
): Rendered {
  const header = media == null ? {} : { header: { type: media.kind, [media.kind]: held(media) } }
  return { type: 'interactive', interactive: { type, ...header, body: { text: body }, action } }
}

const withCaption = (media: Media | null, words: string): Rendered =>
  media === null
    ? { type: 'text', text: { body: words, preview_url: false } }
    : { type: media.kind, [media.kind]: { ...held(media), ...(words === '' ? {} : { caption: words }) } }

const held = ({ kind, id, name }: Media) =>
  kind === 'document' && name !== undefined ? { id, filename: name } : { id }
