/** Why a number is not linked, in order of precedence. */
export type LinkRefusal =
  | { code: 'family.bad-name' }
  | { code: 'family.own-number' }
  | { code: 'family.linked-already' }
  /** As many numbers as there may be. */
  | { code: 'family.too-many'; most: number }
  /** As many people asked today as there may be. */
  | { code: 'family.too-many-asked'; most: number }

/** Why an answer or a change has no effect: it is over, was never there, or is somebody else's. */
export type OverRefusal = { code: 'family.over' }

export type FamilyRefusal = LinkRefusal | OverRefusal
