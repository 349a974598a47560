import { z } from 'zod'
import type { Config } from '../../../core/platform/config.ts'
import { bad, doubt, type Finding, good } from '../../../core/platform/finding.ts'
import { type CloudSettings, callGraph } from './graph.ts'
import { nameTemplate } from './templates.ts'

const PAGE = 200
/** Nobody has more than so many pages of templates: Meta allows 6,000. */
const PAGES_MAX = 30

const template = z.object({
  name: z.string(),
  language: z.string(),
  status: z.string(),
  components: z
    .array(
      z.object({
        type: z.string(),
        text: z.string().optional(),
        buttons: z.array(z.object({ type: z.string() })).optional(),
      }),
    )
    .catch([]),
})
type Template = z.infer<typeof template>

const page = z.object({
  data: z.array(template),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string() }).optional() })
    .optional(),
})

type Settings = CloudSettings & Pick<Config, 'WHATSAPP_TEMPLATES'>

/** Whether the templates that the settings call approved are, and have the place and the button that we fill in. */
export async function examineTemplates(settings: Settings, accounts: readonly string[]): Promise<Finding[]> {
  const wanted = [...settings.WHATSAPP_TEMPLATES].map((each) => each.split('.') as [string, string])
  if (wanted.length === 0)
    return [
      doubt(
        'templates-none',
        'nobody is told anything there after a day of silence',
        'Have the templates approved (docs/whatsapp.md), and name their languages in WHATSAPP_TEMPLATES.',
      ),
    ]
  const there = await readAll(settings, accounts)
  if (there === null)
    return [
      doubt(
        'templates-unread',
        'Meta does not show us the templates',
        'Give the token whatsapp_business_management for the account, or look in the WhatsApp Manager.',
      ),
    ]
  const trouble = wanted.flatMap(([of, language]) => judge(nameTemplate(of), language, there))
  const named = (code: string) => trouble.filter((each) => each.code === code).map(({ what }) => what)
  const [missing, held, other] = ['missing', 'held', 'other'].map(named)
  const languages = [...new Set(wanted.map(([, language]) => language))]
  return [
    ...tell(missing, (all) =>
      bad(
        'template-missing',
        `there is no ${all}`,
        'Make it as docs/whatsapp.md says, or take it out of WHATSAPP_TEMPLATES.',
      ),
    ),
    ...tell(held, (all) =>
      bad(
        'template-held',
        `not approved: ${all}`,
        'See why in the WhatsApp Manager; until then take it out of WHATSAPP_TEMPLATES.',
      ),
    ),
    ...tell(other, (all) =>
      bad(
        'template-other',
        `not as we fill it in: ${all}`,
        'It needs one place, {{1}}, and one quick reply: docs/whatsapp.md.',
      ),
    ),
    ...(trouble.length === 0
      ? [good('templates-there', `${wanted.length} templates are approved, in ${languages.join(', ')}`)]
      : []),
  ]
}

const tell = (names: readonly string[] = [], how: (all: string) => Finding): Finding[] =>
  names.length === 0 ? [] : [how(names.join(', '))]

function judge(name: string, language: string, there: readonly Template[]): { code: string; what: string }[] {
  const found = there.find((each) => each.name === name && each.language === language)
  const what = `${name} in ${language}`
  if (found === undefined) return [{ code: 'missing', what }]
  if (found.status !== 'APPROVED') return [{ code: 'held', what: `${what} (${found.status})` }]
  const part = (type: string) => found.components.find((each) => each.type === type)
  const places = part('BODY')?.text?.match(/\{\{\w+\}\}/g) ?? []
  const [button, ...more] = part('BUTTONS')?.buttons ?? []
  const is_ours =
    places.join() === '{{1}}' && button?.type === 'QUICK_REPLY' && more.length === 0 && !part('HEADER')
  return is_ours ? [] : [{ code: 'other', what }]
}

/** Null when it cannot be known: no account is named, or Meta refuses. */
async function readAll(settings: Settings, accounts: readonly string[]): Promise<Template[] | null> {
  if (accounts.length === 0) return null
  const all: Template[] = []
  for (const account of accounts) {
    const some = await readAccount(settings, account)
    if (some === null) return null
    all.push(...some)
  }
  return all
}

async function readAccount(settings: Settings, account: string): Promise<Template[] | null> {
  const all: Template[] = []
  let after = ''
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const path = `${encodeURIComponent(account)}/message_templates?fields=name,language,status,components&limit=${PAGE}${after}`
    const answered = await callGraph(settings, { path })
    const { data: read } = page.safeParse('body' in answered ? answered.body : null)
    if (read === undefined) return null
    all.push(...read.data)
    const { next, cursors } = read.paging ?? {}
    if (next === undefined || cursors === undefined) break
    after = `&after=${encodeURIComponent(cursors.after)}`
  }
  return all
}
