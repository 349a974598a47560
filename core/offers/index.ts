export { bestDiscount, type Discount, discountOf } from './best-discount.ts'
export { findOffers, isUsed, readOffer, readRewards } from './find-offers.ts'
export { endOffer, judgeOffer, makeOffer, type NewOffer } from './make-offer.ts'
export type { Goods, Offer } from './offer.ts'
export {
  isOfferCode,
  offerKey,
  readAllShopOffers,
  readShopOffer,
  readShopOffers,
  type ShopOffer,
} from './read-shop-offers.ts'
export type { MakeRefusal, UseRefusal } from './refusals.ts'
export { freeOffers, takeOffers, type Use } from './take-offers.ts'
