import type { JsonObject } from '../core/kernel/json.ts'
import type { FindCommand } from './dialogs/engine/interpret.ts'
import { hearFilter, isAllHeard } from './dialogs/past/read-filter.ts'
import { readBudgetWish } from './dialogs/read-budget-wish.ts'
import { readWish } from './dialogs/read-wish.ts'
import type { Text } from './texts/text.ts'
import { text } from './texts/text.ts'
import { listWords, type PlainKey, withoutMarks } from './texts/words.ts'

/**
 * Every command there is, once: what the menu shows, which words lead to it, and the dialog behind
 * it. Whether a session is needed is said by the dialog itself.
 */
export type Command = {
  name: string
  dialog: string
  args?: JsonObject
  /** Shown in the channel's command menu and in /help. */
  help: Text
  /** Plain words that mean the same, in the reader's language and in English, separated by commas. */
  words: Text
  /** What stands behind one of its words is what it is about, as behind the command: "history mtn october". */
  takes_words?: true
}

export const COMMANDS: Command[] = [
  { name: 'start', dialog: 'start', help: text('help-start'), words: text('words-start') },
  { name: 'buy', dialog: 'buy', help: text('help-buy'), words: text('words-buy') },
  {
    name: 'airtime',
    dialog: 'buy',
    args: { category: 'airtime' },
    help: text('help-airtime'),
    words: text('words-airtime'),
  },
  {
    name: 'data',
    dialog: 'buy',
    args: { category: 'data' },
    help: text('help-data'),
    words: text('words-data'),
  },
  { name: 'plans', dialog: 'plans', help: text('help-plans'), words: text('words-plans') },
  { name: 'fund', dialog: 'fund', help: text('help-fund'), words: text('words-fund') },
  { name: 'balance', dialog: 'balance', help: text('help-balance'), words: text('words-balance') },
  { name: 'budget', dialog: 'budget', help: text('help-budget'), words: text('words-budget') },
  {
    name: 'history',
    dialog: 'history',
    help: text('help-history'),
    words: text('words-history'),
    takes_words: true,
  },
  {
    name: 'export',
    dialog: 'export',
    help: text('help-export'),
    words: text('words-export'),
    takes_words: true,
  },
  {
    name: 'statement',
    dialog: 'export',
    args: { format: 'pdf' },
    help: text('help-statement'),
    words: text('words-statement'),
    takes_words: true,
  },
  {
    name: 'spending',
    dialog: 'spending',
    help: text('help-spending'),
    words: text('words-spending'),
    takes_words: true,
  },
  {
    name: 'recipients',
    dialog: 'recipients',
    help: text('help-recipients'),
    words: text('words-recipients'),
  },
  {
    name: 'notifications',
    dialog: 'notifications',
    help: text('help-notifications'),
    words: text('words-notifications'),
  },
  {
    name: 'subscriptions',
    dialog: 'subscriptions',
    help: text('help-subscriptions'),
    words: text('words-subscriptions'),
  },
  { name: 'family', dialog: 'family', help: text('help-family'), words: text('words-family') },
  { name: 'profile', dialog: 'profile', help: text('help-profile'), words: text('words-profile') },
  { name: 'language', dialog: 'language', help: text('help-language'), words: text('words-language') },
  { name: 'mydata', dialog: 'mydata', help: text('help-mydata'), words: text('words-mydata') },
  { name: 'close', dialog: 'close', help: text('help-close'), words: text('words-close') },
  { name: 'postpaid', dialog: 'postpaid', help: text('help-postpaid'), words: text('words-postpaid') },
  { name: 'bill', dialog: 'bill', help: text('help-bill'), words: text('words-bill') },
  { name: 'refer', dialog: 'refer', help: text('help-refer'), words: text('words-refer') },
  { name: 'menu', dialog: 'menu', help: text('help-menu'), words: text('words-menu') },
  { name: 'login', dialog: 'login', help: text('help-login'), words: text('words-login') },
  { name: 'logout', dialog: 'logout', help: text('help-logout'), words: text('words-logout') },
  { name: 'pin', dialog: 'reset-pin', help: text('help-pin'), words: text('words-pin') },
  {
    name: 'faq',
    dialog: 'faq',
    help: text('help-faq'),
    words: text('words-faq'),
    takes_words: true,
  },
  { name: 'help', dialog: 'help', help: text('help-help'), words: text('words-help') },
  { name: 'cancel', dialog: 'cancel', help: text('help-cancel'), words: text('words-cancel') },
]

const byName = new Map(COMMANDS.map((command) => [command.name, command]))
const byWord = new Map<string, Map<string, Command>>()

export const findCommand: FindCommand = (words, how, language) =>
  how === 'name'
    ? (byName.get(words) ?? null)
    : (wordsOf(language).get(withoutMarks(words)) ??
      findBudgetWish(words) ??
      findWish(words, how, language) ??
      findAbout(words, how, language))

/** "budget 20000": nothing else begins like this, so it counts in the middle of something too. */
function findBudgetWish(words: string): ReturnType<FindCommand> {
  const [, argument] = /^budget\s+(.+)$/.exec(words) ?? []
  if (argument === undefined || readBudgetWish(argument) === null) return null
  return { dialog: 'budget', args: { argument } }
}

/** Plain words that say what to buy. In the middle of something else only a sentence with a verb counts. */
function findWish(words: string, how: 'word' | 'phrase', language: string): ReturnType<FindCommand> {
  const found = readWish(words, language)
  if (found === null || (how === 'word' && !found.has_verb)) return null
  return { dialog: 'buy', args: { wish: found.wish } }
}

/**
 * A word of a command and what it is about. In the middle of something else only when every word of it is
 * understood: "history lessons" may well be the answer to a question.
 */
function findAbout(words: string, how: 'word' | 'phrase', language: string): ReturnType<FindCommand> {
  const [, first = '', argument = ''] = /^(\S+) (.+)$/.exec(words) ?? []
  const command = wordsOf(language).get(withoutMarks(first))
  if (command?.takes_words !== true || (how === 'word' && !isAllHeard(hearFilter(argument)))) return null
  return { dialog: command.dialog, args: { ...command.args, argument } }
}

function wordsOf(language: string): Map<string, Command> {
  const known = byWord.get(language)
  if (known !== undefined) return known
  const made = new Map(
    COMMANDS.flatMap((command) =>
      listWords(command.words.key as PlainKey, language).map((word): [string, Command] => [word, command]),
    ),
  )
  byWord.set(language, made)
  return made
}
