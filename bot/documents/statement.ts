import { setImmediate as breathe } from 'node:timers/promises'
import { networkName } from '../../core/catalog/index.ts'
import {
  type Movement,
  type StatementSummary,
  streamStatement,
  sumStatement,
} from '../../core/history/index.ts'
import { type Money, negate, sum, ZERO } from '../../core/kernel/money.ts'
import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import type { Reader } from '../texts/format.ts'
import { type Text, text } from '../texts/text.ts'
import type { FileWish } from './file-wish.ts'
import { COLORS, SHEET, Sheets } from './sheet.ts'
import { FileWords, writePlain } from './words.ts'

type Env = Pick<Environment, 'config'> & { db: Db }
type StatementWish = Extract<FileWish, { kind: 'statement' }>

/** The movements of a wallet as a PDF, each with the balance after it: what a bank would send. */
export async function* writeStatement(
  env: Env,
  wish: StatementWish,
  reader: Reader,
): AsyncGenerator<Uint8Array> {
  const summary = await sumStatement(env.db, wish.part)
  const paper = new StatementPaper(wish, summary, { ...reader, time_zone: wish.part.time_zone })
  const writing = writeAll(env, wish, paper)
  yield* paper.bytes
  await writing
}

async function writeAll({ db }: Env, { part }: StatementWish, paper: StatementPaper): Promise<void> {
  try {
    paper.begin()
    for await (const movements of streamStatement(db, part)) {
      for (const [place, movement] of movements.entries()) {
        paper.add(movement)
        // Every chat of this process waits while lines are laid out.
        if (place % LINES_AT_ONCE === 0) await breathe()
      }
    }
    paper.end()
  } catch (error) {
    paper.fail(error as Error)
  }
}

const LINES_AT_ONCE = 10

const { edge: EDGE } = SHEET
const RIGHT = SHEET.width - EDGE
const LINE_HEIGHT = 27
const KIND_HEIGHT = 17
const TABLE_Y = 72
const TABLE_END_Y = SHEET.height - 62
/** Right edges of the columns of amounts, and where the words begin. */
const COLUMNS = { what: EDGE + 82, reference: EDGE + 216, out: RIGHT - 158, in: RIGHT - 80, balance: RIGHT }
const AMOUNT_WIDTH = 76

/** One statement on its way to paper: it knows where on the page it is. */
class StatementPaper {
  readonly #sheets: Sheets
  readonly #wish: StatementWish
  readonly #summary: StatementSummary
  readonly #reader: Reader
  readonly #words: FileWords
  readonly #pages: number
  #page = 0
  #y = 0

  constructor(wish: StatementWish, summary: StatementSummary, reader: Reader) {
    this.#wish = wish
    this.#summary = summary
    this.#reader = reader
    this.#words = new FileWords(reader)
    this.#sheets = new Sheets(this.#say(text('statement-title')), new Date(wish.part.until))
    this.#pages = countPages(summary)
  }

  get bytes(): AsyncIterable<Uint8Array> {
    return this.#sheets.bytes
  }

  begin(): void {
    this.#turn()
    this.#writeHead()
    this.#writeSums()
    this.#y = this.#writeKinds() + 26
    this.#writeColumns()
  }

  add(movement: Movement): void {
    if (this.#y + LINE_HEIGHT > TABLE_END_Y) {
      this.#turn()
      this.#y = TABLE_Y
      this.#writeColumns()
    }
    this.#writeLine(movement)
    this.#y += LINE_HEIGHT
  }

  end(): void {
    if (this.#summary.movements === 0)
      this.#write(
        text('statement-empty'),
        { left: EDGE, y: this.#y + 10, width: 400 },
        { size: 9, color: COLORS.grey },
      )
    this.#sheets.end()
  }

  fail(error: Error): void {
    this.#sheets.fail(error)
  }

  #turn(): void {
    this.#sheets.turn()
    this.#page += 1
    const foot = { size: 7.5, color: COLORS.grey }
    const y = SHEET.height - 40
    this.#sheets.fill(EDGE, y - 10, RIGHT - EDGE, 0.5, COLORS.rule)
    this.#write(text('statement-foot', { name: this.#wish.full_name }), { left: EDGE, y, width: 400 }, foot)
    const page = text('statement-page', { page: this.#page, pages: this.#pages })
    this.#write(page, { right: RIGHT, y, width: 100 }, foot)
    if (this.#page === 1) return
    this.#sheets.write(
      'Nexa',
      { left: EDGE, y: 36, width: 60 },
      { size: 10, bold: true, color: COLORS.brand },
    )
    this.#write(this.#period(), { right: RIGHT, y: 37, width: 300 }, { size: 8, color: COLORS.grey })
  }

  #writeHead(): void {
    this.#sheets.fill(0, 0, SHEET.width, 118, COLORS.brand)
    const white = COLORS.paper
    this.#sheets.write('Nexa', { left: EDGE, y: 32, width: 200 }, { size: 11, color: white })
    this.#write(
      text('statement-title'),
      { left: EDGE, y: 54, width: 320 },
      { size: 22, bold: true, color: white },
    )
    const name = this.#wish.full_name
    this.#sheets.write(name, { right: RIGHT, y: 34, width: 230 }, { size: 10, bold: true, color: white })
    this.#write(this.#period(), { right: RIGHT, y: 52, width: 260 }, { size: 9, color: white })
    const made = text('statement-until', { when: new Date(this.#wish.part.until) })
    this.#write(made, { right: RIGHT, y: 68, width: 260 }, { size: 8, color: white })
  }

  #period(): Text {
    const { from, to } = this.#wish.part
    return from === to ? text('statement-month', { month: from }) : text('statement-months', { from, to })
  }

  /** The four numbers that people look for first. */
  #writeSums(): void {
    const { opening, closing, kinds } = this.#summary
    const comes_in = sum(kinds.map((each) => each.comes_in))
    const goes_out = sum(kinds.map((each) => each.goes_out))
    const boxes = [
      [text('statement-opening'), opening],
      [text('statement-in'), comes_in],
      [text('statement-out'), goes_out],
      [text('statement-closing'), closing],
    ] as const
    const gap = 10
    const width = (RIGHT - EDGE - gap * (boxes.length - 1)) / boxes.length
    for (const [place, [label, amount]] of boxes.entries()) {
      const left = EDGE + place * (width + gap)
      this.#sheets.fill(left, 138, width, 54, COLORS.pale)
      this.#write(label, { left: left + 10, y: 147, width: width - 20 }, { size: 8, color: COLORS.grey })
      this.#sheets.write(
        this.#money(amount),
        { left: left + 10, y: 163, width: width - 20 },
        { size: 13, bold: true, is_amount: true },
      )
    }
  }

