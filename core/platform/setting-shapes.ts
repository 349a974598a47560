import { z } from 'zod'
import { Secret } from './secret.ts'

export const secret = z
  .string()
  .min(1)
  .transform((text) => new Secret(text))
export const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))
export const count = (fallback: number, least = 1) => z.coerce.number().int().min(least).default(fallback)

export const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}, 'is not a time zone name such as Africa/Lagos')
