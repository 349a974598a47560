import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { present } from '../../core/kernel/assert.ts'

export const S3_KEYS = { id: 'AKIATESTKEY', secret: 'a-secret-of-the-bucket', region: 'eu-test-1' }
const BUCKET = 'backups'
/** All parts but the last must be as long as this, as Amazon wants it. */
const PART_BYTES_MIN = 5 * 2 ** 20
/** Small, so that a list of a few objects has several pages. */
const PAGE_SIZE = 3

type Upload = { key: string; begun_at: Date; parts: Map<number, Buffer> }
type Answer = { status: number; body?: string | Buffer; headers?: Record<string, string> }

/** As much of S3 as a backup needs, strict where the real one is: signatures, lengths, checksums, parts. */
export class S3StandIn {
  readonly objects = new Map<string, Buffer>()
  readonly uploads = new Map<string, Upload>()
  readonly calls: string[] = []
  /** After so many parts no more are taken. */
  parts_max = Number.POSITIVE_INFINITY
  #server: Server | null = null

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        const { status, body = '', headers = {} } = this.#answer(request, Buffer.concat(pieces))
        response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)
      })
    })
    await new Promise<void>((listening) => this.#server?.listen(0, '127.0.0.1', listening))
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(present(this.#server, 'it was started').address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((closed) => this.#server?.close(closed))
  }

  #answer(request: IncomingMessage, body: Buffer): Answer {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const [, bucket, ...rest] = url.pathname.split('/')
    const key = decodeURIComponent(rest.join('/'))
    const query = url.searchParams
    const method = request.method ?? ''
    this.calls.push(`${method} ${[...query.keys()].filter((name) => name !== 'x-id').join(',')}`.trim())
    if (!isSigned(request, url, body)) return failed(403, 'SignatureDoesNotMatch')
    if (bucket !== BUCKET) return failed(404, 'NoSuchBucket')
    if (key === '') return query.has('uploads') ? this.#listUploads() : this.#list(query)
    if (query.has('uploads')) return this.#begin(key)
    const upload = query.get('uploadId')
    if (upload !== null) return this.#ofUpload(method, key, upload, query, body)
    if (method === 'PUT') {
      this.objects.set(key, body)
      return { status: 200, headers: { etag: etagOf(body) } }
    }
    const found = this.objects.get(key)
    if (method === 'DELETE') {
      this.objects.delete(key)
      return { status: 204 }
    }
    return found === undefined
      ? failed(404, 'NoSuchKey')
      : { status: 200, body: found, headers: { etag: etagOf(found) } }
  }

  #begin(key: string): Answer {
    const id = `upload-${this.uploads.size + 1}-${this.calls.length}`
    this.uploads.set(id, { key, begun_at: new Date(), parts: new Map() })
    return xml(
      'InitiateMultipartUploadResult',
      `<Bucket>${BUCKET}</Bucket><Key>${key}</Key><UploadId>${id}</UploadId>`,
    )
  }

  #ofUpload(method: string, key: string, id: string, query: URLSearchParams, body: Buffer): Answer {
    const upload = this.uploads.get(id)
    if (upload === undefined || upload.key !== key) return failed(404, 'NoSuchUpload')
    if (method === 'DELETE') {
      this.uploads.delete(id)
      return { status: 204 }
    }
    if (method === 'PUT') {
      if (upload.parts.size >= this.parts_max) return failed(400, 'EntityTooLarge')
      upload.parts.set(Number(query.get('partNumber')), body)
      return { status: 200, headers: { etag: etagOf(body) } }
    }
    return this.#complete(id, upload, body.toString())
  }

  #complete(id: string, { key, parts }: Upload, asked: string): Answer {
    const named = [...asked.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
      number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
      etag: (/<ETag>(.*?)</.exec(part)?.[1] ?? '').replaceAll('&quot;', '"'),
    }))
    const contents = named.map(({ number }) => parts.get(number))
    for (const [place, { number, etag }] of named.entries()) {
      const content = contents[place]
      if (content === undefined || etagOf(content) !== etag) return failed(400, 'InvalidPart')
      if (number !== place + 1) return failed(400, 'InvalidPartOrder')
      if (place < named.length - 1 && content.length < PART_BYTES_MIN) return failed(400, 'EntityTooSmall')
    }
    this.objects.set(key, Buffer.concat(contents.filter((content) => content !== undefined)))
    this.uploads.delete(id)
    return xml('CompleteMultipartUploadResult', `<Key>${key}</Key><ETag>&quot;whole&quot;</ETag>`)
  }

  #list(query: URLSearchParams): Answer {
    if (query.get('list-type') !== '2') return failed(400, 'InvalidArgument')
    const prefix = query.get('prefix') ?? ''
    const after = query.get('continuation-token') ?? ''
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const page = keys.slice(0, PAGE_SIZE)
    const rows = page.map(
      (key) => `<Contents><Key>${key}</Key><Size>${this.objects.get(key)?.length}</Size></Contents>`,
    )
    const is_cut = keys.length > page.length
    const next = is_cut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    return xml('ListBucketResult', `<IsTruncated>${is_cut}</IsTruncated>${next}${rows.join('')}`)
  }

  #listUploads(): Answer {
    const rows = [...this.uploads].map(
      ([id, { key, begun_at }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${begun_at.toISOString()}</Initiated></Upload>`,
    )
    return xml('ListMultipartUploadsResult', rows.join(''))
  }
}

const etagOf = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`
const xml = (name: string, inside: string): Answer => ({
  status: 200,
  body: `<?xml version="1.0"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</${name}>`,
  headers: { 'content-type': 'application/xml' },
})
const failed = (status: number, code: string): Answer => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  headers: { 'content-type': 'application/xml' },
})

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** AWS Signature Version 4 in the headers, computed anew and compared. */
function isSigned({ method, headers }: IncomingMessage, url: URL, body: Buffer): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  if (said === null) return false
  const [, id, day = '', region = '', signed = '', signature] = said
  const content = String(headers['x-amz-content-sha256'])
  if (content !== 'UNSIGNED-PAYLOAD' && content !== sha256(body)) return false
  const encode = (text: string) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  const query = [...url.searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort()
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const request = [method, url.pathname, query.join('&'), lines.join(''), signed, content].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n')
  const key = ['aws4_request', 's3', region, day].reduceRight(
    (made: Buffer | string, part) => hmac(made, part),
    `AWS4${S3_KEYS.secret}`,
  )
  return id === S3_KEYS.id && region === S3_KEYS.region && hmac(key, text).toString('hex') === signature
}
