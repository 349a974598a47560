/** One line of the table: what was measured, in young tables and in full ones. */
export type Row = { what: string; young: string; full: string }
