/** Why an operator's wish about a customer is not done. What a domain below refuses is passed on. */
export type SupportRefusal =
  /** A reason or a note says too little, or too much, in characters. */
  { code: 'support.bad-words'; least: number; most: number }
