import { z } from 'zod'
import { BACKUP_KINDS } from '../kinds.ts'

/** Raised when a program of before could not read what is written now. */
export const FORMAT = 1

const whole = z.string().regex(/^-?\d+$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The first file of a backup: what it is, and the tables that follow, in their order. */
export const header = z.object({
  format: z.number().int(),
  kind: z.enum(BACKUP_KINDS),
  made_at: z.iso.datetime().transform((text) => new Date(text)),
  /** The schema that it fits. */
  migrations: z.array(z.string()),
  /** Tells whether NEXA_SECRET_KEY is still the one that PINs and sealed texts were made with. */
  secret_mark: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Header = z.infer<typeof header>

/** What all accounts of a kind and currency hold together, as decimal strings of minor units. */
const balances = z.object({
  kind: z.string(),
  currency: z.string(),
  accounts: whole,
  balance: whole,
  held: whole,
  entries: whole,
})
export type Balances = z.infer<typeof balances>

/** Where a counting column goes on. */
const sequence = z.object({
  table: z.string(),
  column: z.string(),
  last_value: whole,
  is_called: z.boolean(),
})
export type Sequence = z.infer<typeof sequence>

/** What a table came to. Of its rows as they lie in the archive, all parts together. */
const tableSum = z.object({
  name: z.string(),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256,
})
export type TableSum = z.infer<typeof tableSum>

/** The last file: who has it, and finds the same in the tables before it, has everything. */
export const manifest = z.object({
  tables: z.array(tableSum),
  sequences: z.array(sequence),
  balances: z.array(balances),
  /** Of all tables' own checksums, in their order. */
  sha256,
})
export type Manifest = z.infer<typeof manifest>

/** Beside the file, for whoever has no key: enough to list it, and to see that it is as it was written. */
export const receipt = z.object({
  format: z.number().int(),
  kind: z.enum(BACKUP_KINDS),
  made_at: z.iso.datetime().transform((text) => new Date(text)),
  bytes: z.number().int(),
  sha256,
  rows: z.number().int(),
})
export type Receipt = z.infer<typeof receipt>

export const HEADER = 'backup.json'
export const MANIFEST = 'manifest.json'
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy`
