import type { Bodies, ContentPage } from '../../../../core/content/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io } from '../../engine/dialog.ts'
import { cardText } from '../../menu.ts'

/** Exactly the words that customers read, with the name of nobody in them. */
export async function preview(io: Io, { kind, body }: ContentPage): Promise<void> {
  const lead = text('content-preview-lead')
  for (const said of wordsOf(kind, body)) await io.say(said, { lead })
}

/** As it was stored; a body has the fields of its kind. */
function wordsOf(kind: ContentPage['kind'], body: ContentPage['body']): Text[] {
  switch (kind) {
    case 'header': {
      const { title, text: words = '', newcomer } = body as Bodies['header']
      return [
        text('content-header', { title, words }),
        ...(newcomer === undefined ? [] : [text('content-words', { words: newcomer })]),
      ]
    }
    case 'card':
      return [cardText(body as Bodies['card'], { place: 0, count: 1 })]
    case 'faq': {
      const { question, answer } = body as Bodies['faq']
      return [text('faq-answer', { question, answer })]
    }
  }
}
