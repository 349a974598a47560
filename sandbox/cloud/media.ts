import { createHash, randomBytes, randomInt } from 'node:crypto'
import { measureImage } from '../telegram/measure-image.ts'
import type { MultipartParts } from '../telegram/parse-multipart.ts'
import { CloudError } from './cloud-error.ts'

export type Medium = {
  id: string
  name: string
  mime_type: string
  sha256: string
  bytes: Buffer
  /** Of the business's own uploads; what people send is kept for a shorter time. */
  is_own: boolean
  added_at: number
}

const MB = 1024 * 1024
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const DOCUMENT_TYPES = [
  'application/vnd.ms-powerpoint',
  'application/msword',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.presentationml.presentation`,
  `${OFFICE}.spreadsheetml.sheet`,
  'application/pdf',
  'text/plain',
  'application/vnd.ms-excel',
]
const IMAGE_TYPES = ['image/jpeg', 'image/png']
/** What may be uploaded at all. Neither CSV nor JSON is among it. */
const BYTES_MAX = new Map<string, number>([
  ...['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg', 'audio/opus'].map(
    (type) => [type, 16 * MB] as const,
  ),
  ...DOCUMENT_TYPES.map((type) => [type, 100 * MB] as const),
  ...IMAGE_TYPES.map((type) => [type, 5 * MB] as const),
  ['image/webp', 500 * 1024],
  ['video/mp4', 16 * MB],
  ['video/3gpp', 16 * MB],
])

const OWN_LIFE_MS = 30 * 86_400_000
const RECEIVED_LIFE_MS = 7 * 86_400_000
const LINK_LIFE_MS = 5 * 60_000
const KEPT_BYTES = 200_000_000

export class CloudMedia {
  private readonly byId = new Map<string, Medium>()
  private readonly links = new Map<string, { id: string; until: number }>()
  private kept_bytes = 0

  add(wish: { name: string; mime_type: string; bytes: Buffer; is_own: boolean }): Medium {
    const id = `${randomInt(100_000_000, 999_999_999)}${randomInt(1_000_000, 9_999_999)}`
    const sha256 = createHash('sha256').update(wish.bytes).digest('hex')
    const medium: Medium = { ...wish, id, sha256, added_at: Date.now() }
    this.byId.set(id, medium)
    this.kept_bytes += wish.bytes.length
    this.dropOldest()
    return medium
  }

  find(id: string): Medium | undefined {
    const medium = this.byId.get(id)
    if (medium === undefined) return undefined
    const life_ms = medium.is_own ? OWN_LIFE_MS : RECEIVED_LIFE_MS
    return Date.now() - medium.added_at < life_ms ? medium : undefined
  }

  remove(id: string): void {
    const medium = this.byId.get(id)
    this.byId.delete(id)
    this.kept_bytes -= medium?.bytes.length ?? 0
  }

  /** Where it can be fetched from for a short time, with the token. */
  link(medium: Medium): string {
    const key = randomBytes(16).toString('hex')
    this.links.set(key, { id: medium.id, until: Date.now() + LINK_LIFE_MS })
    return key
  }

  follow(key: string): Medium | undefined {
    const link = this.links.get(key)
    return link === undefined || link.until < Date.now() ? undefined : this.find(link.id)
  }

  clear(): void {
    this.byId.clear()
    this.links.clear()
    this.kept_bytes = 0
  }

  private dropOldest(): void {
    for (const { id } of this.byId.values()) {
      if (this.kept_bytes <= KEPT_BYTES) return
      this.remove(id)
    }
  }
}

/** Checks an upload as the real one does: the declared type, the size for that type, and what a picture really is. */
export function readUpload(parts: MultipartParts): { name: string; mime_type: string; bytes: Buffer } {
  const { fields, files } = parts
  if (fields.messaging_product !== 'whatsapp')
    throw new CloudError(100, 'The parameter messaging_product is required.')
  const file = files.get('file')
  if (file === undefined) throw new CloudError(100, 'The parameter file is required.')
  if (fields.type === undefined) throw new CloudError(100, 'The parameter type is required.')
  const mime_type = fields.type.split(';')[0]?.trim() ?? ''
  const bytes_max = BYTES_MAX.get(mime_type)
  if (bytes_max === undefined)
    throw new CloudError(
      100,
      `Param file must be a file with one of the following types: ${[...BYTES_MAX.keys()].join(', ')}. Received file of type '${mime_type}'.`,
    )
  if (file.bytes.length === 0) throw new CloudError(131053, 'The file is empty.')
  if (file.bytes.length > bytes_max)
    throw new CloudError(131053, `The file is larger than the ${bytes_max} bytes that ${mime_type} may have.`)
  const isImage = IMAGE_TYPES.includes(mime_type)
  if (isImage && !isPicture(file.bytes, mime_type))
    throw new CloudError(131053, `The file is no ${mime_type}.`)
  return { name: file.name, mime_type, bytes: file.bytes }
}

function isPicture(bytes: Buffer, mime_type: string): boolean {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  return measureImage(bytes) !== undefined && isJpeg === (mime_type === 'image/jpeg')
}

/** The uploaded file that a message names, if it may stand where the message puts it. */
export function findMedium(media: CloudMedia, kind: 'image' | 'document', id: string): Medium {
  const medium = media.find(id)
  if (medium === undefined) throw new CloudError(131053, `The media id ${id} does not exist or is too old.`)
  const fits =
    kind === 'image' ? IMAGE_TYPES.includes(medium.mime_type) : DOCUMENT_TYPES.includes(medium.mime_type)
  if (!fits) throw new CloudError(131053, `A ${medium.mime_type} cannot be sent as ${kind}.`)
  return medium
}
