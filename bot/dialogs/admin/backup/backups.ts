import { askApproval } from '../../../../core/approval/index.ts'
import { recordAct } from '../../../../core/audit/index.ts'
import {
  askForBackup,
  type BackupKind,
  isSetUp,
  judgeRestore,
  type ListedBackup,
  readBackups,
} from '../../../../core/backup/index.ts'
import { present } from '../../../../core/kernel/assert.ts'
import { formatSize } from '../../../../core/kernel/size.ts'
import { type Text, text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option, type Reader } from '../../engine/dialog.ts'
import { backupRefusalText } from './refusal-text.ts'

/** So many are shown in the chat; `npm run backup -- list` shows all. */
const SHOWN_MAX = 8

type Wish = { make: BackupKind } | { look_at: string }

/** `/backups`: what is kept and how old it is, a new one, and a restore that a second owner has to allow. */
export const backupList = dialog({
  name: 'admin-backups',
  version: 1,
  session: false,
  admin: 'backups.manage',
  async run(io) {
    const kept = await io.step('list', (trx) => readBackups(trx, { limit: SHOWN_MAX }))
    if (!isSetUp(io.core)) return io.say(text('admin-backup-not-set-up'))
    const whole = kept.filter(({ state }) => state === 'whole')
    const wish = await io.choose<Wish>(text('admin-backups', { kept: whole.length }), optionsFor(whole), {
      columns: [2, 1],
      lines: kept.map(lineOf),
    })
    return 'make' in wish
      ? make(io, wish.make)
      : look(
          io,
          present(
            kept.find(({ id }) => id === wish.look_at),
            'a button is of a line',
          ),
        )
  },
})

const optionsFor = (whole: readonly ListedBackup[]): Option<Wish>[] => [
  { value: { make: 'full' }, label: text('admin-backup-full-button') },
  { value: { make: 'essential' }, label: text('admin-backup-essential-button') },
  ...whole.map(({ id, kind, made_at }) => ({
    value: { look_at: id },
    label:
      kind === 'full'
        ? text('admin-backup-one-full-button', { made: momentOf(made_at) })
        : text('admin-backup-one-essential-button', { made: momentOf(made_at) }),
  })),
]

const momentOf = (time: Date | null): Date => new Date(present(time, 'what is kept was made'))

function lineOf({ kind, state, made_at, asked_at, age_hours, bytes }: ListedBackup): Text {
  const age = age_hours < 48 ? `${age_hours} h` : `${Math.floor(age_hours / 24)} d`
  const size = formatSize(Number(bytes ?? 0))
  return text('admin-backup-line', { kind, state, made: new Date(made_at ?? asked_at), age, size })
}

async function make(io: Io, kind: BackupKind): Promise<Next> {
  const admin_id = io.admin.id
  const asked = await io.step('ask', async (trx) => {
    const answer = await askForBackup(trx, io.core, { kind, cause: 'group' })
    if (answer.ok) await recordAct(trx, { admin_id, action: 'backup.ask', subject: `backup:${kind}` })
    return answer
  })
  if (!asked.ok) return io.say(backupRefusalText(asked.refusal))
  return io.say(
    asked.value.is_new ? text('admin-backup-asked', { kind }) : text('admin-backup-under-way', { kind }),
  )
}

async function look(io: Io, { id, kind, file, made_at, bytes, row_count }: ListedBackup): Promise<Next> {
  const name = present(file, 'what is kept has a file')
  const card = text('admin-backup-card', {
    ...{ kind, name, made: momentOf(made_at), size: formatSize(Number(bytes ?? 0)) },
    rows: Number(row_count ?? 0),
  })
  const judged = judgeRestore(io.core)
  if (!judged.ok) return io.say(card, { lines: [backupRefusalText(judged.refusal)] })
  const wish = await io.choose<'restore' | 'leave'>(card, [
    { value: 'restore', label: text('admin-restore-button') },
    { value: 'leave', label: text('cancel-button') },
  ])
  if (wish === 'leave') return io.say(text('admin-cancelled'))
  const reason = await io.ask(text('admin-restore-ask-reason'), reasonReader)
  const sure = await io.confirm(
    text('admin-restore-sure', { name }),
    text('admin-restore-button'),
    text('cancel-button'),
  )
  if (!sure) return io.say(text('admin-cancelled'))
  const by = io.admin
  const approval = await io.step('ask-restore', (trx, key) =>
    askApproval(trx, io.core, {
      ...{ key, kind: 'restore', payload: { backup_id: id, file: name } },
      ...{ subject: `backup:${id}`, about: name, reason, asked_by: by },
    }),
  )
  return io.say(text('admin-restore-asked', { reference: approval.reference }))
}

const REASON_MIN = 3
const REASON_MAX = 300

const reasonReader: Reader<string> = (answer) => {
  const words = answer.kind === 'text' ? answer.text.trim() : ''
  return words.length >= REASON_MIN && words.length <= REASON_MAX
    ? { value: words }
    : { problem: text('admin-restore-bad-reason') }
}