  /** What it was, by kind. Gives back where it ends. */
  #writeKinds(): number {
    let y = 208
    for (const { kind, movements, comes_in, goes_out } of this.#summary.kinds) {
      this.#sheets.write(this.#words.kind(kind), { left: EDGE, y, width: 160 }, { size: 9 })
      const count = text('statement-movements', { movements })
      this.#write(count, { left: COLUMNS.reference, y, width: 130 }, { size: 8, color: COLORS.grey })
      this.#writeAmounts(y, goes_out, comes_in)
      y += KIND_HEIGHT
    }
    return y
  }

  #writeColumns(): void {
    const hand = { size: 7.5, bold: true, color: COLORS.grey }
    const y = this.#y
    this.#write(text('statement-column-when'), { left: EDGE, y, width: 80 }, hand)
    this.#write(text('statement-column-what'), { left: COLUMNS.what, y, width: 130 }, hand)
    this.#write(text('statement-column-reference'), { left: COLUMNS.reference, y, width: 90 }, hand)
    this.#write(text('statement-column-out'), { right: COLUMNS.out, y, width: AMOUNT_WIDTH }, hand)
    this.#write(text('statement-column-in'), { right: COLUMNS.in, y, width: AMOUNT_WIDTH }, hand)
    this.#write(text('statement-column-balance'), { right: COLUMNS.balance, y, width: AMOUNT_WIDTH }, hand)
    this.#sheets.fill(EDGE, y + 13, RIGHT - EDGE, 1, COLORS.ink)
    this.#y += 20
  }

  #writeLine({
    kind,
    amount,
    balance_after,
    created_at,
    reference,
    network,
    recipient,
    plan_name,
  }: Movement): void {
    const y = this.#y
    const small = { size: 7, color: COLORS.grey }
    this.#sheets.write(this.#words.day(created_at), { left: EDGE, y, width: 78 }, { size: 8.5 })
    this.#sheets.write(this.#words.clock(created_at), { left: EDGE, y: y + 11, width: 78 }, small)
    const named = network === null ? '' : ` · ${networkName(network)}`
    const what = { left: COLUMNS.what, y, width: COLUMNS.reference - COLUMNS.what - 6 }
    this.#sheets.write(`${this.#words.kind(kind)}${named}`, what, { size: 8.5 })
    const phone = recipient === null ? '' : this.#words.phone(recipient)
    const about = [plan_name ?? '', phone].filter((part) => part !== '').join(' · ')
    this.#sheets.write(about, { ...what, y: y + 11 }, small)
    this.#sheets.write(
      reference,
      { left: COLUMNS.reference, y, width: 88 },
      { size: 7.5, color: COLORS.grey },
    )
    this.#writeAmounts(y, amount < ZERO ? negate(amount) : ZERO, amount > ZERO ? amount : ZERO)
    const balance = { right: COLUMNS.balance, y, width: AMOUNT_WIDTH }
    this.#sheets.write(this.#money(balance_after), balance, { size: 8.5, bold: true, is_amount: true })
    this.#sheets.fill(EDGE, y + LINE_HEIGHT - 5, RIGHT - EDGE, 0.5, COLORS.rule)
  }

  /** An empty place says nothing moved that way, more quietly than a zero. */
  #writeAmounts(y: number, goes_out: Money, comes_in: Money): void {
    const place = { y, width: AMOUNT_WIDTH }
    if (goes_out > ZERO)
      this.#sheets.write(
        this.#money(goes_out),
        { ...place, right: COLUMNS.out },
        { size: 8.5, is_amount: true },
      )
    if (comes_in > ZERO)
      this.#sheets.write(
        this.#money(comes_in),
        { ...place, right: COLUMNS.in },
        { size: 8.5, is_amount: true, color: COLORS.brand },
      )
  }

  #money(value: Money): string {
    const written = this.#say(text('value-money', { value }))
    // In a column the kobo stand below each other, also where there are none.
    return written.includes('.') ? written : `${written}.00`
  }

  #say(said: Text): string {
    return writePlain(said, this.#reader)
  }

  #write(said: Text, ...how: [Parameters<Sheets['write']>[1], Parameters<Sheets['write']>[2]]): void {
    this.#sheets.write(this.#say(said), ...how)
  }
}

/** Worked out before, because the first page already says how many there are. */
function countPages({ movements, kinds }: StatementSummary): number {
  const first_y = 208 + kinds.length * KIND_HEIGHT + 26 + 20
  const on_first = Math.floor((TABLE_END_Y - first_y) / LINE_HEIGHT)
  const on_others = Math.floor((TABLE_END_Y - TABLE_Y - 20) / LINE_HEIGHT)
  return 1 + Math.max(0, Math.ceil((movements - on_first) / on_others))
}
