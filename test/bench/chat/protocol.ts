/** The bots that are measured. Each has a stand-in of its own, all in one process, so that rounds can take turns. */
export const BOTS = ['nexa', 'echo', 'eager echo'] as const
export type BotName = (typeof BOTS)[number]

/** What the bench asks of the process that plays Telegram and all the people in it. */
export type Ask =
  | { do: 'where' }
  /** So many people at once, each writing again as soon as they are answered. */
  | { do: 'crowd'; bot: BotName; people: number; seconds: number; text: string }
  /** One person writes, is answered, and writes again after a rest. */
  | { do: 'alone'; bot: BotName; times: number; text: string }
  /** One person with the PIN keypad open taps a digit, then takes it back, and so on. */
  | { do: 'keypad'; bot: BotName; times: number }

export type Answers = {
  where: Record<BotName, number>
  crowd: { waits_ms: number[]; lasted_ms: number }
  alone: number[]
  keypad: number[]
}

export type Reply = { id: number; value: unknown } | { id: number; error: string }
