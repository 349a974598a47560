export type Service = {
  serviceID: string
  name: string
  kind: 'airtime' | 'data'
  /** Commission in thousandths: what the merchant keeps of the face value. */
  commission_permille: number
}

export const AMOUNT_MIN = 50
export const AMOUNT_MAX = 50_000

const networks = [
  { id: 'mtn', name: 'MTN', commission_permille: 30 },
  { id: 'airtel', name: 'Airtel', commission_permille: 32 },
  { id: 'glo', name: 'GLO', commission_permille: 45 },
  { id: 'etisalat', name: '9mobile', commission_permille: 70 },
]

export const services = new Map<string, Service>(
  networks.flatMap(({ id, name, commission_permille }): [string, Service][] => [
    [id, { serviceID: id, name: `${name} Airtime VTU`, kind: 'airtime', commission_permille }],
    [`${id}-data`, { serviceID: `${id}-data`, name: `${name} Data`, kind: 'data', commission_permille }],
  ]),
)
