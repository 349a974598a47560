/** Every limit of being let in as an admin, on one page. Wrong codes are limited as in core/auth. */

export const ADMIN_SESSION_IDLE_MINUTES = 5
export const ADMIN_SESSION_LIFE_MINUTES = 30

export const TOTP_STEP_SECONDS = 30
/** So many steps before and after ours count too: clocks of phones go wrong. */
export const TOTP_STEPS_ASIDE = 1
export const TOTP_SECRET_BYTES = 20
