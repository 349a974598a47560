import type { Core } from '../../core/compose.ts'
import type { GroupMove } from '../../core/notices/index.ts'
import type { Finding } from '../../core/platform/finding.ts'
import type { MakeFile } from '../documents/make-file.ts'
import type { Channel, InboundEvent } from './channel.ts'

/** Puts what was heard into the inbox. Only when it resolves may the channel be told that we have it. */
export type Take = (events: InboundEvent[], moves?: GroupMove[]) => Promise<void>

export type Opening = { core: Core; take: Take; makeFile: MakeFile }

export type Answer = { status: 200 | 400 | 401 | 403 | 404; text: string }

/** What the door lets in at `/webhooks/<name>`: verified over its raw bytes, stored, answered, nothing more. */
export type Webhook = {
  name: string
  /** The longest body it takes, where that is more than others may send. */
  body_bytes_max?: number
  /** Proves to who asks that the address is ours. */
  prove?(query: Record<string, string>): Answer
  receive(request: { header(name: string): string | undefined; body: Buffer }): Promise<Answer>
}

/** A channel with its ways in, as the bot runs it. */
export type OpenChannel = {
  channel: Channel
  webhook?: Webhook
  /** Begins to listen, once the door is open. */
  start?(): Promise<void>
  /** False while nothing can be heard. */
  healthy?(): boolean
  /** Asks the channel, for an operator, whether it knows us and brings what is said. */
  examine?(): Promise<Finding[]>
  /** Stops listening; what is said can still be sent. */
  stop?(): Promise<void>
}
