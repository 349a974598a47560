import { anomalies } from './admin/anomalies.ts'
import { backupList } from './admin/backup/backups.ts'
import { broadcast } from './admin/broadcast/broadcast.ts'
import { content } from './admin/content/content.ts'
import { adminList } from './admin/door/admins.ts'
import { adminHome } from './admin/door/home.ts'
import { adminCancel, adminLogOut } from './admin/door/log-out.ts'
import { adminSignIn } from './admin/door/sign-in.ts'
import { exportsDialog } from './admin/exports.ts'
import { adminCustomers } from './admin/people/customers.ts'
import { adminTrace } from './admin/people/trace.ts'
import { adminTransactions } from './admin/people/transactions.ts'
import { providers } from './admin/providers.ts'
import { reconciliation } from './admin/reconciliation.ts'
import { shelfDialogs } from './admin/shelves/all.ts'
import { stats } from './admin/stats.ts'
import { adminApprovals } from './admin/trust/approvals.ts'
import { adminAudit } from './admin/trust/audit.ts'
import { adminCredit } from './admin/trust/credit.ts'
import { adminApprove, adminRefuse } from './admin/trust/decide.ts'
import { adminRefund } from './admin/trust/refund.ts'
import { balance } from './balance.ts'
import { bill } from './bill.ts'
import { budget } from './budget.ts'
import { buy } from './buy.ts'
import { close } from './close.ts'
import type { Dialog } from './engine/dialog.ts'
import { exportHistory } from './export.ts'
import { family } from './family.ts'
import { faq } from './faq.ts'
import { fund } from './fund.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { languageDialog } from './language.ts'
import { login, logout } from './login.ts'
import { cancel, menu, start } from './menu.ts'
import { mydata } from './mydata.ts'
import { notifications } from './notifications.ts'
import { plans } from './plans.ts'
import { postpaid } from './postpaid.ts'
import { profile } from './profile.ts'
import { recipients } from './recipients.ts'
import { refer } from './refer.ts'
import { register } from './register.ts'
import { resetPinDialog } from './reset-pin.ts'
import { spending } from './spending.ts'
import { subscriptions } from './subscriptions.ts'

const all = [
  start,
  menu,
  cancel,
  faq,
  help,
  languageDialog,
  register,
  login,
  logout,
  resetPinDialog,
  balance,
  budget,
  fund,
  buy,
  history,
  exportHistory,
  plans,
  recipients,
  notifications,
  profile,
  mydata,
  close,
  refer,
  family,
  postpaid,
  bill,
  spending,
  subscriptions,
  adminCustomers,
  adminTransactions,
  adminTrace,
  adminHome,
  adminSignIn,
  adminLogOut,
  adminCancel,
  adminList,
  stats,
  providers,
  anomalies,
  reconciliation,
  exportsDialog,
  broadcast,
  content,
  backupList,
  adminRefund,
  adminCredit,
  adminApprovals,
  adminApprove,
  adminRefuse,
  adminAudit,
  ...shelfDialogs,
]

/** Every dialog by its name. */
export const DIALOGS: Record<string, Dialog> = Object.fromEntries(all.map((made) => [made.name, made]))
