export { forgetEmail, keepEmail, moveTimeZone, renameCustomer } from './change-profile.ts'
export { chooseChartTheme } from './choose-chart-theme.ts'
export { chooseLanguage } from './choose-language.ts'
export { cleanName } from './clean-name.ts'
export { type Conversation, readConversation } from './conversation.ts'
export {
  type ChartTheme,
  type Customer,
  type CustomerStatus,
  findCustomerByPhone,
  readCustomer,
  readCustomers,
} from './customer.ts'
export { findReferrer } from './find-referrer.ts'
export { linkCustomer, markBlocked } from './link-customer.ts'
export { type ConversationAddress, openConversation, openConversations } from './open-conversation.ts'
export { PRIVACY_VERSION } from './privacy.ts'
export { readTimeZone } from './read-time-zone.ts'
export { cleanRecipientName, type Recipient, readRecipients } from './recipient.ts'
export type {
  AdmitRefusal,
  CustomerRefusal,
  ProfileRefusal,
  RecipientRefusal,
  RegisterRefusal,
  StandingRefusal,
} from './refusals.ts'
export { type Registration, registerCustomer } from './register-customer.ts'
export { type RecipientWish, removeRecipient, saveRecipient } from './save-recipient.ts'
export { resumeCustomer, suspendCustomer } from './suspend-customer.ts'
export { admitCustomer, touchCustomer } from './touch-customer.ts'
