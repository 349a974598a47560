/** Why a piece of content does not change. */
export type ContentRefusal =
  /** Empty, or longer than there is room for. */
  | { code: 'content.bad-field'; most: number }
  /** Somebody else published or withdrew it meanwhile. */
  | { code: 'content.moved-on' }
