import type { NoticeOf } from '../../../../core/notices/index.ts'
import type { View } from '../../../channels/channel.ts'
import { type Text, text } from '../../../texts/text.ts'
import { link } from './links.ts'

/** Said where a file was sent, when it has been fetched: it leads to what the file would do. */
export function fileRead({
  import_id,
  name,
  problem,
}: NoticeOf<'shelves.file-read'>): [Text, Omit<View, 'text'>] {
  const file = name.slice(0, 60)
  if (problem === 'none')
    return [
      text('import-here', { name: file }),
      { choices: [[link('import', text('import-look-button'), import_id)]] },
    ]
  const again = { choices: [[link('import', text('import-button'))]] }
  const lead = text('import-unread', { name: file })
  return [text(PROBLEMS[problem as keyof typeof PROBLEMS] ?? 'import-away'), { lead, ...again }]
}

const PROBLEMS = {
  away: 'import-away',
  'too-long': 'import-too-large',
  'shelves.not-text': 'import-not-text',
  'shelves.wrong-letters': 'import-wrong-letters',
} as const
