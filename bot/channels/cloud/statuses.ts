import type { Report } from '../../delivery/settle-reports.ts'
import { type Alarm, judge } from './judge.ts'
import { type ReceivedValue, receivedStatus } from './payload.ts'

const ARRIVED = new Set(['sent', 'delivered', 'read', 'played'])

export type Read = { report: Report; alarm?: { code: Alarm; why: string } }

/**
 * What Meta says of messages of ours, sometimes long after it took them. Those without the name that we gave them are
 * another program's. Pure.
 */
export function readStatuses({ statuses = [] }: Pick<ReceivedValue, 'statuses'>): Read[] {
  return statuses.flatMap((each): Read[] => {
    const { data } = receivedStatus.safeParse(each)
    const message = data?.biz_opaque_callback_data
    if (data === undefined || message === undefined) return []
    const { id: ref, status, errors = [] } = data
    if (ARRIVED.has(status)) return [{ report: { message, ref, arrived: true } }]
    if (status !== 'failed') return []
    const [error] = errors
    const why = `${error?.code ?? 'failed'} ${error?.error_data?.details ?? error?.title ?? ''}`.trim()
    // Without a code nothing is known but that it did not arrive.
    const { delivered, alarm } =
      error === undefined
        ? { delivered: { outcome: 'shut' as const, why }, alarm: undefined }
        : judge({ code: error.code, status: 0, words: why })
    return [
      {
        report: { message, ref, arrived: false, delivered },
        ...(alarm === undefined ? {} : { alarm: { code: alarm, why } }),
      },
    ]
  })
}
