import type { Limits } from '../channel.ts'

/**
 * What a linked telephone carries. Clients fold very long messages and captions away, so both stay as short as the
 * official interface wants them. Buttons are shown to some readers only, so everything is typed.
 */
export const phoneLimits: Limits = {
  text_chars_max: 4096,
  caption_chars_max: 1024,
  choice_token_bytes_max: 64,
  choice_label_chars_max: 64,
  buttons_max: 0,
  edits: false,
  deletes_incoming: false,
  asks_contact: false,
  markup: 'whatsapp',
  choosing: 'type',
}
