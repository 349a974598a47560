type Given = Readonly<Record<string, string | undefined>>
type Wrong = { name: string; message: string }

/**
 * What is wrong with the settings for backups as they were given. Half of them is worse than none: an operator would
 * sleep well and have nothing.
 */
export function checkBackups(given: Given): Wrong[] {
  const wrong: Wrong[] = []
  const is = (name: string) => given[name] !== undefined
  const need = (name: string, because: string) => {
    if (!is(name)) wrong.push({ name, message: `is needed because ${because}` })
  }
  const has_place = is('BACKUP_DIR') || is('BACKUP_S3_BUCKET')
  if (is('BACKUP_DIR') && is('BACKUP_S3_BUCKET'))
    wrong.push({
      name: 'BACKUP_S3_BUCKET',
      message: 'cannot be set together with BACKUP_DIR: choose one place',
    })
  if (is('BACKUP_S3_BUCKET'))
    for (const name of ['BACKUP_S3_KEY_ID', 'BACKUP_S3_SECRET_KEY']) need(name, 'BACKUP_S3_BUCKET is set')
  if (has_place) need('BACKUP_RECIPIENT', 'backups are only kept encrypted')
  const by_clock = is('BACKUP_HOUR') || Number(given.BACKUP_ESSENTIAL_HOURS ?? 0) > 0
  if (by_clock && !has_place) need('BACKUP_DIR', 'backups are to be made by the clock (or BACKUP_S3_BUCKET)')
  if (is('RESTORE_DATABASE_URL') && given.RESTORE_DATABASE_URL === given.DATABASE_URL)
    wrong.push({ name: 'RESTORE_DATABASE_URL', message: 'must be another database than DATABASE_URL' })
  return wrong
}
