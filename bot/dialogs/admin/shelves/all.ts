import { adminBill } from './bill.ts'
import { adminCatalog } from './catalog.ts'
import { adminPlanEdit } from './edit-plan.ts'
import { adminImport } from './import.ts'
import { adminLines } from './lines.ts'
import { adminOfferNew } from './new-offer.ts'
import { adminPlanNew } from './new-plan.ts'
import { adminOfferEnd, adminOffers } from './offers.ts'
import { adminOfferPreview } from './preview.ts'
import { adminReferralJudge, adminReferrals } from './referrals.ts'
import { adminShelves } from './shelves.ts'

/** What the people who run the shop do to what is sold. */
export const shelfDialogs = [
  adminCatalog,
  adminPlanEdit,
  adminPlanNew,
  adminShelves,
  adminOffers,
  adminOfferNew,
  adminOfferEnd,
  adminOfferPreview,
  adminImport,
  adminLines,
  adminBill,
  adminReferrals,
  adminReferralJudge,
]
