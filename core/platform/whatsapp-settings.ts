import { z } from 'zod'
import { readTemplates, TEMPLATES_SHAPE } from './read-templates.ts'
import { count, secret, url } from './setting-shapes.ts'

const sessionName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, such as main')
  .optional()

/** All that WhatsApp needs, by the official way and by the others. */
export const whatsappSettings = {
  /** A token of a system user, and the number that it speaks as, by Meta's id for it. They open WhatsApp's Cloud API. */
  WHATSAPP_TOKEN: secret.optional(),
  WHATSAPP_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d{5,20}$/, 'must be the id of the number, digits only, as Meta shows it under API setup')
    .optional(),
  /** Meta signs with the one, and says the other when the webhook is set up. */
  WHATSAPP_APP_SECRET: secret.optional(),
  WHATSAPP_VERIFY_TOKEN: secret.optional(),
  WHATSAPP_API_URL: url.default('https://graph.facebook.com/v23.0'),
  WHATSAPP_TEMPLATES: z
    .string()
    .default('')
    .transform(readTemplates)
    .refine((named) => named !== undefined, TEMPLATES_SHAPE)
    .transform((named) => named ?? new Set<string>()),
  /** The same as for Telegram above. */
  WHATSAPP_MESSAGES_PER_SECOND: count(80, 0),
  /** So many people, silent for a day, broadcasts write to in 24 hours: WhatsApp takes 250 of a new number in all. */
  WHATSAPP_BROADCAST_PER_DAY_MAX: count(200, 0),

  /** Sessions of the two unofficial ways into WhatsApp, by name: each opens its channel. */
  BAILEYS_SESSION: sessionName,
  WWEBJS_SESSION: sessionName,
  /** Where the browser of whatsapp-web.js keeps its folder; without it the database keeps it. */
  WWEBJS_DIR: z.string().min(1).optional(),
  WWEBJS_CHROMIUM: z.string().min(1).default('/usr/bin/chromium'),
  /** So many messages a day that nobody asked for may go out from such a session; 0 is none. */
  WHATSAPP_UNASKED_PER_DAY_MAX: count(50, 0),
}
