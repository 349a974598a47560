import type { Uuid } from '../../../core/kernel/ids.ts'
import type { NoticePlace } from '../../../core/notices/index.ts'
import { titleOf } from '../../channels/titles.ts'
import { text } from '../../texts/text.ts'
import type { Io, Option } from '../engine/dialog.ts'

/** A chat by what its channel is called, and by a number where several are called the same. */
export type NamedChat = { id: Uuid; name: string }

export function nameChats(places: readonly NoticePlace[]): NamedChat[] {
  const counts = new Map<string, number>()
  return places.map(({ conversation_id: id, channel }) => {
    const title = titleOf(channel)
    const count = (counts.get(title) ?? 0) + 1
    counts.set(title, count)
    return { id, name: count === 1 ? title : `${title} ${count}` }
  })
}

/** More are shown by nobody's buttons; who has them chooses among those they began with. */
const CHATS_MAX = 8

/** In which chat the customer wants to be told things; null is where they logged in last. */
export function askPlace(io: Io, chats: readonly NamedChat[]): Promise<Uuid | null> {
  const options: Option<Uuid | null>[] = [
    { value: null, label: text('place-last-button') },
    ...chats.slice(0, CHATS_MAX).map(({ id, name }) => ({
      value: id,
      label: id === io.conversation_id ? text('place-here-line', { name }) : { plain: name },
    })),
  ]
  return io.choose(text('ask-place'), options)
}
