import type { HistoryKind, HistoryStatus } from '../../core/history/index.ts'
import { formatPhone, type Phone } from '../../core/kernel/phone.ts'
import { writeDate } from '../texts/dates.ts'
import type { Reader } from '../texts/format.ts'
import type { TextKey } from '../texts/keys.ts'
import { type Text, text } from '../texts/text.ts'
import { write } from '../texts/write.ts'

/** Files know no markup: what was escaped for a message is turned back. */
export const writePlain = (said: Text, reader: Reader): string =>
  write(said, reader)
    .replace(/<\/?[a-z]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The words of a file for one reader; what comes again and again is worked out once. */
export class FileWords {
  readonly #reader: Reader
  readonly #known = new Map<string, string>()
  readonly #time: Intl.DateTimeFormat

  constructor(reader: Reader) {
    this.#reader = reader
    const { time_zone: timeZone } = reader
    // Sweden writes times the way that sorts and that every spreadsheet reads: 2026-11-21 10:00:05.
    this.#time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  }

  kind(kind: HistoryKind): string {
    return this.#plain(`kind-${kind}`)
  }

  status(status: HistoryStatus): string {
    return this.#plain(`status-${status}`)
  }

  heading(name: string): string {
    return this.#plain(`column-${name}` as TextKey)
  }

  phone(phone: Phone): string {
    const known = this.#known.get(phone) ?? formatPhone(phone, this.#reader.country)
    // Somebody may have topped up any number of numbers.
    if (this.#known.size < KNOWN_MAX) this.#known.set(phone, known)
    return known
  }

  day(time: Date): string {
    return writeDate(time, { dateStyle: 'medium' }, this.#reader)
  }

  clock(time: Date): string {
    return writeDate(time, { timeStyle: 'short' }, this.#reader)
  }

  /** For spreadsheets, in the reader's time zone as the others. */
  time(time: Date): string {
    return this.#time.format(time)
  }

  #plain(key: TextKey): string {
    const known = this.#known.get(key) ?? writePlain(text(key as 'kind-airtime'), this.#reader)
    this.#known.set(key, known)
    return known
  }
}

const KNOWN_MAX = 1_000
