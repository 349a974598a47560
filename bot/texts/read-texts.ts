import { readdirSync, readFileSync } from 'node:fs'

/** All of a language's words: every file of its folder, in the order of their names. */
export function readTexts(language: string): string {
  const folder = new URL(`./${language}/`, import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ftl'))
  return files
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
}
