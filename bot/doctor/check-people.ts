import { opensSecrets, readAdmins } from '../../core/admin/index.ts'
import type { Core } from '../../core/compose.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'

/** Whether there are people to run the shop, and enough of them for what takes two. */
export async function checkPeople({ db, config, vault }: Core): Promise<Finding[]> {
  if (config.ADMIN_CHAT_IDS.length === 0)
    return [
      doubt(
        'group-none',
        'no admin group is set up, so alerts only stand in the log',
        'Name the group in ADMIN_CHAT_IDS.',
      ),
    ]
  const admins = await readAdmins(db)
  const owners = admins.filter(({ role }) => role === 'owner')
  const approvers = admins.filter(({ role }) => role === 'owner' || role === 'finance')
  const locked_out = admins.filter(({ phone, has_authenticator }) => phone === null && !has_authenticator)
  const findings = [
    (await opensSecrets(db, { vault })) === false
      ? bad(
          'secret-other',
          'NEXA_SECRET_KEY is not the one with which this database was written',
          'Put the old one back: with another, nobody’s PIN, code or authenticator is right.',
        )
      : null,
    owners.length > 0
      ? good('owner-there', `${admins.length} on the admin list, ${owners.length} of them owners`)
      : bad('owner-none', 'nobody on the admin list is an owner', 'Add one by npm run admin -- add.'),
    owners.length > 0 && approvers.length < 2
      ? doubt(
          'approver-alone',
          'only one person may approve',
          'Refunds, credits and restores take two: add a second owner, or somebody for finance.',
        )
      : null,
    locked_out.length > 0
      ? bad(
          'admin-locked-out',
          `${locked_out.map(({ name }) => name).join(', ')} can never sign in: neither phone nor authenticator`,
          'Give them an authenticator by npm run admin -- totp.',
        )
      : null,
  ]
  return findings.filter((finding) => finding !== null)
}
