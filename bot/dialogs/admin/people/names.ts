import type { Customer } from '../../../../core/customers/index.ts'
import type { Email } from '../../../../core/kernel/email.ts'
import { maskEmail, maskName } from '../../../../core/kernel/mask.ts'
import { maskPhone, type Phone } from '../../../../core/kernel/phone.ts'
import type { FoundCustomer } from '../../../../core/support/index.ts'
import { type Text, text } from '../../../texts/text.ts'

type Person = Pick<Customer, 'full_name' | 'phone' | 'email'>
/** What names a person, as it is shown in the group. */
export type Names = { name: string; phone: Phone; email: string }

/** Masked, unless this look was asked for and written down. */
export const namesOf = ({ full_name, phone, email }: Person, { unmasked }: { unmasked: boolean }): Names =>
  unmasked
    ? { name: full_name, phone, email: email ?? 'none' }
    : {
        name: maskName(full_name),
        phone: hidden(phone),
        email: email === null ? 'none' : maskEmail(email as Email),
      }

/**
 * A masked number goes where a whole one would. A whole one stays as it is stored until it is written for its reader:
 * when its account is closed, that is how it is found in what was said.
 */
export const hidden = (phone: Phone): Phone => maskPhone(phone) as Phone

const MARKS = { active: '✅', inactive: '💤', suspended: '⏸', closed: '✕' } as const

/** A line of the list. */
export const maskedLine = ({ full_name, phone, status }: FoundCustomer): Text =>
  text('people-line', { mark: MARKS[status], name: maskName(full_name), phone: hidden(phone) })
