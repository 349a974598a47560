import { z } from 'zod'

const count = z.number().int().min(0)

const faultsSchema = z.strictObject({
  telegram_429: count,
  telegram_down: z.boolean(),
  telegram_send_lost: count,
  telegram_duplicate_updates: count.max(20),
  vtpass_down: z.boolean(),
  vtpass_slow_ms: count.max(120_000),
  vtpass_balance_low: z.boolean(),
  vtpass_guard_duplicates: z.boolean(),
  vtpass_refuses_network: z.boolean(),
  reloadly_down: z.boolean(),
  reloadly_slow_ms: count.max(120_000),
  reloadly_balance_low: z.boolean(),
  reloadly_guard_repeats: z.boolean(),
  reloadly_token_expires: count,
  reloadly_list_short: z.boolean(),
  reloadly_list_long: z.boolean(),
  reloadly_list_dear: z.boolean(),
  reloadly_list_twice: z.boolean(),
  paystack_down: z.boolean(),
  paystack_webhook_lost: z.boolean(),
  paystack_webhook_times: count.max(20),
  paystack_account_slow: z.boolean(),
  paystack_account_refused: z.boolean(),
  stripe_down: z.boolean(),
  stripe_webhook_lost: z.boolean(),
  stripe_webhook_times: count.max(20),
  stripe_answer_lost: count,
  sms_down: z.boolean(),
})

export type Faults = z.infer<typeof faultsSchema>

/** Strict: a misspelt switch must be refused, or a test would believe that it had broken something. */
export const faultChangesSchema = faultsSchema.partial()

export function createFaults(): Faults {
  return {
    telegram_429: 0,
    telegram_down: false,
    telegram_send_lost: 0,
    telegram_duplicate_updates: 0,
    vtpass_down: false,
    vtpass_slow_ms: 0,
    vtpass_balance_low: false,
    vtpass_guard_duplicates: false,
    vtpass_refuses_network: false,
    reloadly_down: false,
    reloadly_slow_ms: 0,
    reloadly_balance_low: false,
    reloadly_guard_repeats: false,
    reloadly_token_expires: 0,
    reloadly_list_short: false,
    reloadly_list_long: false,
    reloadly_list_dear: false,
    reloadly_list_twice: false,
    paystack_down: false,
    paystack_webhook_lost: false,
    paystack_webhook_times: 1,
    paystack_account_slow: false,
    paystack_account_refused: false,
    stripe_down: false,
    stripe_webhook_lost: false,
    stripe_webhook_times: 1,
    stripe_answer_lost: 0,
    sms_down: false,
  }
}
