import { readdirSync } from 'node:fs'
import { type Message, parse, type SelectExpression, Visitor } from '@fluent/syntax'
import { expect, test } from 'vitest'
import { smsLimits } from '../../bot/channels/sms/channel.ts'
import { telegramLimits } from '../../bot/channels/telegram/limits.ts'
import { COMMANDS } from '../../bot/commands.ts'
import type { TextKey } from '../../bot/texts/keys.ts'
import { LANGUAGES, localeOf, nameLanguage } from '../../bot/texts/languages.ts'
import { isForOperators, listTextFiles, readTextFile } from '../../bot/texts/read-texts.ts'
import { listWords, type PlainKey } from '../../bot/texts/words.ts'
import { kindsOf, longest, type Messages, mentionsOf, messagesIn, messagesOf, variablesOf } from './texts.ts'

/** Every language but the one that the others are compared with. */
const OTHERS = LANGUAGES.filter((language) => language !== 'en')

/** Words that stay what they are: names, and what everybody calls by its English name. */
const KEPT: Record<string, string> = {
  en: 'Nexa Paystack Stripe PDF CSV JSON SMS PIN FAQ GB bn tn',
  pcm: '',
  ha: 'airtime data network plan reference menu statement spreadsheet postpaid profile',
  yo: 'airtime data network plan reference menu statement spreadsheet postpaid profile',
  ig: 'airtime data network plan reference menu statement spreadsheet postpaid profile budget',
  hi: '',
}

const english = messagesIn('en')
const files = listTextFiles('en').filter((name) => !isForOperators(name))
const keysOf = (language: string, name: string): TextKey[] =>
  messagesOf(readTextFile(language, name)).map(({ id }) => id.name as TextKey)
const customersKeys = files.flatMap((name) => keysOf('en', name))

const texts = new Map(LANGUAGES.map((language) => [language as string, messagesIn(language)]))
const textsOf = (language: string): Messages => texts.get(language) ?? english

/** What is wrong in any of the languages, as `ha menu: …`; a test expects none. */
const faults = (look: (key: TextKey, language: string, messages: Messages) => string[]): string[] =>
  OTHERS.flatMap((language) =>
    customersKeys.flatMap((key) =>
      look(key, language, textsOf(language)).map((it) => `${language} ${key}: ${it}`),
    ),
  )

/** What a text selects by, and its cases. */
class Selections extends Visitor {
  readonly cases = new Map<string, Set<string>>()
  override visitSelectExpression(node: SelectExpression): void {
    const name = node.selector.type === 'VariableReference' ? node.selector.id.name : ''
    const found = this.cases.get(name) ?? new Set()
    for (const { key } of node.variants) found.add(key.type === 'Identifier' ? key.name : key.value)
    this.cases.set(name, found)
    this.genericVisit(node)
  }
}

function casesOf(message: Message | undefined): Map<string, Set<string>> {
  const selections = new Selections()
  if (message !== undefined) selections.visit(message)
  return selections.cases
}

const NUMBERS = [0, 1, 2, 5, 21, 99_999]

/** All cases that any text tells apart by a value of this name. */
const casesOfAll = new Map<string, Set<string>>()
for (const message of english.values())
  for (const [name, cases] of casesOf(message))
    casesOfAll.set(name, new Set([...(casesOfAll.get(name) ?? []), ...cases]))

/** Values that lead into each case of a text and of those that it speaks of, one after the other. */
function situationsOf(key: TextKey): Record<string, string | number>[] {
  const selecting = [key, ...mentionsOf(english.get(key)?.value ?? null).texts].flatMap((each) => [
    ...casesOf(english.get(each)).keys(),
  ])
  const single = Object.entries(kindsOf(key))
    .filter(([name]) => selecting.includes(name))
    .flatMap(([name, kind]) => {
      const values = kind === 'count' ? NUMBERS : [...(casesOfAll.get(name) ?? [])]
      return values.map((value) => ({ [name]: value }))
    })
  return [{}, ...single]
}

/** Every text in every case, as a language and as English says it. Made once: writing is what takes time. */
const said = OTHERS.flatMap((language) =>
  customersKeys.flatMap((key) =>
    situationsOf(key).map((given) => ({
      key,
      its: longest(key, language, given),
      own: longest(key, 'en', given),
      where: `${language} ${key} ${JSON.stringify(given)}`,
    })),
  ),
)

