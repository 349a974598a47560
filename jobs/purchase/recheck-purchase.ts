import { recheckJob, recheckPurchase } from '../../core/purchase/index.ts'
import { handle } from '../handler.ts'

export default handle(recheckJob, (core, recheck) => recheckPurchase(core, recheck))
