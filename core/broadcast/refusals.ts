/** Why a broadcast is not sent, or does not change. */
export type BroadcastRefusal =
  /** Empty, or longer than one message. */
  | { code: 'broadcast.bad-words'; most: number }
  /** Nobody of the segment can be reached. */
  | { code: 'broadcast.nobody' }
  /** It runs, was stopped or is done already: somebody else was first. */
  | { code: 'broadcast.moved-on'; state: string }
  | { code: 'broadcast.unknown' }
