import { badRequest } from './api-error.ts'
import { parseMultipart, type UploadedFile } from './parse-multipart.ts'

/** The arguments of one method call, whichever of the three body kinds carried them. */
export class Params {
  readonly values: Record<string, unknown>
  readonly files: Map<string, UploadedFile>

  constructor(values: Record<string, unknown>, files = new Map<string, UploadedFile>()) {
    this.values = values
    this.files = files
  }

  text(name: string): string | undefined {
    const value = this.values[name]
    if (typeof value === 'string') return value
    return typeof value === 'number' ? String(value) : undefined
  }

  /** Forms carry numbers as text, JSON as numbers or text. */
  integer(name: string): number | undefined {
    const value = this.values[name]
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
  }

  flag(name: string): boolean {
    const value = this.values[name]
    return value === true || value === 'true' || value === 'True' || value === '1'
  }

  /** A JSON object or list; in forms it comes as JSON text. */
  object(name: string): unknown {
    const value = this.values[name]
    if (typeof value !== 'string') return value
    if (value === '') return undefined
    try {
      return JSON.parse(value)
    } catch {
      const label = name === 'reply_markup' ? 'reply keyboard markup' : name
      throw badRequest(`can't parse ${label} JSON object`)
    }
  }

  /** The uploaded file behind a parameter: named directly, or through attach://. */
  upload(name: string): UploadedFile | undefined {
    const value = this.values[name]
    if (typeof value === 'string' && value.startsWith('attach://'))
      return this.files.get(value.slice('attach://'.length))
    return this.files.get(name)
  }

  /** For the journal: files by name and size, so that a picture does not fill it. */
  show(): string {
    const shown = { ...this.values }
    for (const [name, file] of this.files) shown[name] = `(file ${file.name}, ${file.bytes.length} bytes)`
    return JSON.stringify(shown)
  }
}

export function readParams(body: Buffer, content_type: string, query: URLSearchParams): Params {
  const inQuery = query.size > 0 ? Object.fromEntries(query) : {}
  if (body.length === 0) return new Params(inQuery)
  if (content_type.startsWith('application/json')) {
    try {
      const value: unknown = JSON.parse(body.toString())
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return new Params({ ...inQuery, ...value })
    } catch {}
    throw badRequest("can't parse JSON object")
  }
  if (content_type.startsWith('multipart/form-data')) {
    const parts = parseMultipart(body, content_type)
    if (parts === undefined) throw badRequest("can't parse multipart/form-data body")
    return new Params({ ...inQuery, ...parts.fields }, parts.files)
  }
  return new Params({ ...inQuery, ...Object.fromEntries(new URLSearchParams(body.toString())) })
}
