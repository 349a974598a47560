export type Service = {
  serviceID: string
  name: string
  kind: 'airtime' | 'data'
  /** Commission in thousandths: what the merchant keeps of the face value. */
  commission_permille: number
}

export type Variation = { variation_code: string; name: string; naira: number }

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

function plan(variation_code: string, naira: number, name: string): Variation {
  return { variation_code, name: `N${naira} ${name}`, naira }
}

export const variations = new Map<string, Variation[]>([
  [
    'mtn-data',
    [
      plan('mtn-110mb-100', 100, '110MB - 1 Day'),
      plan('mtn-500mb-350', 350, '500MB - 1 Day'),
      plan('mtn-1gb-500', 500, '1GB - 1 Day'),
      plan('mtn-1gb-800', 800, '1GB - 7 Days'),
      plan('mtn-6gb-2500', 2500, '6GB - 7 Days'),
      plan('mtn-2-7gb-2000', 2000, '2.7GB - 30 Days'),
      plan('mtn-7gb-3500', 3500, '7GB - 30 Days'),
      plan('mtn-20gb-7500', 7500, '20GB - 30 Days'),
    ],
  ],
  [
    'airtel-data',
    [
      plan('airt-100', 100, '100MB - 1 Day'),
      plan('airt-500', 500, '1GB - 1 Day'),
      plan('airt-800', 800, '1GB - 7 Days'),
      plan('airt-1500', 1500, '2GB - 30 Days'),
      plan('airt-3000', 3000, '8GB - 30 Days'),
      plan('airt-5000', 5000, '13GB - 30 Days'),
    ],
  ],
  [
    'glo-data',
    [
      plan('glo-100', 100, '125MB - 1 Day'),
      plan('glo-500', 500, '1.5GB - 14 Days'),
      plan('glo-1000', 1000, '2.6GB - 30 Days'),
      plan('glo-1500', 1500, '5GB - 30 Days'),
      plan('glo-3000', 3000, '10GB - 30 Days'),
    ],
  ],
  [
    'etisalat-data',
    [
      plan('eti-100', 100, '100MB - 1 Day'),
      plan('eti-500', 500, '650MB - 3 Days'),
      plan('eti-1000', 1000, '1.1GB - 30 Days'),
      plan('eti-2000', 2000, '2.44GB - 30 Days'),
      plan('eti-5000', 5000, '6.5GB - 30 Days'),
    ],
  ],
])
