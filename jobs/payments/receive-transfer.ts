import { receiveTransfer, receiveTransferJob } from '../../core/payments/index.ts'
import { handle } from '../handler.ts'

/** When the last try fails too, the gateway's own list shows the transfer again: nothing to give up. */
export default handle(receiveTransferJob, receiveTransfer, async (core, { reference }, fault) => {
  core.log.warn({ reference, fault: fault.message }, 'a transfer was not taken in; the sweep will find it')
})
