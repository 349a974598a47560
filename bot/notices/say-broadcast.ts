import type { NoticeOf } from '../../core/notices/index.ts'
import type { Choice, View } from '../channels/channel.ts'
import { isShortcut, noticeSettings, shortcuts } from '../dialogs/shortcuts.ts'
import { text } from '../texts/text.ts'

/** What the shop wrote, as its customer sees it: with its button, and with the way to hear less. */
export function broadcastView({
  kind,
  words,
  button,
}: NoticeOf<'broadcast.news'> | NoticeOf<'broadcast.service'>): View {
  const choices = [...(button !== null && isShortcut(button) ? shortcuts([button]) : []), [noticeSettings]]
  return {
    text: text(kind === 'broadcast.news' ? 'broadcast-news' : 'broadcast-service', { words }),
    choices,
  }
}

const switchOf = (reference: string, act: 'stop' | 'resume'): Choice => ({
  token: `go.broadcast.${act}-${reference}`,
  label: text(act === 'stop' ? 'broadcast-stop-button' : 'broadcast-resume-button'),
})

/** How it goes, for the group, with the button that stops it or lets it go on. */
export function progressView({ kind: _, ...facts }: NoticeOf<'broadcast.progress'>): View {
  const { reference, state, is_found } = facts
  const said = text('broadcast-progress', { ...facts, is_found: is_found ? 'yes' : 'no' })
  if (state === 'done') return { text: said }
  return { text: said, choices: [[switchOf(reference, state === 'running' ? 'stop' : 'resume')]] }
}
