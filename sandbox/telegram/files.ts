import { createHash } from 'node:crypto'

export type StoredFile = {
  id: string
  file_id: string
  file_unique_id: string
  path: string
  name: string
  mime_type: string
  bytes: Buffer
  size?: { width: number; height: number }
}

const KEPT_BYTES = 200_000_000

const mimeTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
  webp: 'image/webp',
}

export class Files {
  private readonly byFileId = new Map<string, StoredFile>()
  private readonly byId = new Map<string, StoredFile>()
  private readonly byPath = new Map<string, StoredFile>()
  private last_id = 0
  private kept_bytes = 0

  add(
    kind: 'photos' | 'documents',
    name: string,
    bytes: Buffer,
    size?: { width: number; height: number },
  ): StoredFile {
    this.last_id += 1
    const id = String(this.last_id)
    const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin'
    const digest = createHash('sha256').update(`${kind} ${id} ${name}`).digest('base64url')
    const file: StoredFile = {
      id,
      file_id: `${kind === 'photos' ? 'AgACAgQAAxkD' : 'BQACAgQAAxkD'}${digest}`,
      file_unique_id: digest.slice(0, 16),
      path: `${kind}/file_${id}.${extension}`,
      name,
      mime_type: mimeTypes[extension] ?? 'application/octet-stream',
      bytes,
      ...(size === undefined ? {} : { size }),
    }
    this.byFileId.set(file.file_id, file)
    this.byId.set(id, file)
    this.byPath.set(file.path, file)
    this.kept_bytes += bytes.length
    this.dropOldest()
    return file
  }

  findByFileId(file_id: string): StoredFile | undefined {
    return this.byFileId.get(file_id)
  }

  findById(id: string): StoredFile | undefined {
    return this.byId.get(id)
  }

  findByPath(path: string): StoredFile | undefined {
    return this.byPath.get(path)
  }

  clear(): void {
    this.byFileId.clear()
    this.byId.clear()
    this.byPath.clear()
    this.kept_bytes = 0
  }

  /** A long benchmark sends thousands of charts; without a ceiling the sandbox would eat the machine's memory. */
  private dropOldest(): void {
    for (const [id, file] of this.byId) {
      if (this.kept_bytes <= KEPT_BYTES) return
      this.byId.delete(id)
      this.byFileId.delete(file.file_id)
      this.byPath.delete(file.path)
      this.kept_bytes -= file.bytes.length
    }
  }
}
