/** What the stories need to know of a channel: what it can, never its name. */
export type Traits = {
  readonly name: string
  /** A message can change after it was sent, and lose its buttons. */
  readonly edits: boolean
  /** A message whose answer was lost is sent a second time. */
  readonly repeats_lost: boolean
  /** After a day of silence only approved words are said, without pictures. */
  readonly has_window: boolean
  /** The bot can take away what a person wrote. */
  readonly deletes: boolean
  /** Whoever writes is known by their number, so that a card with it is their own. */
  readonly vouches: boolean
  /** There are buttons; elsewhere a choice is typed. */
  readonly taps: boolean
  /** A tap is answered on the button itself, beside the chat. */
  readonly toasts: boolean
  readonly groups: boolean
  /** Commands stand in a menu of the channel itself. */
  readonly menus: boolean
  /** The shop may write to many at once. */
  readonly takes_broadcasts: boolean
}

/** `token` is what goes out when it is tapped, or what is typed where nothing can be tapped. */
export type Button = { label: string; token: string }

/** One message as a person has it before their eyes: words as they are read, without markup. */
export type ChatMessage = {
  id: string
  from: 'bot' | 'user'
  /** Later than everything that came before it, and later again when it changed. */
  changed: number
  text: string
  buttons: Button[][]
  asks_contact: boolean
  /** How to answer, where nothing can be tapped, or what was typed cannot be taken away. */
  hint?: string
  /** It waits for a reply to it. */
  asks_reply: boolean
  sender?: string
  reply_to?: string
  /** Where it leads to on the web. */
  link?: string
  image?: { url: string }
  document?: { url: string; name: string; size: number }
}

/** Anything that a person can send. */
export type Sending = {
  text?: string
  reply_to?: string
  contact?: 'own' | { phone: string; first_name: string; user_id?: number }
  sticker?: true
  photo?: true
  caption?: string
  document?: { name: string; base64: string }
}

/** Who acts, and where: their private chat, unless the address of a group is named. */
export type Who = { id: number; phone: string; group?: string }

/** The messenger in a person's hand, opened at one chat with the bot. */
export type App = {
  readonly traits: Traits
  /** The chat and the person, as the channel names them. */
  readonly address: string
  readonly sender: string
  /** What a person sends is in the inbox as soon as it is sent, or will never be. */
  readonly is_heard_at_once: boolean
  /** What stands in the chat now, in its order; deleted messages are gone. */
  read(): Promise<ChatMessage[]>
  /** Gives back the id of the message. */
  send(what: Sending): Promise<string>
  /** Gives back what names the tap. A forged one need not be on the keyboard. */
  tap(message_id: string, token: string, forged: boolean): Promise<string>
  /** What is shown on the button for a moment; undefined until the tap was answered. */
  toast(tap_id: string): Promise<string | undefined>
  /** The file behind an address in a message. */
  open(url: string): Promise<Buffer>
  /** Lets nothing of the bot come through any more, or again. */
  block(blocked: boolean): Promise<void>
}

/** As it is read: a no-break space looks like any other. */
/** A shortcut as it is typed: `go.faq.1f3a` is "/faq 1f3a". Everything else is typed as it is printed. */
export const typedToken = (token: string): string => {
  const [, name, argument] = /^go\.([a-z]+)(?:\.(.+))?$/.exec(token) ?? []
  if (name === undefined) return token
  return argument === undefined ? `/${name}` : `/${name} ${argument}`
}

export const plainly = (words: string): string => words.replaceAll('\u00a0', ' ')

/** What stands on the buttons of a message, in their order. */
export const labelsOf = ({ buttons }: ChatMessage): string[] => buttons.flat().map(({ label }) => label)
