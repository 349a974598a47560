const LAGOS_AHEAD_MS = 60 * 60 * 1000

/**
 * A request id begins with the moment it was made, in Lagos time, as YYYYMMDDHHmm. VTpass refuses another day's, which
 * is what an id made in UTC becomes for an hour every night.
 */
export function isTimelyRequestId(request_id: string, now_ms: number): boolean {
  const stamp = /^(\d{8})(\d{2})(\d{2})/.exec(request_id)
  if (stamp === null || request_id.length < 12) return false
  const [, day, hour, minute] = stamp
  // Nigeria has no daylight saving, so a fixed offset is exact.
  const today = new Date(now_ms + LAGOS_AHEAD_MS).toISOString().slice(0, 10).replaceAll('-', '')
  return day === today && Number(hour) < 24 && Number(minute) < 60 && /^[0-9a-zA-Z_-]+$/.test(request_id)
}
