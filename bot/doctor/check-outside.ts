import type { Core } from '../../core/compose.ts'
import { newCode } from '../../core/kernel/ids.ts'
import { formatMoney, fromMajor } from '../../core/kernel/money.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'

/** Whether providers and gateways know us. Asks only, and changes nothing anywhere. */
export async function checkOutside(core: Core): Promise<Finding[]> {
  const asked = await Promise.all([
    ...core.telecoms.map((telecom) => checkTelecom(core, telecom)),
    ...core.gateways.map((gateway) => checkGateway(gateway)),
  ])
  return [...asked, ...checkKeys(core)]
}

async function checkTelecom({ config }: Core, telecom: Core['telecoms'][number]): Promise<Finding> {
  const { name } = telecom
  try {
    const left = await telecom.readBalance()
    const low = fromMajor(config.FLOAT_LOW, config.CURRENCY)
    const shown = formatMoney(left, config.CURRENCY)
    return low !== null && left < low
      ? doubt('float-low', `${name} has ${shown} of ours left`, 'Pay in there before it runs dry.')
      : good('provider-there', `${name} knows us; ${shown} of ours lies there`)
  } catch (error) {
    return bad('provider-away', `${name} did not answer: ${reason(error)}`, 'Look at its address and keys.')
  }
}

/** A gateway that lets us ask about a payment that never was has accepted our key. */
async function checkGateway(gateway: Core['gateways'][number]): Promise<Finding> {
  const { name } = gateway
  try {
    const { outcome } = await gateway.verify({ reference: `NXF-DOCTOR${newCode(8)}`, checkout_key: null })
    return outcome === 'missing'
      ? good('gateway-there', `${name} knows us`)
      : doubt('gateway-strange', `${name} says "${outcome}" of a payment that never was`, 'Ask its support.')
  } catch (error) {
    return bad(
      'gateway-away',
      `${name} did not answer: ${reason(error)}`,
      'Look at its address and secret key.',
    )
  }
}

/** With a test key people pay with cards that do not exist, and get real airtime for it. */
function checkKeys({ config }: Core): Finding[] {
  const testing = [
    config.PAYSTACK_SECRET_KEY?.reveal().startsWith('sk_test_') === true ? 'PAYSTACK_SECRET_KEY' : null,
    config.STRIPE_SECRET_KEY?.reveal().startsWith('sk_test_') === true ? 'STRIPE_SECRET_KEY' : null,
  ].filter((name) => name !== null)
  const sells = !/sandbox|localhost|127\.0\.0\.1/.test(config.VTPASS_URL)
  if (testing.length === 0) return []
  const says = `${testing.join(' and ')} is a key for tests`
  return sells
    ? [
        bad(
          'key-of-tests',
          `${says}, and VTPASS_URL sells for real`,
          'Take the live key, or the sandbox of VTpass.',
        ),
      ]
    : [
        doubt(
          'key-for-trying',
          `${says}, as the provider is`,
          'Good for trying. Take live keys to open the shop.',
        ),
      ]
}

const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 160)
