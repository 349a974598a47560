import type { AdminRefusal } from '../../../../core/admin/index.ts'
import type { AuthRefusal } from '../../../../core/auth/index.ts'
import { never } from '../../../../core/kernel/assert.ts'
import { type Text, text } from '../../../texts/text.ts'
import { refusalText } from '../../refusal-text.ts'

type Own = Exclude<AdminRefusal, AuthRefusal>

const isOwn = (refusal: AdminRefusal | AuthRefusal): refusal is Own => refusal.code.startsWith('admin.')

/** Why somebody does not come in, or the list stays as it is. */
export function doorRefusalText(refusal: AdminRefusal | AuthRefusal): Text {
  if (!isOwn(refusal)) return refusalText(refusal)
  switch (refusal.code) {
    case 'admin.bad-name':
      return text('admin-bad-name')
    case 'admin.listed-already':
      return text('admin-listed-already', { name: refusal.name })
    case 'admin.unlisted':
      return text('admin-unlisted')
    case 'admin.last-owner':
      return text('admin-last-owner')
    case 'admin.no-authenticator':
      return text('admin-no-authenticator')
    case 'admin.code-used':
      return text('admin-code-used')
    default:
      return never(refusal)
  }
}
