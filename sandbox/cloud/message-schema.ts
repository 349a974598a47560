import { z } from 'zod'

/** The limits of the Cloud API, in characters unless they say otherwise. */
const LIMITS = {
  text: 4096,
  caption: 1024,
  interactive_body: 1024,
  header_text: 60,
  footer: 60,
  buttons: 3,
  button_title: 20,
  button_id: 256,
  list_button: 20,
  sections: 10,
  section_title: 24,
  rows: 10,
  row_id: 200,
  row_title: 24,
  row_description: 72,
  opaque: 512,
} as const

const words = (chars_max: number) =>
  z
    .string()
    .max(chars_max, `length invalid. Min length: 1, Max length: ${chars_max}`)
    .refine((text) => text.trim() !== '', `length invalid. Min length: 1, Max length: ${chars_max}`)

const isTrimmed = (text: string) => text === text.trim()
const reference = (chars_max: number) =>
  words(chars_max).refine(isTrimmed, 'must not begin or end with a space')
const MARKDOWN = /[*_~`]/
const title = (chars_max: number) =>
  words(chars_max).refine((text) => !MARKDOWN.test(text), 'must not contain markdown')

const areUnique = (values: string[]) => new Set(values).size === values.length

const ONE_SOURCE = 'needs either an id or a link'
const hasOneSource = ({ id, link }: { id?: string | undefined; link?: string | undefined }) =>
  (id === undefined) !== (link === undefined)
const source = { id: z.string().min(1).optional(), link: z.url().optional() }
const imageSource = z.strictObject(source).refine(hasOneSource, ONE_SOURCE)
const documentSource = z
  .strictObject({ ...source, filename: words(240).optional() })
  .refine(hasOneSource, ONE_SOURCE)

const textHeader = z.strictObject({ type: z.literal('text'), text: title(LIMITS.header_text) })
const header = z.discriminatedUnion('type', [
  textHeader,
  z.strictObject({ type: z.literal('image'), image: imageSource }),
  z.strictObject({ type: z.literal('document'), document: documentSource }),
])
const body = z.strictObject({ text: words(LIMITS.interactive_body) })
const footer = z.strictObject({ text: words(LIMITS.footer) })

const replyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: reference(LIMITS.button_id), title: title(LIMITS.button_title) }),
})
const buttonInteractive = z.strictObject({
  type: z.literal('button'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    buttons: z
      .array(replyButton)
      .min(1, 'number of buttons invalid. Min: 1, Max: 3')
      .max(LIMITS.buttons, 'number of buttons invalid. Min: 1, Max: 3')
      .refine((all) => areUnique(all.map(({ reply }) => reply.id)), 'duplicated button id')
      .refine((all) => areUnique(all.map(({ reply }) => reply.title)), 'duplicated button title'),
  }),
})

const row = z.strictObject({
  id: reference(LIMITS.row_id),
  title: words(LIMITS.row_title),
  // A single space is what some clients send for none.
  description: z
    .string()
    .min(1, 'length invalid. Min length: 1')
    .max(LIMITS.row_description, `length invalid. Max length: ${LIMITS.row_description}`)
    .optional(),
})
const section = z.strictObject({ title: words(LIMITS.section_title).optional(), rows: z.array(row).min(1) })
const listInteractive = z.strictObject({
  type: z.literal('list'),
  header: textHeader.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    button: title(LIMITS.list_button),
    sections: z
      .array(section)
      .min(1)
      .max(LIMITS.sections, `number of sections invalid. Max: ${LIMITS.sections}`)
      .refine(
        (all) => all.length === 1 || all.every(({ title }) => title !== undefined),
        'a title is required where there is more than one section',
      )
      .refine(
        (all) => all.flatMap(({ rows }) => rows).length <= LIMITS.rows,
        `total row count exceed max allowed count: ${LIMITS.rows}`,
      )
      .refine((all) => areUnique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), 'duplicated row id'),
  }),
})

const ctaInteractive = z.strictObject({
  type: z.literal('cta_url'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    name: z.literal('cta_url'),
    parameters: z.strictObject({
      display_text: title(LIMITS.button_title),
      url: z.url({ protocol: /^https?$/ }).max(2000),
    }),
  }),
})

const contactInteractive = z.strictObject({
  type: z.literal('request_contact_info'),
  body,
  action: z.strictObject({ name: z.literal('request_contact_info') }),
})

const interactive = z.discriminatedUnion('type', [
  buttonInteractive,
  listInteractive,
  ctaInteractive,
  contactInteractive,
])

const textParameter = z.strictObject({
  type: z.literal('text'),
  text: words(LIMITS.interactive_body),
  parameter_name: z.string().optional(),
})
const component = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('body'), parameters: z.array(textParameter) }),
  z.strictObject({
    type: z.literal('header'),
    parameters: z
      .array(
        z.discriminatedUnion('type', [
          textParameter,
          z.strictObject({ type: z.literal('image'), image: imageSource }),
          z.strictObject({ type: z.literal('document'), document: documentSource }),
        ]),
      )
      .length(1),
  }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: z.enum(['url', 'quick_reply', 'copy_code']),
    index: z.union([z.string().regex(/^\d$/), z.number().int().min(0).max(9)]),
    parameters: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('text'), text: words(2000) }),
          z.strictObject({ type: z.literal('payload'), payload: words(LIMITS.button_id) }),
          z.strictObject({ type: z.literal('coupon_code'), coupon_code: words(15) }),
        ]),
      )
      .length(1),
  }),
])
const template = z.strictObject({
  name: z.string().min(1).max(512),
  language: z.strictObject({ code: z.string().min(2), policy: z.literal('deterministic').optional() }),
  components: z.array(component).optional(),
})

const envelope = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().optional(),
  recipient: z.string().optional(),
  context: z.strictObject({ message_id: z.string().min(1) }).optional(),
  biz_opaque_callback_data: z.string().max(LIMITS.opaque).optional(),
}

const contents = {
  text: z.strictObject({ body: words(LIMITS.text), preview_url: z.boolean().optional() }),
  interactive,
  image: z
    .strictObject({ ...source, caption: words(LIMITS.caption).optional() })
    .refine(hasOneSource, ONE_SOURCE),
  document: z
    .strictObject({ ...source, caption: words(LIMITS.caption).optional(), filename: words(240).optional() })
    .refine(hasOneSource, ONE_SOURCE),
  template,
}

export const messageSchemas = {
  text: z.strictObject({ ...envelope, type: z.literal('text').default('text'), text: contents.text }),
  interactive: z.strictObject({ ...envelope, type: z.literal('interactive'), interactive }),
  image: z.strictObject({ ...envelope, type: z.literal('image'), image: contents.image }),
  document: z.strictObject({ ...envelope, type: z.literal('document'), document: contents.document }),
  template: z.strictObject({ ...envelope, type: z.literal('template'), template }),
}

export type MessageType = keyof typeof messageSchemas
export type Message = { [Type in MessageType]: z.infer<(typeof messageSchemas)[Type]> }[MessageType]
export type Interactive = z.infer<typeof interactive>
export type TemplateWish = z.infer<typeof template>
export type TemplateComponent = z.infer<typeof component>

export const readSchema = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
})
