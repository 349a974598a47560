## The admin group: backups

help-admin-backups = Backups: what is kept, a new one, a restore

# $kept (count)
admin-backups =
    { $kept ->
        [0] <b>Backups</b> · there is none yet
        [one] <b>Backups</b> · one is kept
       *[other] <b>Backups</b> · the newest { $kept }
    }
# $kind (text)
# $state (text)
# $made (moment)
# $age (text)
# $size (text)
admin-backup-line =
    { $state ->
        [waiting] ⏳ { $kind } · waits for a worker
        [running] ⏳ { $kind } · being made
        [whole] ✅ { $kind } · { $made } · { $age } old · { $size }
        [damaged] ⚠ { $kind } · { $made } · <b>damaged</b>, not as long as it was
       *[failed] ❌ { $kind } · { $made } · failed
    }
admin-backup-full-button = + Everything
admin-backup-essential-button = + Essentials
# $made (moment)
admin-backup-one-full-button = Full · { $made }
# $made (moment)
admin-backup-one-essential-button = Essential · { $made }
# $kind (text)
admin-backup-asked = A worker makes the { $kind } backup now. I show here how it gets on.
# $kind (text)
admin-backup-under-way = A { $kind } backup is being made already.
admin-backup-not-set-up = Nobody has said yet where backups go. The operator sets <code>BACKUP_RECIPIENT</code> and <code>BACKUP_DIR</code> or a bucket: see docs/backups.md.

# $name (text)
# $kind (text)
# $made (moment)
# $size (text)
# $rows (count)
admin-backup-card =
    <b>{ $kind } backup</b> · { $made }
    <code>{ $name }</code>
    { $rows ->
        [one] { $size } · one row
       *[other] { $size } · { $rows } rows
    }
admin-restore-button = Restore it
admin-restore-ask-reason = Why should it be restored? A second owner reads this.
admin-restore-bad-reason = A reason of 3 to 300 signs, please.
# $name (text)
admin-restore-sure = Restore <code>{ $name }</code> into the empty database that is set up for it? What runs now is not touched. A second owner has to allow it.
# $reference (text)
admin-restore-asked = Asked, as <b>{ $reference }</b>. It begins when a second owner allows it.
admin-restore-no-key = It cannot be restored from here: the private key is not on this machine. The operator does it: see docs/backups.md.
admin-restore-no-target = It cannot be restored from here: there is no <code>RESTORE_DATABASE_URL</code>. The operator sets it, or restores: see docs/backups.md.
# $code (text)
admin-restore-refused = It was not restored, and nothing was changed: <code>{ $code }</code>, see docs/errors.md.

# $kind (text)
# $percent (text)
backup-running = ⏳ Making the { $kind } backup: { $percent } %
# $kind (text)
# $size (text)
# $rows (count)
backup-made =
    { $rows ->
        [one] ✅ The { $kind } backup is kept: { $size }, one row.
       *[other] ✅ The { $kind } backup is kept: { $size }, { $rows } rows.
    }
# $kind (text)
backup-failed = ❌ The { $kind } backup could not be made. What was kept is still there.
# $name (text)
restore-running = ⏳ Proving and restoring <code>{ $name }</code>
# $name (text)
# $rows (count)
# $open (count)
# $secret (text)
restore-done =
    ✅ <b>Restored</b>, and the books balance: <code>{ $name }</code>, { $rows ->
        [one] one row
       *[other] { $rows } rows
    }.
    { $open ->
        [0] No purchase was on its way then.
        [one] One purchase was on its way then: read docs/backups.md before a worker starts on it.
       *[other] { $open } purchases were on their way then: read docs/backups.md before a worker starts on it.
    }
    { $secret ->
        [same] Nothing uses it yet: the operator switches over.
       *[other] ⚠ <code>NEXA_SECRET_KEY</code> is another one than then: every PIN must be chosen anew.
    }
# $name (text)
# $code (text)
restore-refused = ❌ <code>{ $name }</code> was not restored, and nothing was changed: <code>{ $code }</code>, see docs/errors.md.
# $name (text)
restore-failed = ❌ <code>{ $name }</code> was not restored: something broke, and nothing was changed.
