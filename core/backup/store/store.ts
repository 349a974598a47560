import type { Environment } from '../../platform/environment.ts'

export type Stored = { name: string; bytes: number }

/** Where backups are kept. A name is seen by nobody before all of its contents are there for good. */
export type BackupStore = {
  /** In words, for the operator. */
  readonly place: string
  /** Keeps everything that comes, or nothing. */
  put(name: string, content: AsyncIterable<Uint8Array>): Promise<void>
  /** Throws NotStored. */
  get(name: string): Promise<AsyncIterable<Uint8Array>>
  list(): Promise<Stored[]>
  /** Removing what is not there is no trouble. */
  remove(name: string): Promise<void>
  /** Clears away what was begun before then and never came to an end, because its process died. */
  clear(before: Date): Promise<void>
}

/** There is nothing of that name. */
export class NotStored extends Error {
  override readonly name = 'NotStored'
}

export type StoreSettings = Pick<
  Environment['config'],
  | 'BACKUP_DIR'
  | 'BACKUP_S3_BUCKET'
  | 'BACKUP_S3_PREFIX'
  | 'BACKUP_S3_REGION'
  | 'BACKUP_S3_URL'
  | 'BACKUP_S3_KEY_ID'
  | 'BACKUP_S3_SECRET_KEY'
>
