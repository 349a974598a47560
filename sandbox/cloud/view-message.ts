import type { CloudMedia } from './media.ts'
import type { Interactive, Message } from './message-schema.ts'
import type { Phone, StoredMessage } from './phones.ts'
import type { InboundContent } from './wire.ts'

type View = Record<string, unknown>

/** What stands in a chat, in its order, as pages and stories see it. */
export function viewChat(phone: Phone, after: number, media: CloudMedia): View[] {
  return [...phone.messages.values()]
    .filter(({ seq_changed }) => seq_changed > after)
    .map((message) => viewMessage(message, media))
}

function viewMessage(stored: StoredMessage, media: CloudMedia): View {
  const { id: message_id, from, seq, seq_changed, status, at, why } = stored
  const date = Math.floor(at / 1000)
  const place = { message_id, from, seq, seq_changed, date, status, ...(why === undefined ? {} : { why }) }
  if (stored.from === 'user')
    return {
      ...place,
      ...viewInbound(stored.content, media),
      ...(stored.context === undefined ? {} : { reply_to: stored.context }),
    }
  const reply_to = stored.message.context?.message_id
  return {
    ...place,
    ...(reply_to === undefined ? {} : { reply_to }),
    ...viewOutbound(stored.message, media),
    ...viewShown(stored, media),
  }
}

function viewFile(media: CloudMedia, id: string | undefined, filename?: string): View {
  const medium = media.find(id ?? '')
  const url = `/control/media/${id ?? 'gone'}`
  if (medium === undefined) return { url, name: filename ?? 'gone', size: 0 }
  return { url, name: filename ?? medium.name, size: medium.bytes.length, mime_type: medium.mime_type }
}

const withCaption = (caption: string | undefined): View => (caption === undefined ? {} : { caption })

function viewOutbound(message: Message, media: CloudMedia): View {
  if (message.type === 'text') return { type: 'text', text: message.text.body }
  if (message.type === 'interactive') return viewInteractive(message.interactive, media)
  if (message.type === 'image') {
    const { id, caption } = message.image
    return { type: 'image', image: viewFile(media, id), ...withCaption(caption) }
  }
  if (message.type === 'document') {
    const { id, caption, filename } = message.document
    return { type: 'document', document: viewFile(media, id, filename), ...withCaption(caption) }
  }
  return { type: 'template' }
}

function viewInteractive(interactive: Interactive, media: CloudMedia): View {
  const common = { type: interactive.type, text: interactive.body.text }
  if (interactive.type === 'request_contact_info') return { ...common, contact_request: true }
  const { header, footer } = interactive
  const around = {
    ...common,
    ...(header?.type === 'text' ? { header: header.text } : {}),
    ...(header?.type === 'image' ? { image: viewFile(media, header.image.id) } : {}),
    ...(header?.type === 'document'
      ? { document: viewFile(media, header.document.id, header.document.filename) }
      : {}),
    ...(footer === undefined ? {} : { footer: footer.text }),
  }
  if (interactive.type === 'button')
    return { ...around, buttons: interactive.action.buttons.map(({ reply }) => reply) }
  if (interactive.type === 'cta_url') {
    const { display_text, url } = interactive.action.parameters
    return { ...around, link: { text: display_text, url } }
  }
  const { button, sections } = interactive.action
  const rows = sections.flatMap(({ title, rows: some }) =>
    some.map((row) => ({ ...row, ...(title === undefined ? {} : { section: title }) })),
  )
  return { ...around, list: { button, rows } }
}

function viewShown(stored: StoredMessage & { from: 'bot' }, media: CloudMedia): View {
  const { message, shown } = stored
  if (shown === undefined || message.type !== 'template') return {}
  const { params, text, header, footer, media: file, buttons } = shown
  const quick = buttons.filter(({ payload }) => payload !== undefined)
  const link = buttons.find(({ url }) => url !== undefined)
  return {
    text,
    template: { name: message.template.name, language: message.template.language.code, params },
    ...(header === undefined ? {} : { header }),
    ...(footer === undefined ? {} : { footer }),
    ...(file === undefined ? {} : { image: viewFile(media, file) }),
    ...(quick.length === 0
      ? {}
      : { buttons: quick.map(({ payload, text: title }) => ({ id: payload, title })) }),
    ...(link === undefined ? {} : { link: { text: link.text, url: link.url } }),
  }
}

function viewInbound(content: InboundContent, media: CloudMedia): View {
  switch (content.type) {
    case 'text':
      return { type: 'text', text: content.text.body }
    case 'button':
      return { type: 'button', text: content.button.text }
    case 'interactive': {
      const { interactive } = content
      const reply = interactive.type === 'button_reply' ? interactive.button_reply : interactive.list_reply
      return { type: interactive.type, text: reply.title }
    }
    case 'contacts': {
      const [shared] = content.contacts
      const contact = { name: shared?.name.formatted_name ?? '', phone: shared?.phones[0]?.phone ?? '' }
      return { type: 'contacts', contact }
    }
    case 'image':
      return {
        type: 'image',
        image: viewFile(media, content.image.id),
        ...withCaption(content.image.caption),
      }
    case 'document': {
      const { id, filename, caption } = content.document
      return { type: 'document', document: viewFile(media, id, filename), ...withCaption(caption) }
    }
    case 'sticker':
      return { type: 'sticker', sticker: { emoji: '👍' } }
    case 'reaction':
      return { type: 'reaction', reaction: content.reaction }
    case 'unsupported':
      return { type: 'unsupported', text: '📊 Poll' }
  }
}
