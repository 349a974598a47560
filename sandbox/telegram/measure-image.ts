export type ImageSize = { width: number; height: number }

const PNG_SIGN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function measureJpeg(bytes: Buffer): ImageSize | undefined {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** Width and height of a PNG or JPEG; undefined for bytes that are neither, which Telegram could not process either. */
export function measureImage(bytes: Buffer): ImageSize | undefined {
  if (bytes.length > 24 && bytes.subarray(0, 8).equals(PNG_SIGN))
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  if (bytes.length > 4 && bytes[0] === 0xff && bytes[1] === 0xd8) return measureJpeg(bytes)
  return undefined
}
