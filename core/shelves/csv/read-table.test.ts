import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode.ts'
import { LINES_MAX, readTable } from './read-table.ts'

const COLUMNS = ['name', 'price', 'note'] as const
const read = (text: string) => readTable(text, COLUMNS, ['name', 'price'])

/** The cells of each line, or why there are none. */
function cellsOf(text: string): unknown {
  const table = read(text)
  if (!table.ok) return table.refusal
  return table.value.rows.map(({ line, cells }) => [line, cells.name, cells.price, cells.note])
}

function linesOf(text: string): unknown {
  const table = read(text)
  return table.ok ? table.value.rows.map(({ line }) => line) : table.refusal
}

describe('files as spreadsheet programs write them', () => {
  test.each([
    ['plain', 'name,price,note\nA,1,x\n'],
    ['with a mark', '\uFEFFname,price,note\nA,1,x\n'],
    ['by semicolons', 'name;price;note\r\nA;1;x\r\n'],
    ['by tabs', 'name\tprice\tnote\rA\t1\tx\r'],
    ['by what its first line says', 'sep=;\r\nname;price;note\r\n\r\nA;1;x'],
    ['in another order', 'note,Price, NAME \nx,1,A\n'],
    ['with empty columns behind', 'name,price,note,,\nA,1,x,,\n,,,,\n'],
    ['with spaces and quotes', '"name", price ,note\n  "A" ,1,  x'],
  ])('%s', (_, text) => {
    const table = read(text)
    expect(table.ok && table.value.problems).toEqual([])
    expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual([
      { name: 'A', price: '1', note: 'x' },
    ])
  })

  test('lines are counted as people see them, over breaks within cells and empty lines', () => {
    const text = 'name,price,note\n"A\nand B",1,\n\nC,2,"x, y"\r\nD,3,"say ""hi"""\n'
    expect(cellsOf(text)).toEqual([
      [2, 'A\nand B', '1', ''],
      [5, 'C', '2', 'x, y'],
      [6, 'D', '3', 'say "hi"'],
    ])
    expect(linesOf(`sep=,\n${text}`)).toEqual([3, 6, 7])
  })

  test('an apostrophe before a formula is ours, any other is a letter', () => {
    expect(cellsOf(`name,price\n'=cmd|' /C calc'!A0,1\n'Tis,2\n=1+1,3`)).toEqual([
      [2, "=cmd|' /C calc'!A0", '1', ''],
      [3, "'Tis", '2', ''],
      [4, '=1+1', '3', ''],
    ])
  })
})

describe('files that are none of ours', () => {
  test.each([
    ['', { code: 'shelves.no-column', column: 'name' }],
    ['name,note\nA,1', { code: 'shelves.no-column', column: 'price' }],
    ['name,price,colour\n', { code: 'shelves.unknown-column', column: 'colour' }],
    ['name,price,name\n', { code: 'shelves.unknown-column', column: 'name' }],
    ['name,price\nA,"1\nB,2\n', { code: 'shelves.bad-quotes' }],
    ['name,price\nA,1"2"\n', { code: 'shelves.bad-quotes', line: 2 }],
    ['name,price\nA,"1"2\n', { code: 'shelves.bad-quotes', line: 2 }],
  ])('%j', (text, refusal) => {
    expect(cellsOf(text)).toMatchObject(refusal)
  })

  test('lines with other cells than the headings are told one by one, and the others are read', () => {
    const table = read(`name,price,note\nA,1\nB,2,x,y\nC,3,x\n${'D'.repeat(500)},4,x\n`)
    expect(table.ok && table.value.rows.map(({ line }) => line)).toEqual([4])
    expect(table.ok && table.value.problems).toMatchObject([
      { line: 2, problem: 'cells', value: '2' },
      { line: 3, problem: 'cells', value: '4' },
      { line: 5, problem: 'cells', column: 'name' },
    ])
  })

  test('as many lines as there may be, and not one more', () => {
    const body = (count: number) => `name,price\n${'A,1\n'.repeat(count)}`
    const most = read(body(LINES_MAX))
    expect(most.ok && most.value.rows.length).toBe(LINES_MAX)
    expect(cellsOf(body(LINES_MAX + 1))).toEqual({ code: 'shelves.too-long', most: LINES_MAX })
  })
})

describe('the letters of a file', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

  test.each([
    ['UTF-8', bytes('₦ é')],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], '₦ é')],
    ['UTF-16', Buffer.from('\uFEFF₦ é', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\uFEFF₦ é', 'utf16le').swap16()],
  ])('%s', (_, file) => {
    expect(decodeText(file)).toEqual({ ok: true, value: '₦ é' })
  })

  test.each([
    ['an old encoding', bytes('caf', [0xe9]), 'shelves.wrong-letters'],
    ['half a letter', bytes('name', [0xe2, 0x82]), 'shelves.wrong-letters'],
    ['a workbook', bytes([0x50, 0x4b, 0x03, 0x04], 'xl'), 'shelves.not-text'],
    ['noughts', bytes('a', [0], 'b'), 'shelves.not-text'],
    ['nothing', bytes(' \n'), 'shelves.not-text'],
  ])('%s is refused', (_, file, code) => {
    expect(decodeText(file)).toEqual({ ok: false, refusal: { code } })
  })
})

test('whatever stands in the cells comes back as it was written', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 30 }).map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\uFEFF]/gu, '')
      .trim()
      .replace(/^'+/, ''),
  )
  const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((text) => text !== ''))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const options = { delimiter, escape_formulas: true, quoted: true }
      const table = read(stringify([[...COLUMNS], ...rows], options))
      const cells = table.ok ? table.value.rows.map(({ cells }) => COLUMNS.map((name) => cells[name])) : table
      expect(cells).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})

test('no text, however broken, does more than be refused', () => {
  const noise = fc.array(
    fc.constantFrom('"', ',', ';', '\n', '\r', 'name', 'price', "'=", 'A', ' ', '\t', '\uFEFF'),
  )
  fc.assert(
    fc.property(noise, (parts) => {
      const table = read(`name,price\n${parts.join('')}`)
      expect(table.ok || /^shelves\./.test(table.refusal.code)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
