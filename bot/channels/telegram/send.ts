import { type Api, GrammyError, HttpError, InputFile } from 'grammy'
import { drawPicture } from '../../charts/draw.ts'
import type { Reader } from '../../texts/format.ts'
import { type Channel, type Delivered, isAlwaysNew, type Target, type View } from '../channel.ts'
import { telegramLimits } from './limits.ts'
import { renderView } from './render.ts'
import { sendDocument, type Uploads, type Ways } from './send-document.ts'

/** Sends through the Bot API. Every failure is told apart by what it means for the next try. */
export function createTelegramChannel(api: Api, per_second: number, uploads: Uploads): Channel {
  return {
    name: 'telegram',
    limits: telegramLimits,
    ...(per_second > 0 ? { pace_per_second: per_second } : {}),
    show: (view, target, reader) => attempt(() => show({ api, uploads }, view, target, reader)),
    remove: (address, ref) =>
      attempt(async () => {
        await api
          .deleteMessage(address, Number(ref))
          .catch(ignoreWhen(/message to delete not found|message can't be deleted/))
        return ref
      }),
    acknowledge: async (ack, note) => {
      await api
        .answerCallbackQuery(ack, note === null ? {} : { text: note.slice(0, 200) })
        .catch(() => undefined)
    },
  }
}

async function show({ api, uploads }: Ways, view: View, target: Target, reader: Reader): Promise<string> {
  const { text, reply_markup } = renderView(view, reader)
  const reply = target.reply_to === null ? {} : { reply_parameters: replyTo(target.reply_to) }
  const options = {
    parse_mode: 'HTML' as const,
    ...reply,
    ...(reply_markup === undefined ? {} : { reply_markup }),
  }
  const drawn = { ...options, caption: text }
  if (view.picture !== undefined) {
    await busy(api, target.address, 'upload_photo')
    const image = await drawPicture(view.picture, reader, 'png')
    const sent = await api.sendPhoto(target.address, new InputFile(image, 'nexa.png'), drawn)
    return String(sent.message_id)
  }
  if (view.document !== undefined) {
    await busy(api, target.address, 'upload_document')
    return sendDocument({ api, uploads }, view.document, { address: target.address, reader, options: drawn })
  }
  if (target.ref !== null && !isAlwaysNew(view)) {
    const edited = await edit(api, target.address, Number(target.ref), text, options)
    if (edited) return target.ref
  }
  const sent = await api.sendMessage(target.address, text, {
    ...options,
    link_preview_options: { is_disabled: true },
  })
  return String(sent.message_id)
}

/** Drawing takes a moment, and a person likes to see that something is coming. Nothing depends on it. */
const busy = (api: Api, address: string, action: 'upload_photo' | 'upload_document') =>
  api.sendChatAction(address, action).catch(() => undefined)

const replyTo = (ref: string) => ({ message_id: Number(ref), allow_sending_without_reply: true })

/** True when the message now shows this. An edit can be repeated safely: one that changes nothing has been done before. */
async function edit(api: Api, address: string, id: number, text: string, options: object): Promise<boolean> {
  try {
    await api.editMessageText(address, id, text, { ...options, link_preview_options: { is_disabled: true } })
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    if (/message is not modified/.test(error.description)) return true
    if (/message to edit not found|message can't be edited|there is no text/.test(error.description))
      return false
    throw error
  }
}

function ignoreWhen(pattern: RegExp): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof GrammyError) || !pattern.test(error.description)) throw error
  }
}

async function attempt(send: () => Promise<string>): Promise<Delivered> {
  try {
    return { outcome: 'sent', ref: await send() }
  } catch (error) {
    if (error instanceof HttpError) return { outcome: 'later', wait_seconds: 1, everyone: true }
    if (!(error instanceof GrammyError)) throw error
    return judge(error)
  }
}

function judge(error: GrammyError): Delivered {
  const { error_code, description, parameters } = error
  if (error_code === 429)
    return { outcome: 'later', wait_seconds: parameters.retry_after ?? 1, everyone: true }
  if (error_code >= 500) return { outcome: 'later', wait_seconds: 2, everyone: false }
  if (error_code === 403 || /chat not found|user is deactivated/.test(description))
    return { outcome: 'gone', why: description }
  return { outcome: 'bad', why: description }
}
