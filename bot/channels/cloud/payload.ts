import { z } from 'zod'

/**
 * What Meta posts to the webhook (Cloud API v23), as far as we read it. Each message and status stands for itself:
 * one of a shape that we do not know must not cost us the others that came with it.
 */
const text = z.string().min(1)
const digits = z.string().regex(/^\d{5,20}$/)

const media = z.object({ id: text, filename: z.string().optional().catch(undefined) })
const reply = z.object({ id: text })

export const receivedMessage = z.object({
  id: text,
  type: z.string(),
  timestamp: z.coerce.number().catch(0),
  /** The sender's number, in digits. Absent where they hide it behind a username. */
  from: digits.optional().catch(undefined),
  /** The sender under this business, whatever their number is. */
  from_user_id: text.optional().catch(undefined),
  context: z.object({ id: text, from: z.string().optional() }).optional().catch(undefined),
  text: z.object({ body: z.string() }).optional().catch(undefined),
  interactive: z
    .object({
      button_reply: reply.optional().catch(undefined),
      list_reply: reply.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  /** A quick reply below a template. */
  button: z.object({ payload: z.string() }).optional().catch(undefined),
  contacts: z
    .array(
      z.object({
        origin: z.string().optional().catch(undefined),
        phones: z
          .array(
            z.object({
              phone: z.string().optional().catch(undefined),
              wa_id: digits.optional().catch(undefined),
            }),
          )
          .optional()
          .catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
  document: media.optional().catch(undefined),
  /** What WhatsApp tells of its people: a new number, a new id, a new phone. */
  system: z.object({ type: z.string() }).optional().catch(undefined),
})
export type ReceivedMessage = z.infer<typeof receivedMessage>

const trouble = z.object({
  code: z.number(),
  title: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  error_data: z.object({ details: z.string() }).optional().catch(undefined),
})

export const receivedStatus = z.object({
  id: text,
  status: z.string(),
  /** What we called the message when we sent it. */
  biz_opaque_callback_data: text.optional().catch(undefined),
  errors: z.array(trouble).optional().catch(undefined),
})
export type ReceivedStatus = z.infer<typeof receivedStatus>

const loose = z.array(z.unknown()).optional().catch(undefined)

export const receivedValue = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  messages: loose,
  statuses: loose,
  errors: z.array(trouble).optional().catch(undefined),
})
export type ReceivedValue = z.infer<typeof receivedValue>

export const receivedPayload = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })).catch([]) }),
  ),
})
