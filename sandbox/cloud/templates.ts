import { z } from 'zod'

/** Words that Meta has looked at, in one language. `{{1}}` is a gap. */
export const templateSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  category: z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']).default('UTILITY'),
  status: z.enum(['APPROVED', 'PENDING', 'REJECTED', 'PAUSED']).default('APPROVED'),
  header: z.enum(['IMAGE', 'DOCUMENT']).optional(),
  body: z.string().min(1).max(1024),
  footer: z.string().min(1).max(60).optional(),
  buttons: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('QUICK_REPLY'), text: z.string().min(1).max(25) }),
        z.strictObject({ type: z.literal('URL'), text: z.string().min(1).max(25), url: z.url() }),
      ]),
    )
    .max(10)
    .default([]),
})
export type Template = z.infer<typeof templateSchema>

/** Those that docs/whatsapp.md asks the operator to have approved. */
const APPROVED: readonly (readonly [string, string])[] = [
  ['money', 'Update on a payment or purchase of yours: {{1}} You find all of it in your wallet with Nexa.'],
  ['security', 'About the security of your Nexa account: {{1}} If that was not you, answer this message.'],
  ['budget', 'About the budget that you set with Nexa: {{1}} You can change it at any time.'],
  ['summary', 'The summary that you asked Nexa for: {{1}} You can switch it off at any time.'],
  ['service', 'About a plan or a number of yours with Nexa: {{1}} Answer this message to see more.'],
]

export class Templates {
  private readonly byKey = new Map<string, Template>()

  constructor() {
    this.clear()
  }

  set(template: Template): void {
    this.byKey.set(`${template.name} ${template.language}`, template)
  }

  find(name: string, language: string): Template | undefined {
    return this.byKey.get(`${name} ${language}`)
  }

  all(): Template[] {
    return [...this.byKey.values()]
  }

  /** Back to those that a shop in good order has. */
  clear(): void {
    this.byKey.clear()
    const buttons = [{ type: 'QUICK_REPLY' as const, text: 'Show details' }]
    const common = { language: 'en', category: 'UTILITY', status: 'APPROVED', buttons } as const
    for (const [name, body] of APPROVED) this.set({ ...common, buttons, name: `nexa_${name}`, body })
  }
}
