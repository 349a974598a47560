import type { Inbound, Reply } from '../channel.ts'

const COMMAND = /^\/([a-z0-9_]{1,32})(?:\s+([\s\S]*))?$/i

/** Words as people type them: a command, or anything else. */
export function readWords(words: string, ref: string): Inbound {
  const command = COMMAND.exec(words.trim())
  if (command === null) return { kind: 'text', text: words, ref }
  const [, name = '', argument = ''] = command
  return { kind: 'command', name: name.toLowerCase(), argument: argument.trim(), ref }
}

/**
 * In a group everything is heard. What people say to each other is not ours to keep: commands are for us, answers to
 * our messages, and the six digits of a code, which somebody means for us by mistake.
 */
export const isForUs = (body: Inbound): boolean =>
  body.kind === 'command' ||
  ('reply' in body && body.reply?.is_ours === true) ||
  (body.kind === 'text' && /^\d{3}[ -]?\d{3}$/.test(body.text.trim()))

export const withReply = (body: Inbound, reply: Reply | null): Inbound =>
  reply === null || !('ref' in body) || body.kind === 'choice' ? body : { ...body, reply }
