/** Why a plan is not put on the shelf like this, in order of precedence. Amounts are decimal strings of minor units. */
export type PlanRefusal =
  | BadPlan
  | { code: 'catalog.no-category' }
  /** Another plan of the network, of the same kind, is called so. */
  | { code: 'catalog.name-taken' }
  /** The provider's code belongs to another plan. */
  | { code: 'catalog.code-taken'; name: string }
  /** Nobody can send what no provider has a name for. */
  | { code: 'catalog.no-code' }
  /** The provider asks more than we would; whoever says yes to that may. */
  | { code: 'catalog.below-cost'; cost: string }

/** What is wrong with a plan by itself. */
export type BadPlan =
  | BadName
  | { code: 'catalog.bad-price' }
  | { code: 'catalog.bad-size' }
  | { code: 'catalog.bad-life' }
  | { code: 'catalog.bad-limit' }
  | { code: 'catalog.bad-code' }

/** Why a plan stays as it is. */
export type ChangeRefusal =
  | { code: 'catalog.no-plan' }
  /** Somebody else changed it since it was looked at. */
  | { code: 'catalog.changed-meanwhile' }
  | PlanRefusal

/** Why no price is planned. */
export type ScheduleRefusal = ChangeRefusal | { code: 'catalog.bad-time' }

/** Why a category stays as it is, or is not made. */
export type CategoryRefusal =
  | BadName
  | { code: 'catalog.no-category' }
  | { code: 'catalog.category-taken' }
  | { code: 'catalog.too-many'; most: number }

type BadName = { code: 'catalog.bad-name' }

export type CatalogRefusal = ScheduleRefusal | CategoryRefusal
