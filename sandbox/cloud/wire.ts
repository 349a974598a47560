/** What a person's phone sends, as a webhook spells it; its type names its only other key. */
export type InboundContent =
  | { type: 'text'; text: { body: string } }
  | {
      type: 'interactive'
      interactive:
        | { type: 'button_reply'; button_reply: { id: string; title: string } }
        | { type: 'list_reply'; list_reply: { id: string; title: string; description?: string } }
    }
  | { type: 'button'; button: { payload: string; text: string } }
  | { type: 'contacts'; contacts: SharedContact[] }
  | { type: 'image'; image: InboundMedia & { caption?: string } }
  | { type: 'document'; document: InboundMedia & { filename: string; caption?: string } }
  | { type: 'sticker'; sticker: InboundMedia & { animated: boolean } }
  | { type: 'reaction'; reaction: { message_id: string; emoji: string } }
  | { type: 'unsupported'; errors: Record<string, unknown>[] }

export type InboundMedia = { mime_type: string; sha256: string; id: string }

export type SharedContact = {
  name: { first_name: string; last_name?: string; formatted_name: string }
  phones: { phone: string; wa_id?: string; type: string }[]
  origin: 'contact_request' | 'other'
}
