import { present } from '../../kernel/assert.ts'
import { createDiskStore } from './disk-store.ts'
import { createS3Store } from './s3-store.ts'
import type { BackupStore, StoreSettings } from './store.ts'

/** Where backups go; null where nobody has said it. */
export async function openStore(config: StoreSettings): Promise<BackupStore | null> {
  const bucket = config.BACKUP_S3_BUCKET
  if (bucket === undefined) return config.BACKUP_DIR === undefined ? null : createDiskStore(config.BACKUP_DIR)
  return await createS3Store({
    bucket,
    prefix: config.BACKUP_S3_PREFIX,
    region: config.BACKUP_S3_REGION,
    url: config.BACKUP_S3_URL ?? null,
    key_id: present(config.BACKUP_S3_KEY_ID, 'the settings ask for the keys of a bucket'),
    secret_key: present(config.BACKUP_S3_SECRET_KEY, 'the settings ask for the keys of a bucket'),
  })
}
