import type { View } from '../../channels/channel.ts'
import type { Prompt } from './io.ts'
import type { Scene } from './scene.ts'

/** The newest message of the person in a group that is still there: one that held a code is taken away. */
export function saidRef(
  { conversation, inbound: { event }, running }: Scene,
  secret: boolean,
): string | null {
  if (conversation.kind === 'private') return null
  if ((event.kind === 'command' || event.kind === 'text') && !secret) return event.ref
  return running?.said_ref ?? null
}

/**
 * A view as it is said in a group, where several people speak: it answers the message of the person it is for, and
 * a question that waits for words says that it is answered by a reply. In private it stays as it is.
 */
export function addressView(view: View, scene: Scene, said_ref: string | null, prompt?: Prompt): View {
  if (scene.conversation.kind === 'private') return view
  const { event } = scene.inbound
  // Where nothing can be tapped, every answer is words.
  const needsWords = prompt !== undefined && (prompt.words === true || scene.way.choosing === 'type')
  const about = said_ref ?? (event.kind === 'choice' ? event.ref : null)
  return {
    ...view,
    ...(about === null ? {} : { reply_to_ref: about }),
    ...(needsWords ? { asks_reply: said_ref === null ? 'anybody' : 'person' } : {}),
  }
}

/** A question that is over, without what made somebody answer it. Null when nothing of that is to be seen. */
export function withoutButtons(view: View): View | null {
  if (view.choices === undefined && view.keypad === undefined) return null
  const { choices: _choices, keypad: _keypad, asks_reply: _asks, ...bare } = view
  return bare
}
