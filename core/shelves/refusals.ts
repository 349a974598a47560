/** Why a file is no table of ours, as a whole. */
export type FileRefusal =
  /** A spreadsheet program's own format, a picture, or nothing at all. */
  | { code: 'shelves.not-text' }
  | { code: 'shelves.wrong-letters' }
  | { code: 'shelves.too-long'; most: number }
  | { code: 'shelves.no-column'; column: string }
  | { code: 'shelves.unknown-column'; column: string }
  /** A quote that opens and never closes, or closes in the middle of a cell. */
  | { code: 'shelves.bad-quotes'; line: number }

/** Why an import is not applied, in order of precedence. */
export type ImportRefusal =
  /** There is no such file, or it was applied or dropped by now. */
  | { code: 'shelves.import-over' }
  | FileRefusal
  | { code: 'shelves.lines-wrong'; lines: number }
  /** What is on sale changed since it was compared. */
  | { code: 'shelves.changed-meanwhile' }
  | { code: 'shelves.nothing-new' }

export type ShelfRefusal = ImportRefusal
