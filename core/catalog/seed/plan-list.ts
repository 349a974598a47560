import type { NetworkId } from '../network.ts'

/** Name, size in MB (1 GB is 1024), life in days, retail price in naira, and what VTpass calls it. */
export type SeedPlan = readonly [name: string, data_mb: number, days: number, naira: number, code: string]

/**
 * Plans as Nigerian networks sold them in 2025 and 2026, for a shop that has not asked its provider yet.
 * The stand-in of VTpass offers the same ones; a test compares the two lists.
 */
export const SEED_PLANS: Readonly<Record<NetworkId, readonly SeedPlan[]>> = {
  mtn: [
    ['110MB Daily', 110, 1, 100, 'mtn-110mb-100'],
    ['230MB Daily', 230, 1, 200, 'mtn-230mb-200'],
    ['500MB Daily', 500, 1, 350, 'mtn-500mb-350'],
    ['1GB Daily + 1.5 min', 1024, 1, 500, 'mtn-1gb-500'],
    ['2.5GB Daily', 2560, 1, 750, 'mtn-2-5gb-750'],
    ['2.5GB 2-Day', 2560, 2, 900, 'mtn-2-5gb-900'],
    ['3.2GB 2-Day', 3277, 2, 1000, 'mtn-3-2gb-1000'],
    ['500MB Weekly', 500, 7, 500, 'mtn-500mb-500'],
    ['1GB Weekly', 1024, 7, 800, 'mtn-1gb-800'],
    ['6GB Weekly', 6144, 7, 2500, 'mtn-6gb-2500'],
    ['11GB Weekly', 11264, 7, 3500, 'mtn-11gb-3500'],
    ['2GB Monthly + 2 min', 2048, 30, 1500, 'mtn-2gb-1500'],
    ['2.7GB Monthly + 2 min', 2765, 30, 2000, 'mtn-2-7gb-2000'],
    ['3.5GB Monthly + 5 min', 3584, 30, 2500, 'mtn-3-5gb-2500'],
    ['7GB Monthly', 7168, 30, 3500, 'mtn-7gb-3500'],
    ['10GB Monthly + 10 min', 10240, 30, 4500, 'mtn-10gb-4500'],
    ['12.5GB Monthly', 12800, 30, 5500, 'mtn-12-5gb-5500'],
    ['16.5GB Monthly + 10 min', 16896, 30, 6500, 'mtn-16-5gb-6500'],
    ['20GB Monthly', 20480, 30, 7500, 'mtn-20gb-7500'],
    ['36GB Monthly', 36864, 30, 11000, 'mtn-36gb-11000'],
    ['75GB Monthly', 76800, 30, 18000, 'mtn-75gb-18000'],
    ['150GB 2-Month', 153600, 60, 40000, 'mtn-150gb-40000'],
    ['500MB Add-on 3-Day', 500, 3, 200, 'mtn-addon-500mb-200'],
    ['2GB Add-on Weekly', 2048, 7, 700, 'mtn-addon-2gb-700'],
  ],
  airtel: [
    ['100MB Daily', 100, 1, 100, 'airt-100'],
    ['200MB 2-Day', 200, 2, 200, 'airt-200mb-200'],
    ['1GB Daily', 1024, 1, 500, 'airt-500'],
    ['2GB 2-Day', 2048, 2, 750, 'airt-2gb-750'],
    ['1GB Weekly', 1024, 7, 800, 'airt-800'],
    ['1.5GB Weekly', 1536, 7, 1000, 'airt-1-5gb-1000'],
    ['3.5GB Weekly', 3584, 7, 1500, 'airt-3-5gb-1500'],
    ['10GB Weekly', 10240, 7, 3000, 'airt-10gb-3000'],
    ['2GB Monthly', 2048, 30, 1500, 'airt-1500'],
    ['3GB Monthly', 3072, 30, 2000, 'airt-3gb-2000'],
    ['4GB Monthly', 4096, 30, 2500, 'airt-4gb-2500'],
    ['8GB Monthly', 8192, 30, 3000, 'airt-3000'],
    ['10GB Monthly', 10240, 30, 4000, 'airt-10gb-4000'],
    ['13GB Monthly', 13312, 30, 5000, 'airt-5000'],
    ['25GB Monthly', 25600, 30, 8000, 'airt-25gb-8000'],
    ['500MB Add-on 3-Day', 500, 3, 200, 'airt-addon-500mb-200'],
    ['2GB Add-on Weekly', 2048, 7, 700, 'airt-addon-2gb-700'],
  ],
  glo: [
    ['125MB Daily', 125, 1, 100, 'glo-100'],
    ['2GB Daily', 2048, 1, 500, 'glo-2gb-500'],
    ['1.5GB 14-Day', 1536, 14, 500, 'glo-500'],
    ['6GB Weekly', 6144, 7, 1500, 'glo-6gb-1500'],
    ['2.6GB Monthly', 2662, 30, 1000, 'glo-1000'],
    ['5GB Monthly', 5120, 30, 1500, 'glo-1500'],
    ['7.5GB Monthly', 7680, 30, 2500, 'glo-7-5gb-2500'],
    ['10GB Monthly', 10240, 30, 3000, 'glo-3000'],
    ['16GB Monthly', 16384, 30, 5000, 'glo-16gb-5000'],
    ['38GB Monthly', 38912, 30, 10000, 'glo-38gb-10000'],
    ['500MB Add-on 3-Day', 500, 3, 200, 'glo-addon-500mb-200'],
    ['2GB Add-on Weekly', 2048, 7, 700, 'glo-addon-2gb-700'],
  ],
  '9mobile': [
    ['100MB Daily', 100, 1, 100, 'eti-100'],
    ['250MB Daily', 250, 1, 200, 'eti-250mb-200'],
    ['650MB 3-Day', 650, 3, 500, 'eti-500'],
    ['1.75GB Weekly', 1792, 7, 1500, 'eti-1-75gb-1500'],
    ['1.1GB Monthly', 1126, 30, 1000, 'eti-1000'],
    ['2.44GB Monthly', 2499, 30, 2000, 'eti-2000'],
    ['3.91GB Monthly', 4004, 30, 3000, 'eti-3-91gb-3000'],
    ['6.5GB Monthly', 6656, 30, 5000, 'eti-5000'],
    ['16GB Monthly', 16384, 30, 12000, 'eti-16gb-12000'],
    ['500MB Add-on 3-Day', 500, 3, 200, 'eti-addon-500mb-200'],
    ['2GB Add-on Weekly', 2048, 7, 700, 'eti-addon-2gb-700'],
  ],
}

/** What people mostly buy, shown before the rest. */
export const FEATURED: ReadonlySet<string> = new Set([
  'mtn-500mb-350',
  'mtn-1gb-800',
  'mtn-7gb-3500',
  'airt-500',
  'airt-800',
  'airt-3000',
  'glo-500',
  'glo-1500',
  'eti-500',
  'eti-1000',
])
