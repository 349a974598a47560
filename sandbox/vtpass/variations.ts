export type Variation = { variation_code: string; name: string; naira: number }

function plan(variation_code: string, naira: number, name: string): Variation {
  return { variation_code, name: `N${naira} ${name}`, naira }
}

/** The data plans on offer by service, named as VTpass names them. */
export const variations = new Map<string, Variation[]>([
  [
    'mtn-data',
    [
      plan('mtn-110mb-100', 100, '110MB - 24 hrs'),
      plan('mtn-230mb-200', 200, '230MB - 24 hrs'),
      plan('mtn-500mb-350', 350, '500MB - 24 hrs'),
      plan('mtn-1gb-500', 500, '1GB + 1.5 mins - 24 hrs'),
      plan('mtn-2-5gb-750', 750, '2.5GB - 24 hrs'),
      plan('mtn-2-5gb-900', 900, '2.5GB - 2 days'),
      plan('mtn-3-2gb-1000', 1000, '3.2GB - 2 days'),
      plan('mtn-500mb-500', 500, '500MB - 7 days'),
      plan('mtn-1gb-800', 800, '1GB - 7 days'),
      plan('mtn-6gb-2500', 2500, '6GB - 7 days'),
      plan('mtn-11gb-3500', 3500, '11GB - 7 days'),
      plan('mtn-2gb-1500', 1500, '2GB + 2 mins - 30 days'),
      plan('mtn-2-7gb-2000', 2000, '2.7GB + 2 mins - 30 days'),
      plan('mtn-3-5gb-2500', 2500, '3.5GB + 5 mins - 30 days'),
      plan('mtn-7gb-3500', 3500, '7GB - 30 days'),
      plan('mtn-10gb-4500', 4500, '10GB + 10 mins - 30 days'),
      plan('mtn-12-5gb-5500', 5500, '12.5GB - 30 days'),
      plan('mtn-16-5gb-6500', 6500, '16.5GB + 10 mins - 30 days'),
      plan('mtn-20gb-7500', 7500, '20GB - 30 days'),
      plan('mtn-36gb-11000', 11000, '36GB - 30 days'),
      plan('mtn-75gb-18000', 18000, '75GB - 30 days'),
      plan('mtn-150gb-40000', 40000, '150GB - 60 days'),
    ],
  ],
  [
    'airtel-data',
    [
      plan('airt-100', 100, '100MB - 24 hrs'),
      plan('airt-200mb-200', 200, '200MB - 2 days'),
      plan('airt-500', 500, '1GB - 24 hrs'),
      plan('airt-2gb-750', 750, '2GB - 2 days'),
      plan('airt-800', 800, '1GB - 7 days'),
      plan('airt-1-5gb-1000', 1000, '1.5GB - 7 days'),
      plan('airt-3-5gb-1500', 1500, '3.5GB - 7 days'),
      plan('airt-10gb-3000', 3000, '10GB - 7 days'),
      plan('airt-1500', 1500, '2GB - 30 days'),
      plan('airt-3gb-2000', 2000, '3GB - 30 days'),
      plan('airt-4gb-2500', 2500, '4GB - 30 days'),
      plan('airt-3000', 3000, '8GB - 30 days'),
      plan('airt-10gb-4000', 4000, '10GB - 30 days'),
      plan('airt-5000', 5000, '13GB - 30 days'),
      plan('airt-25gb-8000', 8000, '25GB - 30 days'),
    ],
  ],
  [
    'glo-data',
    [
      plan('glo-100', 100, '125MB - 24 hrs'),
      plan('glo-2gb-500', 500, '2GB - 24 hrs'),
      plan('glo-500', 500, '1.5GB - 14 days'),
      plan('glo-6gb-1500', 1500, '6GB - 7 days'),
      plan('glo-1000', 1000, '2.6GB - 30 days'),
      plan('glo-1500', 1500, '5GB - 30 days'),
      plan('glo-7-5gb-2500', 2500, '7.5GB - 30 days'),
      plan('glo-3000', 3000, '10GB - 30 days'),
      plan('glo-16gb-5000', 5000, '16GB - 30 days'),
      plan('glo-38gb-10000', 10000, '38GB - 30 days'),
    ],
  ],
  [
    'etisalat-data',
    [
      plan('eti-100', 100, '100MB - 24 hrs'),
      plan('eti-250mb-200', 200, '250MB - 24 hrs'),
      plan('eti-500', 500, '650MB - 3 days'),
      plan('eti-1-75gb-1500', 1500, '1.75GB - 7 days'),
      plan('eti-1000', 1000, '1.1GB - 30 days'),
      plan('eti-2000', 2000, '2.44GB - 30 days'),
      plan('eti-3-91gb-3000', 3000, '3.91GB - 30 days'),
      plan('eti-5000', 5000, '6.5GB - 30 days'),
      plan('eti-16gb-12000', 12000, '16GB - 30 days'),
    ],
  ],
])
