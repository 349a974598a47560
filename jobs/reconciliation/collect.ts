import { collectJob, collectPart, delayPart } from '../../core/reconciliation/index.ts'
import { handle } from '../handler.ts'

export default handle(collectJob, collectPart, (core, payload, fault) =>
  delayPart(core, payload, fault.message),
)
