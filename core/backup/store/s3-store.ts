import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { Secret } from '../../platform/secret.ts'
import { type BackupStore, NotStored, type Stored } from './store.ts'

export type S3Settings = {
  bucket: string
  prefix: string
  region: string
  /** Null: Amazon's own. */
  url: string | null
  key_id: string
  secret_key: Secret
}

/** What waits in memory is at most so many pieces of so many bytes; ten thousand pieces are the longest object. */
const PIECE_BYTES = 8 * 2 ** 20
const PIECES_AT_ONCE = 2

/**
 * A bucket of S3, or of anything that speaks like it. The library is only read where a bucket is set up: it is larger
 * than all the rest of a worker. An upload in pieces becomes an object with its last call, and not before.
 */
export async function createS3Store(settings: S3Settings): Promise<BackupStore> {
  const { bucket: Bucket, prefix } = settings
  const aws = await import('@aws-sdk/client-s3')
  const { Upload } = await import('@aws-sdk/lib-storage')
  const client = openClient(aws.S3Client, settings)
  const keyOf = (name: string) => `${prefix}${name}`
  return {
    place: `${settings.url ?? 's3'} ${Bucket}/${prefix}`,
    put: async (name, content) => {
      const upload = new Upload({
        client,
        params: { Bucket, Key: keyOf(name), Body: Readable.from(content, { objectMode: false }) },
        partSize: PIECE_BYTES,
        queueSize: PIECES_AT_ONCE,
      })
      await upload.done()
    },
    get: async (name) => {
      try {
        const { Body } = await client.send(new aws.GetObjectCommand({ Bucket, Key: keyOf(name) }))
        return Body as Readable
      } catch (error) {
        throw error instanceof aws.NoSuchKey ? new NotStored(`there is no ${name}`) : error
      }
    },
    list: async () => {
      const all: Stored[] = []
      const pages = aws.paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })
      for await (const { Contents = [] } of pages)
        for (const { Key = '', Size = 0 } of Contents)
          all.push({ name: Key.slice(prefix.length), bytes: Size })
      return all
    },
    remove: async (name) => {
      await client.send(new aws.DeleteObjectCommand({ Bucket, Key: keyOf(name) }))
    },
    clear: async (before) => {
      const listed = await client.send(new aws.ListMultipartUploadsCommand({ Bucket, Prefix: prefix }))
      for (const { Key, UploadId, Initiated } of listed.Uploads ?? [])
        if (Initiated !== undefined && Initiated < before)
          await client.send(new aws.AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
    },
  }
}

const openClient = (Client: typeof S3Client, { region, url, key_id, secret_key }: S3Settings): S3Client =>
  new Client({
    region,
    credentials: { accessKeyId: key_id, secretAccessKey: secret_key.reveal() },
    // Whoever speaks like S3 seldom knows the newer checksums; ours is in the receipt.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(url === null ? {} : { endpoint: url, forcePathStyle: true }),
  })
