import type { ChainReport } from '../../core/audit/index.ts'

/** What each break means, for whoever has to look into it. */
const BROKEN = {
  gap: 'a place in the chain is missing before it',
  gone: 'its act is not there any more',
  changed: 'its act says something else than when it was written',
  relinked: 'it does not follow from the one before',
  unlinked: 'an act stands outside of the chain',
  cut: 'the chain is not the one that was noted',
} as const

/** The report in one line or two, the head in the form in which it can be asked about later. */
export function describeReport({ acts, head, broken }: ChainReport): string {
  if (broken !== null)
    return `The audit log was changed: ${BROKEN[broken.law]} (${broken.subject}). ${acts} acts before that are as they were written.`
  if (head === null) return 'The audit log is empty.'
  return `The audit log is whole: ${acts} acts.\nIts head, to be noted: ${head.seq}:${head.hash}`
}
