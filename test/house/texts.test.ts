import ts from 'typescript'
import { expect, test } from 'vitest'
import { smsLimits } from '../../bot/channels/sms/channel.ts'
import { telegramLimits } from '../../bot/channels/telegram/limits.ts'
import { COMMANDS } from '../../bot/commands.ts'
import { drawKeypad } from '../../bot/dialogs/engine/keypad.ts'
import { buyAgain, saveNumber } from '../../bot/dialogs/shortcuts.ts'
import { generateKeys } from '../../bot/texts/generate-keys.ts'
import { TEXTS, type TextKey } from '../../bot/texts/keys.ts'
import { readTexts } from '../../bot/texts/read-texts.ts'
import { write } from '../../bot/texts/write.ts'
import { newToken } from '../../core/kernel/ids.ts'
import { Vault } from '../../core/platform/seal.ts'
import { Secret } from '../../core/platform/secret.ts'
import { nodesOf, parse as parseCode, readProjectFile, readSources } from './sources.ts'
import { kindsOf, longest, mentionsOf, messagesIn, readerOf, variablesOf } from './texts.ts'

const messages = messagesIn('en')
const keys = Object.keys(TEXTS) as TextKey[]

test('keys.ts is what en/*.ftl says; if not, run generate-keys.ts', () => {
  expect(readProjectFile('bot/texts/keys.ts')).toBe(generateKeys(readTexts('en')))
})

test('every text is used', () => {
  const named = new Set<string>([...messages.values()].flatMap(({ value }) => [...mentionsOf(value).texts]))
  const beginnings: string[] = []
  const sources = readSources(['bot'], /\.ts$/).filter(
    ({ path }) => !/\.test\.ts$|texts\/keys\.ts$/.test(path),
  )
  for (const node of sources.flatMap((source) => nodesOf(parseCode(source)))) {
    if (ts.isStringLiteralLike(node)) named.add(node.text)
    // `state-${state}`: a family of texts.
    if (ts.isTemplateHead(node) && /^[a-z]+-$/.test(node.text)) beginnings.push(node.text)
  }
  const isUsed = (key: string) => named.has(key) || beginnings.some((beginning) => key.startsWith(beginning))
  expect(keys.filter((key) => !isUsed(key))).toEqual([])
})

test('every variable is declared, and every declared one is used', () => {
  const differences = keys.flatMap((key) => {
    const used = variablesOf(key, messages)
    const declared = new Set(Object.keys(kindsOf(key)))
    return [
      ...[...used].filter((name) => !declared.has(name)).map((name) => `${key} uses $${name}, undeclared`),
      ...[...declared].filter((name) => !used.has(name)).map((name) => `${key} declares $${name}, unused`),
    ]
  })
  expect(differences).toEqual([])
})

test('every text fits what carries it, with the longest values', () => {
  const most = (key: TextKey): number => {
    if (key.startsWith('sms-')) return smsLimits.text_chars_max
    if (key.endsWith('-button')) return telegramLimits.choice_label_chars_max
    // Telegram's menu refuses longer descriptions.
    if (key.startsWith('help-')) return 256
    if (key.endsWith('-caption')) return telegramLimits.caption_chars_max
    // A lead may stand before it: both together are one message.
    return telegramLimits.text_chars_max / 2
  }
  expect(keys.filter((key) => longest(key).length > most(key))).toEqual([])
})

test('an SMS is written in letters that cost one each', () => {
  // Outside of the GSM alphabet a text has only 70 letters per part, and costs more than twice as much.
  const GSM = /^[A-Za-z0-9 \n@£$¥!"#%&'()*+,\-./:;<=>?_]*$/
  const texts = keys.filter((key) => key.startsWith('sms-'))
  expect(texts.length).toBeGreaterThan(0)
  for (const key of texts)
    expect(
      messages.get(key)?.value?.elements.every((part) => part.type !== 'TextElement' || GSM.test(part.value)),
    ).toBe(true)
})

test('markup is what Telegram knows, and closed in order', () => {
  const broken = keys.filter((key) => {
    const open: string[] = []
    for (const [, slash, name = ''] of longest(key).matchAll(/<(\/?)([^>]*)>/g)) {
      if (!['b', 'i', 'u', 's', 'code', 'pre'].includes(name)) return true
      if (slash === '') open.push(name)
      else if (open.pop() !== name) return true
    }
    return open.length > 0
  })
  expect(broken).toEqual([])
})

test('buttons carry no markup and one line', () => {
  const buttons = keys.filter((key) => key.endsWith('-button'))
  expect(buttons.length).toBeGreaterThan(10)
  expect(buttons.filter((key) => /[<\n]/.test(longest(key)))).toEqual([])
})

test('every token fits into a button', () => {
  const prompt = newToken()
  const vault = new Vault(new Secret(Buffer.alloc(32, 1).toString('base64')))
  const tokens = [
    ...drawKeypad(vault, prompt).map(({ token }) => token),
    ...COMMANDS.map(({ name }) => `go.${name}`),
    buyAgain('NX-7F3K2M9Q').token,
    saveNumber('NX-7F3K2M9Q').token,
    `${prompt}.${telegramLimits.buttons_max}`,
  ]
  const fits = (token: string) => Buffer.byteLength(token) <= telegramLimits.choice_token_bytes_max
  expect(tokens.filter((token) => !fits(token))).toEqual([])
})

test('help names every command, and the menu takes every name', () => {
  const help = write({ key: 'help', params: {} }, readerOf('en'))
  // Who reads it has started, and has found /help.
  const missing = COMMANDS.filter(
    ({ name }) => !['start', 'help'].includes(name) && !help.includes(`/${name} `),
  )
  expect(missing.map(({ name }) => name)).toEqual([])
  expect(COMMANDS.filter(({ name }) => !/^[a-z0-9_]{1,32}$/.test(name))).toEqual([])
})

test('texts speak kindly and plainly', () => {
  // The voice guide is in docs/glossary.md; these words blame, or are ours and not the reader's.
  const cold =
    /\b(invalid|error|failed to|illegal|abort|exception|null|undefined|timeout|unauthori[sz]ed|user|please note|successfully)\b/i
  const spoken = keys.filter((key) => key !== 'ops-alert')
  expect(spoken.filter((key) => cold.test(longest(key)))).toEqual([])
  expect(spoken.filter((key) => /—|!!|\.\.\./.test(longest(key)))).toEqual([])
})
