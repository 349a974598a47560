import { expect, test } from 'vitest'
import { ADMIN_COMMANDS } from '../../bot/admin-commands.ts'
import { COMMANDS } from '../../bot/commands.ts'
import { DIALOGS } from '../../bot/dialogs/registry.ts'
import { PERMISSIONS, ROLES } from '../../core/admin/index.ts'
import { readProjectFile } from './sources.ts'

test('the table of docs/admins.md is what the roles may do', () => {
  const rows = [...readProjectFile('docs/admins.md').matchAll(/^\| `([a-z]+\.[a-z]+)` +\|(.+)\|$/gm)]
  const documented = rows.map(([, name, cells = '']) => [
    name,
    ROLES.filter((_, place) => cells.split('|')[place]?.trim() === '✓'),
  ])
  expect(documented).toEqual(Object.entries(PERMISSIONS))
})

test('every command of the group leads to a dialog of the group, for the same people', () => {
  expect(
    ADMIN_COMMANDS.map(({ name, dialog }) => [name, DIALOGS[dialog]?.admin, DIALOGS[dialog]?.session]),
  ).toEqual(ADMIN_COMMANDS.map(({ name, permission }) => [name, permission, false]))
  expect(new Set(ADMIN_COMMANDS.map(({ name }) => name)).size).toBe(ADMIN_COMMANDS.length)
  // A button names its command in letters.
  expect(ADMIN_COMMANDS.filter(({ name }) => !/^[a-z]{2,20}$/.test(name))).toEqual([])
})

test('no command of customers leads into the group', () => {
  expect(COMMANDS.filter(({ dialog }) => DIALOGS[dialog]?.admin !== undefined)).toEqual([])
})
