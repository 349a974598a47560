import { z } from 'zod'
import { STAFF, type StaffMember } from './staff.ts'

export type Person = {
  id: number
  first_name: string
  last_name: string
  phone: string
  language_code: string
  blocked: boolean
}

export const newPersonSchema = z.strictObject({
  id: z.number().int().positive().optional(),
  first_name: z.string().min(1).max(64),
  last_name: z.string().max(64).default(''),
  phone: z.string().regex(/^\+\d{8,15}$/, 'phone must look like +2348031234567'),
  language_code: z.string().min(2).max(8).default('en'),
})

export const personChangesSchema = z.strictObject({
  blocked: z.boolean().optional(),
  language_code: z.string().min(2).max(8).optional(),
})

const FIRST_ID = 5001

export class People {
  private readonly byId = new Map<number, Person>()
  /** They are in the admin group, and no customers. */
  readonly staff: readonly StaffMember[] = STAFF.map((each) => ({ ...each }))
  private next_id = FIRST_ID

  constructor() {
    this.add({ first_name: 'Ada', last_name: 'Obi', phone: '+2348031234567', language_code: 'en' })
    this.add({ first_name: 'Bayo', last_name: 'Ade', phone: '+2348059876543', language_code: 'en' })
  }

  /** Undefined when the wished id is taken. */
  add(wish: z.infer<typeof newPersonSchema>): Person | undefined {
    while (this.byId.has(this.next_id)) this.next_id += 1
    const id = wish.id ?? this.next_id
    if (this.find(id) !== undefined) return undefined
    const person: Person = {
      id,
      first_name: wish.first_name,
      last_name: wish.last_name,
      phone: wish.phone,
      language_code: wish.language_code,
      blocked: false,
    }
    this.byId.set(id, person)
    return person
  }

  find(id: number): Person | undefined {
    return this.byId.get(id) ?? this.staff.find((member) => member.id === id)
  }

  /** Those who are customers, or may become some. */
  all(): Person[] {
    return [...this.byId.values()]
  }
}
