import { z } from 'zod'
import type { Offer, PlanSource } from '../../catalog/index.ts'
import { Fault } from '../../kernel/fault.ts'
import { fromMajor } from '../../kernel/money.ts'
import type { Config } from '../../platform/config.ts'
import { callHttp, type HttpAnswer } from '../../platform/http.ts'
import { dataService } from './services.ts'

const variation = z.object({
  variation_code: z.string().trim().min(1),
  name: z.string().trim().min(1),
  variation_amount: z.union([z.string(), z.number()]),
})
/** One that cannot be read must not hide the others. */
const list = z.array(variation.nullable().catch(null)).nullish()

/** The list's name is misspelt in some versions of the API; some have both. */
const answerShape = z.object({
  response_description: z.string(),
  content: z.object({ variations: list, varations: list }),
})

type VtpassConfig = Pick<Config, 'VTPASS_URL' | 'VTPASS_API_KEY' | 'VTPASS_PUBLIC_KEY' | 'VTPASS_TIMEOUT_MS'>

/** The data plans that VTpass offers. Facts: its API documentation, "Service variations". */
export function createVtpassPlans(config: VtpassConfig): PlanSource {
  return {
    name: 'vtpass',

    async listOffers(network) {
      const answer = await ask(config, dataService(network))
      const parsed = answerShape.safeParse(answer.body)
      if (!parsed.success || parsed.data.response_description !== '000')
        throw new Fault('vtpass', 'no', 'the list of plans cannot be read', { status: answer.status })
      const { variations, varations } = parsed.data.content
      return (variations ?? varations ?? []).flatMap((each) => toOffer(each))
    },
  }
}

/** A question that got no answer may be asked again: whatever happened over there changed nothing. */
async function ask(config: VtpassConfig, service: string): Promise<HttpAnswer> {
  try {
    return await callHttp('vtpass', {
      method: 'GET',
      url: `${config.VTPASS_URL}/service-variations?serviceID=${service}`,
      headers: { 'api-key': config.VTPASS_API_KEY.reveal(), 'public-key': config.VTPASS_PUBLIC_KEY.reveal() },
      timeout_ms: config.VTPASS_TIMEOUT_MS,
    })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw new Fault('vtpass', 'no', 'no answer to the question for plans', { cause: error })
  }
}

function toOffer(each: z.infer<typeof variation> | null): Offer[] {
  const price = each === null ? null : fromMajor(each.variation_amount, 'NGN')
  return each === null || price === null ? [] : [{ code: each.variation_code, name: each.name, price }]
}
