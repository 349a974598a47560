import { may } from '../../../../core/admin/index.ts'
import { recordAct } from '../../../../core/audit/index.ts'
import { asStoredDay } from '../../../../core/kernel/calendar.ts'
import { compareAgain, type ReconciliationRefusal } from '../../../../core/reconciliation/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next } from '../../engine/dialog.ts'

/** Has a day compared anew by the workers. */
export async function runAgain(io: Io, day: string): Promise<Next> {
  if (!may(io.admin.role, 'reconciliation.run')) return io.say(text('reconciliation-not-yours'))
  const when = { day: asStoredDay(day) }
  const asked = await io.step('again', async (trx) => {
    const result = await compareAgain(trx, io.core, when.day)
    if (result.ok)
      await recordAct(trx, {
        ...{ admin_id: io.admin.id, action: 'reconciliation.run', subject: `reconciliation:${day}` },
      })
    return result
  })
  return io.say(asked.ok ? text('reconciliation-asked', when) : refusalOf(asked.refusal, when))
}

function refusalOf({ code }: ReconciliationRefusal, when: { day: ReturnType<typeof asStoredDay> }): Text {
  return code === 'reconciliation.running'
    ? text('reconciliation-running', when)
    : text('reconciliation-not-closed', when)
}
