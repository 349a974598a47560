import { expect, test } from 'vitest'
import { COMMANDS, findCommand } from './commands.ts'
import { DIALOGS } from './dialogs/registry.ts'
import { LANGUAGES } from './texts/languages.ts'
import { withoutMarks } from './texts/words.ts'
import { write } from './texts/write.ts'

test('every command has a dialog, a help line and words of its own', () => {
  for (const language of LANGUAGES) {
    const reader = { language, time_zone: 'UTC', currency: 'NGN', country: 'NG' } as const
    const words = COMMANDS.flatMap((command) =>
      write(command.words, reader)
        .split(',')
        .map((word) => word.trim()),
    )
    expect(new Set(words).size).toBe(words.length)
    for (const { name, dialog, help } of COMMANDS) {
      expect(DIALOGS[dialog], name).toBeDefined()
      expect(write(help, reader).length).toBeGreaterThan(3)
    }
  }
})

test('whatever shows money or moves it needs a session', () => {
  const open = COMMANDS.filter(({ dialog }) => DIALOGS[dialog]?.session !== true).map(({ name }) => name)
  expect(open).toEqual([
    'start',
    'plans',
    'language',
    'menu',
    'login',
    'logout',
    'pin',
    'faq',
    'help',
    'cancel',
  ])
})

test('names are names and words are words', () => {
  expect(findCommand('wallet', 'word', 'en')?.dialog).toBe('balance')
  expect(findCommand('wallet', 'name', 'en')).toBeNull()
  expect(findCommand('wallet', 'word', 'xx')?.dialog).toBe('balance')
  expect(findCommand('constructor', 'name', 'en')).toBeNull()
})

test('words are known with their marks and without, in both ways of writing them', () => {
  for (const said of ['owó tó kù', 'owo to ku', 'owó tó kù'.normalize('NFD')])
    expect(findCommand(said, 'word', 'yo')?.dialog, said).toBe('balance')
  for (const said of ['ragowar kuɗi', 'ragowar kudi', 'balance'])
    expect(findCommand(said, 'word', 'ha')?.dialog, said).toBe('balance')
  expect(findCommand('nyere m aka', 'word', 'ig')?.dialog).toBe('help')
  // What stands behind a word is kept as it was written.
  expect(findCommand('akosile ṣọlá', 'phrase', 'yo')).toEqual({
    dialog: 'history',
    args: { argument: 'ṣọlá' },
  })
  // The vowels of Hindi are written as marks.
  expect(withoutMarks('की')).toBe('की')
})
