import { type Api, GrammyError, HttpError, InputFile } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import type { Secret } from '../../../core/platform/secret.ts'
import { drawPicture } from '../../charts/draw.ts'
import type { Reader } from '../../texts/format.ts'
import { type Channel, type Delivered, opensReply, type Picture, type Target, type View } from '../channel.ts'
import { fetchFile } from './fetch-file.ts'
import { telegramLimits } from './limits.ts'
import { type Rendered, renderView } from './render.ts'
import { sendDocument, type Uploads, type Ways } from './send-document.ts'

/** A group takes so many messages of a bot in a minute. */
const GROUP_PER_MINUTE_MAX = 20

/**
 * Sends through the Bot API. Every failure is told apart by what it means for the next try. `files_url` is where files
 * that people sent lie; the token is in it.
 */
export function createTelegramChannel(
  api: Api,
  per_second: number,
  uploads: Uploads,
  files_url?: Secret,
): Channel {
  return {
    name: 'telegram',
    title: 'Telegram',
    limits: telegramLimits,
    // Who wants no limit for all chats together wants none for groups either.
    ...(per_second > 0
      ? { pace_per_second: per_second, chat_pace: { group_per_minute: GROUP_PER_MINUTE_MAX } }
      : {}),
    show: (view, target, reader) => attempt(() => show({ api, uploads }, view, target, reader)),
    remove: (address, ref) =>
      attempt(async () => {
        await api
          .deleteMessage(address, Number(ref))
          .catch(ignoreWhen(/message to delete not found|message can't be deleted/))
        return ref
      }),
    ...(files_url === undefined
      ? {}
      : { fetch: (file, bytes_max) => fetchFile({ api, files_url }, file, bytes_max) }),
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
  if (view.picture !== undefined) return showPicture(api, view.picture, target, reader, drawn)
  if (view.document !== undefined) {
    await busy(api, target.address, 'upload_document')
    return sendDocument({ api, uploads }, view.document, { address: target.address, reader, options: drawn })
  }
  if (target.ref !== null && view.ask_contact === undefined && !opensReply(view)) {
    const changes = { ...options, link_preview_options: { is_disabled: true } }
    const id = Number(target.ref)
    if (await edit(() => api.editMessageText(target.address, id, text, changes as object))) return target.ref
  }
  const sent = await api.sendMessage(target.address, text, {
    ...options,
    link_preview_options: { is_disabled: true },
  })
  return String(sent.message_id)
}

/** A picture takes the place of another; where words stand it comes as a new message. */
async function showPicture(
  api: Api,
  picture: Picture,
  { address, ref }: Target,
  reader: Reader,
  options: Omit<Rendered, 'text'> & { caption: string; parse_mode: 'HTML' },
): Promise<string> {
  if (ref === null) await busy(api, address, 'upload_photo')
  const image = new InputFile(await drawPicture(picture, reader, 'png'), 'nexa.png')
  if (ref !== null) {
    const { caption, parse_mode, reply_markup } = options
    const media = { type: 'photo' as const, media: image, caption, parse_mode }
    const keyboard = reply_markup === undefined ? {} : { reply_markup: reply_markup as InlineKeyboardMarkup }
    if (await edit(() => api.editMessageMedia(address, Number(ref), media, keyboard))) return ref
  }
  return String((await api.sendPhoto(address, image, options)).message_id)
}

/** Drawing takes a moment, and a person likes to see that something is coming. Nothing depends on it. */
const busy = (api: Api, address: string, action: 'upload_photo' | 'upload_document') =>
  api.sendChatAction(address, action).catch(() => undefined)

const replyTo = (ref: string) => ({ message_id: Number(ref), allow_sending_without_reply: true })

/** True when the message now shows this. An edit can be repeated safely: one that changes nothing has been done before. */
async function edit(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change()
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    if (/message is not modified/.test(error.description)) return true
    if (
      /message to edit not found|message can't be edited|there is no text|there is no media/.test(
        error.description,
      )
    )
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
  if (parameters.migrate_to_chat_id !== undefined)
    return { outcome: 'moved', to: String(parameters.migrate_to_chat_id) }
  if (error_code === 429)
    return { outcome: 'later', wait_seconds: parameters.retry_after ?? 1, everyone: true }
  if (error_code >= 500) return { outcome: 'later', wait_seconds: 2, everyone: false }
  if (error_code === 403 || /chat not found|user is deactivated/.test(description))
    return { outcome: 'gone', why: description }
  return { outcome: 'bad', why: description }
}
