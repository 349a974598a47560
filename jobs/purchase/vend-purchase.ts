import { vendJob, vendPurchase } from '../../core/purchase/index.ts'
import { handle } from '../handler.ts'

export default handle(vendJob, (core, { purchase_id }) => vendPurchase(core, purchase_id))
