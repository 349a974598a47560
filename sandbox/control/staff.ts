/** Somebody who runs the shop: in the admin group, with an authenticator whose codes the page shows. */
export type StaffMember = {
  id: number
  first_name: string
  last_name: string
  phone: string
  language_code: string
  blocked: boolean
  role: 'viewer' | 'support' | 'finance' | 'owner'
  secret: string
}

const member = (
  id: number,
  first_name: string,
  last_name: string,
  role: StaffMember['role'],
  secret: string,
): StaffMember => ({
  ...{ id, first_name, last_name, role, secret },
  phone: `+2348090007${id - 7000}00`,
  language_code: 'en',
  blocked: false,
})

/** One of each role. Their secrets are no secrets: they open nothing but this sandbox. */
export const STAFF: readonly StaffMember[] = [
  member(7001, 'Ngozi', 'Okafor', 'owner', 'NEXADEMOOWNERNEXADEMOOWNERNEXADE'),
  member(7002, 'Femi', 'Balogun', 'finance', 'NEXADEMOFINANCENEXADEMOFINANCENE'),
  member(7003, 'Simi', 'Bello', 'support', 'NEXADEMOSUPPORTNEXADEMOSUPPORTNE'),
  member(7004, 'Tunde', 'Musa', 'viewer', 'NEXADEMOVIEWERNEXADEMOVIEWERNEXA'),
]
