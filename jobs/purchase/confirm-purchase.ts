import { confirmJob, confirmPurchase } from '../../core/purchase/index.ts'
import { handle } from '../handler.ts'

export default handle(confirmJob, (core, { purchase_id, check }) => confirmPurchase(core, purchase_id, check))
