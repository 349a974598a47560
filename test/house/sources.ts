import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { PROJECT_DIR } from '../support/folders.ts'

/** A file of the project: its path from the root, and its text. */
export type Source = { path: string; text: string }

const OUTSIDE = new Set(['node_modules', '.nexa', '.git', 'screenshots', 'coverage'])

/** Every file under these folders whose name ends so. */
export function readSources(folders: string[], ends: RegExp): Source[] {
  return folders
    .flatMap((folder) => filesOf(join(PROJECT_DIR, folder)))
    .filter((path) => ends.test(path))
    .map((path) => ({ path: relative(PROJECT_DIR, path), text: readFileSync(path, 'utf8') }))
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return OUTSIDE.has(entry.name) ? [] : filesOf(path)
    return [path]
  })
}

export const readProjectFile = (path: string): string => readFileSync(join(PROJECT_DIR, path), 'utf8')

/** What runs for customers. */
export const PRODUCTION = ['bot', 'core', 'jobs', 'migrations']

/** Tests and what only tests use. */
export const isTest = (path: string): boolean => /\.test\.ts$|\/fixtures\/|^test\//.test(path)

export const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)

/** Every node of a file, outermost first. */
export function nodesOf(tree: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** `path:line`, as editors open it. */
export function placeOf(tree: ts.SourceFile, node: ts.Node): string {
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}
