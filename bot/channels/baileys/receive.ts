import type { WAMessage } from 'baileys'
import type { Inbound, Reply } from '../channel.ts'
import type { Heard } from '../phone/hear.ts'
import { inOrder, isChat, isGroup, phoneAmong, plainJid } from '../phone/plain-jid.ts'
import { readWords, withReply } from '../phone/read-words.ts'

type Content = NonNullable<WAMessage['message']>

/** Our own names: what carries one of them was said by us. */
export type Own = { id: string; lid?: string | undefined }

/**
 * A message of the library in our own words; null for what nobody wrote to us: our own, news of the account, and what
 * could not be opened yet, whose words come later. Pure: everything in it is the sender's claim.
 */
export function receiveMessage(
  { key, message, messageStubType, messageTimestamp }: WAMessage,
  own: Own | null,
): Heard | null {
  const { remoteJid, id, fromMe, remoteJidAlt, participant, participantAlt } = key
  if (remoteJid == null || id == null || fromMe === true || !isChat(remoteJid)) return null
  if (messageStubType != null && messageStubType !== 0) return null
  const content = message == null ? null : unwrap(message)
  if (content === null || isNews(content)) return null
  const chat = namesOf(remoteJid, remoteJidAlt)
  const in_group = isGroup(remoteJid)
  if (in_group && participant == null) return null
  const member = in_group ? namesOf(participant ?? '', participantAlt) : null
  const from_phone = phoneAmong(member ?? chat)
  return {
    event_key: `${remoteJid}/${id}`,
    chat,
    member,
    from_phone,
    said_at: new Date(Number(messageTimestamp ?? 0) * 1_000),
    body: withReply(readContent(content, { ref: id, from_phone, key }), readReply(content, own)),
  }
}

const namesOf = (jid: string, alt: string | null | undefined): string[] =>
  inOrder([jid, alt].filter((each) => each != null && each !== '').map((each) => plainJid(each ?? '')))

/** What somebody wrote may lie in a cover: for a while only, to be seen once, or with words below a file. */
function unwrap(message: Content): Content | null {
  let content: Content | null = message
  for (let layer = 0; layer < 5; layer++) {
    const inner = underCover(content)
    if (inner === null) break
    content = inner
  }
  return content
}

const underCover = (content: Content): Content | null =>
  [
    content.ephemeralMessage,
    content.viewOnceMessage,
    content.viewOnceMessageV2,
    content.viewOnceMessageV2Extension,
    content.documentWithCaptionMessage,
  ].find((cover) => cover?.message != null)?.message ?? null

/** About other messages, or about keys: nothing that anybody would want an answer to. */
const isNews = (content: Content): boolean => {
  const said = Object.entries(content).filter(
    ([name, value]) =>
      value != null && !['messageContextInfo', 'senderKeyDistributionMessage'].includes(name),
  )
  const NEWS = [
    'protocolMessage',
    'reactionMessage',
    'encReactionMessage',
    'pollUpdateMessage',
    'editedMessage',
  ]
  return said.length === 0 || said.every(([name]) => NEWS.includes(name))
}

const wordsOf = (content: Content): string | null | undefined =>
  content.conversation ||
  content.extendedTextMessage?.text ||
  content.imageMessage?.caption ||
  content.videoMessage?.caption ||
  content.buttonsResponseMessage?.selectedDisplayText ||
  content.listResponseMessage?.title ||
  content.templateButtonReplyMessage?.selectedDisplayText

function readContent(
  content: Content,
  { ref, from_phone, key }: { ref: string; from_phone: string | null; key: WAMessage['key'] },
): Inbound {
  const words = wordsOf(content)
  if (words) return readWords(words, ref)
  const card = content.contactMessage ?? content.contactsArrayMessage?.contacts?.[0]
  const phone = /waid=(\d{6,15})/.exec(card?.vcard ?? '')?.[1]
  if (phone !== undefined)
    return { kind: 'contact', phone: `+${phone}`, own: `+${phone}` === from_phone, ref }
  const file = content.documentMessage
  if (file != null) {
    const size_bytes = file.fileLength == null ? null : Number(file.fileLength)
    return { kind: 'file', name: file.fileName ?? 'file', size_bytes, file: nameFile(key, content), ref }
  }
  const KINDS = {
    stickerMessage: 'sticker',
    imageMessage: 'photo',
    audioMessage: 'voice',
    videoMessage: 'video',
  }
  const known = Object.entries(KINDS).find(([name]) => content[name as keyof Content] != null)
  const what = content.locationMessage != null ? 'location' : (known?.[1] ?? 'message')
  return { kind: 'other', what, ref }
}

/** All that is needed to fetch the file later, as a text. */
function nameFile(key: WAMessage['key'], { documentMessage: file }: Content): string {
  const bytes = (value: Uint8Array | null | undefined) =>
    value == null ? null : Buffer.from(value).toString('base64')
  return JSON.stringify({
    key: { remoteJid: key.remoteJid, id: key.id, participant: key.participant ?? undefined },
    message: {
      documentMessage: {
        url: file?.url,
        directPath: file?.directPath,
        mimetype: file?.mimetype,
        mediaKey: bytes(file?.mediaKey),
      },
    },
  })
}

function readReply(content: Content, own: Own | null): Reply | null {
  const told = Object.values(content).find(
    (value): value is { contextInfo: { stanzaId?: string; participant?: string } } =>
      typeof value === 'object' && value !== null && 'contextInfo' in value && value.contextInfo != null,
  )
  const { stanzaId, participant } = told?.contextInfo ?? {}
  if (!stanzaId) return null
  const sender = plainJid(participant ?? '')
  const ours = [own?.id, own?.lid].filter((each) => each !== undefined).map(plainJid)
  return { ref: stanzaId, sender, is_ours: ours.includes(sender) }
}
