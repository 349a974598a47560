import type { Currency, Money } from '../../../../core/kernel/money.ts'
import { FILE_BYTES_MAX, readAmount, readTime } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import type { Reader } from '../../engine/dialog.ts'

/** What admins answer with, read as a line of a file reads it. */

export const wordsReader: Reader<string> = (answer) => {
  const words = answer.kind === 'text' ? answer.text.replace(/\s+/g, ' ').trim() : ''
  return words === '' ? { problem: text('please-choose') } : { value: words }
}

export const priceReader =
  (currency: Currency): Reader<Money> =>
  (answer) => {
    const amount = answer.kind === 'text' ? readAmount(answer.text.trim(), currency) : null
    return amount === null ? { problem: text('not-an-amount') } : { value: amount }
  }

/** A time to come, in the shop's time zone. */
export const timeReader =
  (time_zone: string): Reader<Date> =>
  (answer) => {
    const time = answer.kind === 'text' ? readTime(answer.text.trim(), time_zone) : null
    return time === null ? { problem: text('shelf-not-a-time') } : { value: time }
  }

export const countReader =
  (least: number, most: number): Reader<number> =>
  (answer) => {
    const count = answer.kind === 'text' && /^\s*\d{1,6}\s*$/.test(answer.text) ? Number(answer.text) : -1
    return count >= least && count <= most
      ? { value: count }
      : { problem: text('shelf-not-a-count', { least, most }) }
  }

/** Why somebody does it, for the log. */
export const reasonReader: Reader<string> = (answer) => {
  const words = answer.kind === 'text' ? answer.text.replace(/\s+/g, ' ').trim() : ''
  return words.length >= 3 && words.length <= 200 ? { value: words } : { problem: text('shelf-not-a-reason') }
}

export type SentFile = { name: string; file: string }

/** A file that a person keeps with a spreadsheet program, and no longer than one. */
export const fileReader: Reader<SentFile> = (answer) => {
  if (answer.kind !== 'file' || !/\.(csv|tsv|txt)$/i.test(answer.name))
    return { problem: text('import-not-a-file') }
  const { name, size_bytes, file } = answer
  if (size_bytes !== null && size_bytes > FILE_BYTES_MAX) return { problem: text('import-too-large') }
  return { value: { name, file } }
}
