export { hearReferrals } from './complete-referrals.ts'
export { holdReward } from './hold-reward.ts'
export { joinByCode } from './join-by-code.ts'
export {
  readReferral,
  readReferralsOf,
  readRefused,
  readTopReferrers,
  readTrend,
  type ShopReferral,
  type TopReferrer,
} from './read-for-shop.ts'
export { type Invitations, readInvitations } from './read-invitations.ts'
export type { ReferralRefusal } from './refusals.ts'
export { rulesOf } from './rules.ts'