test('what is in a folder of texts is a language, and only what customers read', () => {
  const folders = readdirSync(new URL('../../bot/texts/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.sort()).toEqual([...LANGUAGES].sort())
  for (const language of OTHERS) expect(listTextFiles(language), language).toEqual(files)
  // Each by its own name, and no two by the same.
  expect(new Set(LANGUAGES.map(nameLanguage)).size).toBe(LANGUAGES.length)
})

test('every language has every text that customers read, in the same order, and nothing that is not understood', () => {
  for (const language of OTHERS)
    for (const name of files) {
      expect(keysOf(language, name), `${language}/${name}`).toEqual(keysOf('en', name))
      const junk = parse(readTextFile(language, name), {}).body.filter(({ type }) => type === 'Junk')
      expect(junk, `${language}/${name}`).toEqual([])
    }
})

test('no text that customers read speaks of one that only operators have', () => {
  const own = new Set<string>(customersKeys)
  for (const language of LANGUAGES) {
    const messages = textsOf(language)
    for (const key of customersKeys)
      for (const other of mentionsOf(messages.get(key)?.value ?? null).texts)
        expect(own.has(other), `${language} ${key} speaks of ${other}`).toBe(true)
  }
})

test('a text says the same values in every language', () => {
  const sorted = (set: Set<string>): string => [...set].sort().join(' ')
  expect(
    faults((key, _, messages) => {
      const [its, own] = [sorted(variablesOf(key, messages)), sorted(variablesOf(key, english))]
      return its === own ? [] : [`says ${its}, and not ${own}`]
    }),
  ).toEqual([])
})

test('where English tells cases apart, so does every language, with the plurals that it has', () => {
  expect(
    faults((key, language, messages) => {
      const plurals = new Set<string>(
        new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories,
      )
      const its = casesOf(messages.get(key))
      return [...casesOf(english.get(key))].flatMap(([name, wanted]) => {
        const has = its.get(name)
        if (kindsOf(key)[name] !== 'count') {
          const same = has !== undefined && [...wanted].sort().join() === [...has].sort().join()
          return same ? [] : [`$${name} has the cases ${[...(has ?? [])]}, and not ${[...wanted]}`]
        }
        const missing = [...wanted].filter((each) => {
          if (each === 'one') return plurals.has('one') && !has?.has('one') && !has?.has('1')
          return /\d/.test(each) && !has?.has(each)
        })
        const never = [...(has ?? [])].filter((each) => !/\d/.test(each) && !plurals.has(each))
        return [
          ...missing.map((each) => `$${name} lacks [${each}]`),
          ...never.map((each) => `$${name} is never [${each}]`),
        ]
      })
    }),
  ).toEqual([])
})

test('none, one and many are told apart', () => {
  // In Pidgin and Hindi nothing counts like one: words such as "one more" belong to [1].
  expect(
    faults((key, language) =>
      Object.entries(kindsOf(key))
        .filter(([, kind]) => kind === 'count')
        .flatMap(([name]) => {
          const written = (into: string) => [0, 1, 2].map((value) => longest(key, into, { [name]: value }))
          const differ = (texts: string[]) => new Set(texts).size
          return differ(written(language)) < differ(written('en')) ? [`the same for some $${name}`] : []
        }),
    ),
  ).toEqual([])
})

test('markup, signs and commands are those of English, in every case', () => {
  const signs = (words: string): string[] =>
    [
      ...(words.match(/<\/?[a-z]+>/g) ?? []),
      ...(words.match(/(?<![\w<])\/[a-z]{3,}/g) ?? []),
      ...(words.match(/\p{Extended_Pictographic}|[✓✕←→↻●◀▶＋☆•]/gu) ?? []),
    ].sort()
  const isClosed = (words: string): boolean => {
    const open: string[] = []
    for (const [, slash, name = ''] of words.matchAll(/<(\/?)([a-z]+)>/g)) {
      if (slash === '') open.push(name)
      else if (open.pop() !== name) return false
    }
    return open.length === 0
  }
  const wrong = said.flatMap(({ its, own, where }) => [
    ...(isClosed(its) ? [] : [`${where}: is not closed in order`]),
    ...(signs(its).join(' ') === signs(own).join(' ')
      ? []
      : [`${where}: has ${signs(its).join(' ')}, not ${signs(own).join(' ')}`]),
  ])
  expect(wrong).toEqual([])
})

test('every text fits what carries it in every language, with the longest values', () => {
  const most = (key: TextKey): number => {
    if (key.startsWith('sms-')) return smsLimits.text_chars_max
    if (key.endsWith('-button')) return telegramLimits.choice_label_chars_max
    if (key.startsWith('help-')) return 256
    if (key.endsWith('-caption')) return telegramLimits.caption_chars_max
    return telegramLimits.text_chars_max / 2
  }
  expect(
    said.filter(({ key, its }) => its.length > most(key)).map(({ where, its }) => [where, its.length]),
  ).toEqual([])
})

test('numbers have the same digits everywhere, and no sentence glues dots or dashes', () => {
  const strange = (words: string) => words.match(/(?![0-9])\p{Nd}|—|!!|\.\.\./gu)
  expect(said.flatMap(({ its, where }) => (strange(its) === null ? [] : [where]))).toEqual([])
})

test('buttons are one line without markup, and those of one topic differ where they do in English', () => {
  for (const language of OTHERS)
    for (const name of files) {
      const buttons = keysOf('en', name).filter((key) => key.endsWith('-button'))
      const labels = new Map<string, string>()
      for (const key of buttons) {
        const label = longest(key, language).toLowerCase()
        expect(label, `${language} ${key}`).not.toMatch(/[<\n]/)
        const own = longest(key)
        expect(labels.get(label) ?? own, `${language} ${key} reads like another button`).toBe(own)
        labels.set(label, own)
      }
    }
})

test('an SMS is written in letters that cost one each, in every language', () => {
  const GSM = /^[A-Za-z0-9 \n@£$¥!"#%&'()*+,\-./:;<=>?_]*$/
  const codes = customersKeys.filter((key) => key.startsWith('sms-'))
  for (const language of LANGUAGES)
    for (const key of codes)
      for (const element of textsOf(language).get(key)?.value?.elements ?? [])
        if (element.type === 'TextElement') expect(element.value, `${language} ${key}`).toMatch(GSM)
})

test('no word leads to two commands, and none means two things in an order', () => {
  const twice = (lists: string[][]): string[] => {
    const words = lists.flat()
    return words.filter((word, place) => words.indexOf(word) !== place)
  }
  const hearing = customersKeys.filter((key) => key.startsWith('hear-')) as PlainKey[]
  expect(hearing.length).toBeGreaterThan(5)
  for (const language of LANGUAGES) {
    expect(twice(COMMANDS.map(({ words }) => listWords(words.key as PlainKey, language))), language).toEqual(
      [],
    )
    const heard = hearing.map((key) => listWords(key, language))
    expect(twice(heard), language).toEqual([])
    expect(
      heard.flat().filter((word) => !/^\S+$/.test(word)),
      language,
    ).toEqual([])
  }
})

test('nothing is left in English by mistake', () => {
  expect(
    faults((key, language, messages) => {
      const own = wordsOf(english.get(key))
      // Lists of words may well hold the English ones alone.
      if (/^(words|hear)-/.test(key) || wordsOf(messages.get(key)).join(' ') !== own.join(' ')) return []
      const kept = new Set(`${KEPT.en} ${KEPT[language]}`.toLowerCase().split(' '))
      const strange = own.filter((word) => !kept.has(word))
      return strange.length > (ALIKE_MAX[language] ?? 0) ? [own.join(' ')] : []
    }),
  ).toEqual([])
})

/** Pidgin is made of English words: names of things read the same, sentences do not. */
const ALIKE_MAX: Record<string, number> = { pcm: 5 }

/** The words that a text is made of, in all of its cases, without values, markup and commands. */
function wordsOf(message: Message | undefined): string[] {
  const parts = new Parts()
  if (message !== undefined) parts.visit(message)
  const plain = parts.all.join(' ').replace(/<\/?[a-z]+>|(?<!\w)\/[a-z]+/g, ' ')
  return plain.toLowerCase().match(/\p{L}[\p{L}\p{M}-]+/gu) ?? []
}

class Parts extends Visitor {
  readonly all: string[] = []
  override visitTextElement(node: { value: string }): void {
    this.all.push(node.value)
  }
}
