export type UploadedFile = { name: string; bytes: Buffer }
export type MultipartParts = { fields: Record<string, string>; files: Map<string, UploadedFile> }

const HEADER_END = Buffer.from('\r\n\r\n')

function readParameter(header: string, name: string): string | undefined {
  // Names and file names come quoted from browsers and bare from some bot libraries; both are in use.
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(header)
  return found === null ? undefined : (found[1] ?? found[2] ?? '')
}

function readPart(part: Buffer, parts: MultipartParts): void {
  const end = part.indexOf(HEADER_END)
  if (end < 0) return
  const headers = part.subarray(0, end).toString()
  const disposition = headers.split('\r\n').find((line) => /^content-disposition:/i.test(line)) ?? ''
  const name = readParameter(disposition, 'name')
  if (name === undefined) return
  const content = part.subarray(end + HEADER_END.length)
  const filename = readParameter(disposition, 'filename')
  if (filename === undefined) parts.fields[name] = content.toString()
  else parts.files.set(name, { name: filename, bytes: Buffer.from(content) })
}

/** Reads a multipart/form-data body. Undefined when it has no boundary or no closing line, i.e. was broken off. */
export function parseMultipart(body: Buffer, content_type: string): MultipartParts | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(content_type)
  const name = boundary?.[1] ?? boundary?.[2]
  if (name === undefined) return undefined
  const parts: MultipartParts = { fields: {}, files: new Map() }
  const separator = Buffer.from(`\r\n--${name}`)
  // The first separator lacks the line break before it.
  let start = body.indexOf(separator.subarray(2))
  if (start < 0) return undefined
  start += separator.length - 2
  for (;;) {
    if (body[start] === 0x2d && body[start + 1] === 0x2d) return parts
    const end = body.indexOf(separator, start)
    if (end < 0) return undefined
    readPart(body.subarray(start + 2, end), parts)
    start = end + separator.length
  }
}
