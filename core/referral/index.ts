export { hearReferrals } from './complete-referrals.ts'
export { joinByCode } from './join-by-code.ts'
export { type Invitations, readInvitations } from './read-invitations.ts'
export { rulesOf } from './rules.ts'
