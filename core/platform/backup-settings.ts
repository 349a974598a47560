import { z } from 'zod'
import { count, secret, url } from './setting-shapes.ts'

/** Where backups go, for whom they are encrypted, and when they are made. */
export const backupSettings = {
  /** Where backups are kept: a folder, or a bucket of S3 or of whatever speaks like it. None are made without. */
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_S3_BUCKET: z.string().min(3).optional(),
  BACKUP_S3_PREFIX: z.string().default('nexa/'),
  BACKUP_S3_REGION: z.string().min(1).default('us-east-1'),
  BACKUP_S3_URL: url.optional(),
  BACKUP_S3_KEY_ID: z.string().min(1).optional(),
  BACKUP_S3_SECRET_KEY: secret.optional(),
  /** Whom they are encrypted for: the public half of a key pair, of which this machine need not have the other. */
  BACKUP_RECIPIENT: z
    .string()
    .regex(
      /^age1[02-9ac-hj-np-z]{58}$/,
      'must be a public key such as age1…, from `npm run backup -- make-key`',
    )
    .optional(),
  /** A full one is made every day at this hour in TIME_ZONE, one of what is essential every so many hours; 0 is never. */
  BACKUP_HOUR: z.coerce.number().int().min(0).max(23).optional(),
  BACKUP_ESSENTIAL_HOURS: count(0, 0).refine((hours) => hours <= 24, 'must be 0 to 24'),
  /** Only for restores that the admin group asks for: the private half, and the empty database that they fill. */
  BACKUP_PRIVATE_KEY: secret.optional(),
  RESTORE_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
}
