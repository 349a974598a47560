import {
  type BroadcastClass,
  type BroadcastWish,
  countSegment,
  readLanguages,
  readWords,
  type SegmentCount,
  startBroadcast,
  WORDS_CHARS_MAX,
  type Words,
} from '../../../../core/broadcast/index.ts'
import { broadcastView } from '../../../notices/say-broadcast.ts'
import { LANGUAGES, nameLanguage } from '../../../texts/languages.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next, Option, Reader } from '../../engine/dialog.ts'
import { refusalText } from '../../refusal-text.ts'
import { chooseCommand } from '../choose-command.ts'
import { chooseSegment } from './choose-segment.ts'

type Tap = 'send' | 'words' | 'people' | 'button' | 'drop'

/** From what it is about to the typed number. Everything may be changed while it is looked at. */
export async function makeBroadcast(io: Io): Promise<Next> {
  const of = await io.choose<BroadcastClass>(text('broadcast-which-class'), [
    { value: 'news', label: text('broadcast-class-news-button') },
    { value: 'service', label: text('broadcast-class-service-button') },
  ])
  let wish: BroadcastWish = {
    class: of,
    segment: await chooseSegment(io),
    words: await askWords(io),
    button: await chooseCommand(io, text('broadcast-which-button'), text('broadcast-no-button')),
  }
  for (;;) {
    const count = await countAll(io, wish)
    const tap = await preview(io, wish, count)
    if (tap === 'drop') return io.say(text('broadcast-dropped'))
    if (tap === 'words') wish = { ...wish, words: await askWords(io) }
    else if (tap === 'people') wish = { ...wish, segment: await chooseSegment(io) }
    else if (tap === 'button') {
      const button = await chooseCommand(io, text('broadcast-which-button'), text('broadcast-no-button'))
      wish = { ...wish, button }
    } else return send(io, wish, count)
  }
}

const countAll = (io: Io, wish: BroadcastWish): Promise<SegmentCount> =>
  io.step('count', (trx) => countSegment(trx, io.core, wish))

const wordsReader: Reader<string> = (answer) => {
  const read = answer.kind === 'text' ? readWords(answer.text) : null
  return read?.ok === true
    ? { value: read.value }
    : { problem: text('broadcast-bad-words', { most: WORDS_CHARS_MAX }) }
}

/** In English, and in every other language that a customer reads, where the admin has words for it. */
async function askWords(io: Io): Promise<Words> {
  const [first, ...others] = LANGUAGES
  const words: Words = {
    [first]: await io.ask(text('broadcast-ask-words', { most: WORDS_CHARS_MAX }), wordsReader),
  }
  const read = await io.step('languages', readLanguages)
  for (const language of others.filter((each) => read.includes(each))) {
    const asked = text('broadcast-ask-words-in', { language: nameLanguage(language), most: WORDS_CHARS_MAX })
    const skip: Option<string | null>[] = [{ value: null, label: text('skip-button') }]
    const said = await io.ask<string | null>(asked, wordsReader, { options: skip })
    if (said !== null) words[language] = said
  }
  return words
}

/** Exactly what a customer sees, and below it what may still be changed. */
async function preview(io: Io, wish: BroadcastWish, { people, ...count }: SegmentCount): Promise<Tap> {
  for (const words of Object.values(wish.words)) {
    const view = broadcastView({ kind: `broadcast.${wish.class}`, words, button: wish.button })
    const shortcuts = view.choices === undefined ? {} : { shortcuts: view.choices }
    await io.say(view.text, { lead: text('broadcast-preview-lead'), ...shortcuts })
  }
  const option = (value: Tap, label: Text): Option<Tap> => ({ value, label })
  return io.choose<Tap>(text('broadcast-check', { people, ...count }), [
    ...(people === 0 ? [] : [option('send', text('broadcast-send-button'))]),
    option('words', text('broadcast-change-words-button')),
    option('people', text('broadcast-change-people-button')),
    option('button', text('broadcast-change-button-button')),
    option('drop', text('broadcast-drop-button')),
  ])
}

const countReader =
  (people: number): Reader<boolean> =>
  (answer) =>
    answer.kind === 'text' && answer.text.replace(/[\s,.]/g, '') === String(people)
      ? { value: true }
      : { problem: text('broadcast-not-count', { people }) }

async function send(io: Io, wish: BroadcastWish, { people }: SegmentCount): Promise<Next> {
  const sure = await io.ask(text('broadcast-confirm', { people }), countReader(people), {
    options: [{ value: false, label: text('broadcast-drop-button') }],
  })
  if (!sure) return io.say(text('broadcast-dropped'))
  const admin_id = io.admin.id
  const begun = await io.step('send', (trx) => startBroadcast(trx, io.core, { ...wish, admin_id }))
  if (!begun.ok) return io.say(refusalText(begun.refusal))
  return io.say(text('broadcast-begun', begun.value))
}
