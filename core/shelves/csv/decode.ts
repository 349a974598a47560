import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { FileRefusal } from '../refusals.ts'

const startsWith = (bytes: Uint8Array, ...beginning: number[]): boolean =>
  beginning.every((byte, place) => bytes[place] === byte)

/**
 * The text of a file as spreadsheet programs write it: UTF-8 with its mark or without, or UTF-16 with its mark.
 * Anything else would turn names into noise, so it is refused.
 */
export function decodeText(bytes: Uint8Array): Result<string, FileRefusal> {
  if (startsWith(bytes, 0xff, 0xfe)) return decode('utf-16le', bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return decode('utf-16be', bytes)
  // A ZIP file, which is what XLSX and ODS are, or an old XLS.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse({ code: 'shelves.not-text' })
  return decode('utf-8', bytes)
}

function decode(encoding: string, bytes: Uint8Array): Result<string, FileRefusal> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // The database takes no such character, and no text has one.
    if (text.includes('\0') || text.trim() === '') return refuse({ code: 'shelves.not-text' })
    return ok(text)
  } catch {
    return refuse({ code: 'shelves.wrong-letters' })
  }
}
