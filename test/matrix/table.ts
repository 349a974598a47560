/** Who tries everything, one column each. Admins are in an admin group, signed in, unless it is said otherwise. */
export const ACTORS = [
  'stranger',
  'customer',
  'suspended customer',
  'customer in the group',
  'viewer',
  'support',
  'finance',
  'owner',
  'owner in private',
  'owner in another group',
  'owner without session',
] as const
export type ActorName = (typeof ACTORS)[number]

/**
 * What comes of it: it runs (+), or it leads to registration (R), to the login (L), to an admin's sign-in (A); the
 * role does not go that far (r); there is no such command (?) or none in this group (n); it belongs into a private
 * chat (p); nothing happens (.).
 */
export type Cell = '+' | 'R' | 'L' | 'A' | 'r' | '?' | 'n' | 'p' | '.'

/** Every command there is, in private or in the group: a cell for each of the above. */
export const COMMAND_TABLE: Record<string, string> = {
  start: 'R++pnnnnRpn',
  buy: 'R+LpnnnnRpn',
  airtime: 'R+LpnnnnRpn',
  data: 'R+LpnnnnRpn',
  plans: '+++pnnnn+pn',
  fund: 'R+LpnnnnRpn',
  balance: 'R+LpnnnnRpn',
  budget: 'R+LpnnnnRpn',
  history: 'R+LpnnnnRpn',
  export: 'R+LpnnnnRpn',
  statement: 'R+LpnnnnRpn',
  spending: 'R+LpnnnnRpn',
  recipients: 'R+LpnnnnRpn',
  notifications: 'R+LpnnnnRpn',
  subscriptions: 'R+LpnnnnRpn',
  family: 'R+LpnnnnRpn',
  profile: 'R+LpnnnnRpn',
  language: '+++pnnnn+pn',
  mydata: 'R+LpnnnnRpn',
  close: 'R+LpnnnnRpn',
  postpaid: 'R+LpnnnnRpn',
  bill: 'R+LpnnnnRpn',
  refer: 'R+LpnnnnRpn',
  menu: '+++pnnnn+pn',
  login: 'R+LpnnnnRpn',
  logout: '+++pnnnn+pn',
  pin: 'R++pnnnnRpn',
  faq: '+++pnnnn+pn',
  help: '+++pnnnn+pn',
  // In private it leaves what a customer does, in the group what an admin does.
  cancel: '+++p+++++p+',

  admin: '???p++++?pA',
  admins: '???prrr+?pA',
  stats: '???p++++?pA',
  providers: '???p++++?pA',
  anomalies: '???p++++?pA',
  reconciliation: '???p++++?pA',
  exports: '???prr++?pA',
  broadcast: '???prrr+?pA',
  content: '???prrr+?pA',
  refund: '???pr+++?pA',
  credit: '???prr++?pA',
  approvals: '???pr+++?pA',
  approve: '???prr++?pA',
  refuse: '???pr+++?pA',
  audit: '???prr++?pA',
  backups: '???prrr+?pA',
  adminlogout: '???p++++?p+',
  customers: '???pr+++?pA',
  transactions: '???p++++?pA',
  trace: '???p++++?pA',
  catalog: '???p++++?pA',
  shelves: '???prrr+?pA',
  offers: '???p++++?pA',
  import: '???prrr+?pA',
  lines: '???pr+r+?pA',
  referrals: '???pr+r+?pA',
}

/** A button of somebody else's question, tapped by each: stale (s), or not heard at all (.). */
export const FOREIGN_BUTTON = 'sss.sssss.s'

export const cellOf = (row: string | undefined, who: ActorName): string =>
  row?.[ACTORS.indexOf(who)] ?? 'missing'
