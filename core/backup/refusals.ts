import type { Refusal } from '../kernel/result.ts'

/** No place, or no public key to encrypt for. */
export type NotSetUp = Refusal<'backup.not-set-up'>

/** Why a file is not good for a restore. Nothing was changed. */
export type FileRefusal =
  | Refusal<'backup.not-found'>
  | Refusal<'backup.wrong-key'>
  | (Refusal<'backup.truncated'> & { bytes: number; bytes_whole: number })
  | (Refusal<'backup.damaged'> & { detail: string })
  | Refusal<'backup.other-format'>
  | (Refusal<'backup.older-schema'> & { migration: string })
  | (Refusal<'backup.newer-schema'> & { migration: string })

export type RestoreRefusal =
  | FileRefusal
  | NotSetUp
  | Refusal<'backup.no-key'>
  | Refusal<'backup.no-target'>
  | Refusal<'backup.not-empty'>
  | (Refusal<'backup.unbalanced'> & { detail: string })
