import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/mobile'

/** A mobile number in E.164, such as `+2348031234567`. */
export type Phone = string & { readonly __phone: true }

/**
 * Reads a mobile number as people write it: `0803 123 4567`, `2348031234567`, `+234-803…`.
 * `libphonenumber-js/mobile` is used because its default metadata accepts numbers that are too
 * long, and a leading `00` is stripped first because Nigeria's exit code is 009.
 * Null when it is no valid mobile number of any country.
 */
export function parsePhone(text: string, country: CountryCode = 'NG'): Phone | null {
  const bare = text.trim().replace(/^00(?=[1-9])/, '+')
  if (!/^[+(]?[\d\s().-]{6,24}$/.test(bare)) return null
  const parsed = parsePhoneNumberFromString(bare, country)
  if (parsed?.isValid() && parsed.getType() === 'MOBILE') return parsed.number as string as Phone
  return null
}

/** National form for reading: `0803 123 4567`; numbers of other countries keep their `+`. */
export function formatPhone(phone: Phone, country: CountryCode = 'NG'): string {
  const parsed = parsePhoneNumberFromString(phone)
  if (parsed === undefined) return phone
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
}

/** So many digits stay hidden, however short the number is: ten thousand numbers look the same. */
const HIDDEN_DIGITS_MIN = 4

/** Enough to recognise, not enough to call: `0803 •••• 567`. */
export const maskPhone = (phone: Phone): string => {
  // What stands for the number of an account that was closed is no number, and its digits say nothing.
  if (!phone.startsWith('+')) return '••••'
  const digits = nationalDigits(phone)
  const tail = Math.min(3, Math.max(0, digits.length - HIDDEN_DIGITS_MIN))
  const head = Math.min(4, Math.max(0, digits.length - HIDDEN_DIGITS_MIN - tail))
  const shown = [digits.slice(0, head), '••••', digits.slice(digits.length - tail)]
  return shown.filter((part) => part !== '').join('\u00a0')
}

const NIGERIAN = /^\+234[789]\d{9}$/

/** National digits without the country code, with the leading zero that Nigerian providers expect. */
export function nationalDigits(phone: Phone): string {
  // Every purchase asks: what the library would say of our own country's mobiles (a test compares) need not be parsed.
  if (NIGERIAN.test(phone)) return `0${phone.slice(4)}`
  const parsed = parsePhoneNumberFromString(phone)
  return parsed === undefined ? phone.replace(/\D/g, '') : parsed.formatNational().replace(/\D/g, '')
}
