/**
 * The privacy notice that new customers agree to, by the day it came into force. It is stored with the
 * consent, so that a changed notice shows who has to be asked again.
 */
export const PRIVACY_VERSION = '2026-11-21'
