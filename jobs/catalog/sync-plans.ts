import { giveUpPlanSync, syncPlans, syncPlansJob } from '../../core/catalog/index.ts'
import { handle } from '../handler.ts'

export default handle(
  syncPlansJob,
  (core) => syncPlans(core),
  (core, _payload, fault) => giveUpPlanSync(core, fault.message),
)
