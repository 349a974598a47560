import { readdirSync, readFileSync } from 'node:fs'

/** All of a language's words: every file of its folder, in the order of their names. */
export const readTexts = (language: string): string =>
  listTextFiles(language)
    .map((name) => readTextFile(language, name))
    .join('\n')

export const listTextFiles = (language: string): string[] =>
  readdirSync(folderOf(language))
    .filter((name) => name.endsWith('.ftl'))
    .sort()

export const readTextFile = (language: string, name: string): string =>
  readFileSync(new URL(name, folderOf(language)), 'utf8')

/** Operators of one shop share one language, the first: these files are in its folder alone. */
export const isForOperators = (name: string): boolean => name.startsWith('admin-') || name === 'operators.ftl'

const folderOf = (language: string): URL => new URL(`./${language}/`, import.meta.url)
