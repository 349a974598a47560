import type { Limits, View } from '../../bot/channels/channel.ts'
import { CLOUD, cloudLimits } from '../../bot/channels/cloud/limits.ts'
import { renderView as renderForCloud } from '../../bot/channels/cloud/render.ts'
import { renderTemplate } from '../../bot/channels/cloud/templates.ts'
import { renderMail } from '../../bot/channels/email/render.ts'
import { telegramLimits } from '../../bot/channels/telegram/limits.ts'
import { renderView as renderForTelegram } from '../../bot/channels/telegram/render.ts'
import { writeTyped } from '../../bot/channels/write-message.ts'
import { readerOf } from './texts.ts'

type Breach = string | false
/** What of a view a channel would refuse, or would have to cut off. */
export type Judge = (view: View, language: string) => Breach[]

const isFile = ({ picture, document }: View): boolean => picture !== undefined || document !== undefined

/** Telegram counts what is left when it has read the markup. */
const seen = (html: string): number => html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt);/g, '&').length

export const breachesOfTelegram: Judge = (view, language) => {
  const { text: said, reply_markup } = renderForTelegram(view, readerOf(language))
  const most = isFile(view) ? telegramLimits.caption_chars_max : telegramLimits.text_chars_max
  const inline =
    reply_markup !== undefined && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard : []
  const below = reply_markup !== undefined && 'keyboard' in reply_markup ? reply_markup.keyboard : []
  const labels = [...inline.flat(), ...below.flat()].map((button) =>
    typeof button === 'string' ? button : button.text,
  )
  const tokens = inline.flat().flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))
  const { choice_label_chars_max, choice_token_bytes_max, buttons_max } = telegramLimits
  return [
    seen(said) > most && `${seen(said)} characters`,
    labels.some((label) => label.length > choice_label_chars_max) && 'a long button',
    labels.some((label) => label.trim() === '') && 'a button with nothing on it',
    labels.length > buttons_max && 'many buttons',
    tokens.some((token) => Buffer.byteLength(token) > choice_token_bytes_max) && 'a long token',
    inline.some((row) => row.length > 8) && 'a wide row',
  ]
}

type Interactive = {
  body: { text: string }
  action: {
    button?: string
    buttons?: { reply: { id: string; title: string } }[]
    sections?: { rows: { id: string; title: string; description?: string }[] }[]
    parameters?: { display_text: string }
  }
}

/** Both for whoever shows their number and for whoever hides it. */
export const breachesOfCloud: Judge = (view, language) =>
  [...(view.ask_contact === undefined ? [false] : [false, true])].flatMap((is_hidden) =>
    judgeCloud(view, language, is_hidden),
  )

function judgeCloud(view: View, language: string, is_hidden: boolean): Breach[] {
  const kind = view.document !== undefined ? 'document' : 'image'
  const media = isFile(view) ? ({ kind, id: '1', name: 'a.pdf' } as const) : null
  const rendered = renderForCloud(view, readerOf(language), { is_hidden, media })
  const { image, document, text } = rendered as Record<
    string,
    { caption?: string; body?: string } | undefined
  >
  const caption = (image ?? document)?.caption ?? ''
  const { body, action } = (rendered.interactive as Interactive | undefined) ?? {
    body: { text: '' },
    action: {},
  }
  const buttons = (action.buttons ?? []).map(({ reply }) => reply)
  const rows = (action.sections ?? []).flatMap((section) => section.rows)
  const titles = [...buttons, ...rows].map(({ title }) => title)
  // What does not fit a message with buttons is typed, and must not be cut off there.
  const typed = writeTyped(view, readerOf(language), cloudLimits).length
  return [
    rendered.type === 'text' && typed > cloudLimits.text_chars_max && 'cut off',
    (text?.body ?? '').length > cloudLimits.text_chars_max && 'a long text',
    caption.length > cloudLimits.caption_chars_max && 'a long caption',
    body.text.length > CLOUD.body_chars_max && 'a long body',
    buttons.length > CLOUD.reply_buttons_max && 'many buttons',
    buttons.some(({ title }) => title.length > CLOUD.button_title_chars_max) && 'a long button',
    rows.length > CLOUD.rows_max && 'many rows',
    rows.some(({ title }) => title.length > CLOUD.row_title_chars_max) && 'a long row',
    rows.some(({ description = '' }) => description.length > CLOUD.row_description_chars_max) &&
      'a long description',
    titles.some((title) => title.trim() !== title || title === '') &&
      'a title with nothing, or with space around it',
    new Set(titles).size < titles.length && 'two of one title',
    [...buttons, ...rows].some(({ id }) => id.length > cloudLimits.choice_token_bytes_max) && 'a long id',
    (action.button ?? '').length > CLOUD.list_button_chars_max && 'a long button of a list',
    (action.parameters?.display_text ?? '').length > CLOUD.link_title_chars_max && 'a long link',
  ]
}

const APPROVED = new Set(['money.en', 'money.hi', 'money.ha'])

/** What stands within approved words is one line. */
export const breachesOfLine = (said: string): Breach[] => [
  said.length > CLOUD.template_param_chars_max && `${said.length} characters`,
  /[\n\r\t]| {5,}/.test(said) && 'more than one line',
  said.trim() === '' && 'nothing',
]

/** The same told after a day of silence. */
export const breachesOfTemplates: Judge = (view, language) => {
  const rendered = renderTemplate(view, 'funding.credited', readerOf(language), APPROVED)
  const { components = [] } = (rendered?.template ?? {}) as {
    components?: { parameters: { text?: string }[] }[]
  }
  return breachesOfLine(components[0]?.parameters[0]?.text ?? '')
}

export const breachesOfTyped =
  (limits: Limits): Judge =>
  (view, language) => {
    const { length } = writeTyped(view, readerOf(language), limits)
    // A picture whose words are too long for a caption comes with a message of its own.
    return [length > limits.text_chars_max && `${length} characters`]
  }

const SUBJECT_CHARS_MAX = 70

export const breachesOfLetter = ({ subject, plain }: { subject: string; plain: string }): Breach[] => [
  [...subject].length > SUBJECT_CHARS_MAX && 'a long subject',
  /[\p{Cc}\u2028\u2029]/u.test(subject) && 'a subject of several lines',
  subject.trim() === '' && 'no subject',
  plain.trim() === '' && 'nothing',
]

export const breachesOfMail: Judge = (view, language) =>
  breachesOfLetter(renderMail(view, readerOf(language)))
