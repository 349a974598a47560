import { CloudError } from './cloud-error.ts'
import type { TemplateComponent, TemplateWish } from './message-schema.ts'
import type { ShownTemplate } from './phones.ts'
import type { Template, Templates } from './templates.ts'

const GAP = /\{\{(\d+)\}\}/g
const WIDE = /[\n\r\t]| {5,}/
const FILLED_MAX = 1024

/** The approved words with what stands in their gaps, or the refusal of what does not fit into them. */
export function fillTemplate(templates: Templates, wish: TemplateWish): ShownTemplate {
  const template = findApproved(templates, wish)
  const components = wish.components ?? []
  const params = readParams(template, components)
  const text = template.body.replace(GAP, (_, place) => params[Number(place) - 1] ?? '')
  if (text.length > FILLED_MAX) throw new CloudError(132005, `body is longer than ${FILLED_MAX} characters`)
  const media = readHeader(template, components)
  const { footer } = template
  return {
    category: template.category,
    ...{ params, text, buttons: readButtons(template, components) },
    ...(media === undefined ? {} : { media }),
    ...(footer === undefined ? {} : { footer }),
  }
}

function findApproved(templates: Templates, { name, language }: TemplateWish): Template {
  const template = templates.find(name, language.code)
  if (template?.status === 'PAUSED') throw new CloudError(132015, `template ${name} is paused`)
  if (template?.status !== 'APPROVED')
    throw new CloudError(132001, `template name (${name}) does not exist in ${language.code}`)
  return template
}

function readParams({ body }: Template, components: TemplateComponent[]): string[] {
  const given = components.flatMap((each) => (each.type === 'body' ? each.parameters : []))
  const expected = new Set([...body.matchAll(GAP)].map(([, place]) => place)).size
  if (given.length !== expected)
    throw new CloudError(
      132000,
      `body: number of localizable_params (${given.length}) does not match the expected number of params (${expected})`,
    )
  for (const { text, parameter_name } of given) {
    if (parameter_name !== undefined) throw new CloudError(132012, 'body: the template has no named params')
    if (WIDE.test(text))
      throw new CloudError(
        100,
        'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
      )
  }
  return given.map(({ text }) => text)
}

/** The id of the file on top, where the template wants one. */
function readHeader({ header }: Template, components: TemplateComponent[]): string | undefined {
  const given = components.find((each) => each.type === 'header')?.parameters[0]
  if (header === undefined && given === undefined) return undefined
  if (header === undefined || given?.type !== header.toLowerCase())
    throw new CloudError(
      132012,
      `header: Format mismatch, expected ${header ?? 'none'}, received ${given?.type}`,
    )
  return given.type === 'image' ? given.image.id : given.type === 'document' ? given.document.id : undefined
}

function readButtons({ buttons }: Template, components: TemplateComponent[]): ShownTemplate['buttons'] {
  const given = components.filter((each) => each.type === 'button')
  for (const { index, sub_type } of given) {
    const button = buttons[Number(index)]
    if (button?.type.toLowerCase() !== sub_type)
      throw new CloudError(132012, `button: the template has no ${sub_type} button at index ${index}`)
  }
  return buttons.map((button, index) => {
    const parameter = given.find((each) => Number(each.index) === index)?.parameters[0]
    if (button.type === 'QUICK_REPLY')
      return { ...button, payload: parameter?.type === 'payload' ? parameter.payload : button.text }
    const hasGap = button.url.includes('{{1}}')
    if (hasGap !== (parameter?.type === 'text'))
      throw new CloudError(132000, `button: url at index ${index} needs ${hasGap ? 'one param' : 'no param'}`)
    return { ...button, url: button.url.replace('{{1}}', parameter?.type === 'text' ? parameter.text : '') }
  })
}
