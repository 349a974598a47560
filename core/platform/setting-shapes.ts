import { z } from 'zod'
import { Secret } from './secret.ts'

export const secret = z
  .string()
  .min(1)
  .transform((text) => new Secret(text))
export const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))
export const count = (fallback: number, least = 1) => z.coerce.number().int().min(least).default(fallback)
