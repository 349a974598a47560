import { answerLink, type Family, type Link, type LinkToMe, readFamily } from '../../core/family/index.ts'
import { text } from '../texts/text.ts'
import { dialog, type Io, type Next, type Option } from './engine/dialog.ts'
import { addNumber } from './kin/add-number.ts'
import { showLink } from './kin/show-link.ts'
import { showLinkToMe } from './kin/show-link-to-me.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

type Pick = { do: 'add' } | { do: 'menu' } | { do: 'link'; link: Link } | { do: 'to_me'; link: LinkToMe }

/** The numbers that somebody looks after, and those who look after theirs. Requests come first. */
export const family = dialog({
  name: 'family',
  version: 1,
  session: true,
  async run(io) {
    const found = await io.step('read', (trx) => readFamily(trx, io.customer.id))
    const [request] = found.to_me.filter(({ state }) => state === 'asked')
    if (request !== undefined) return answer(io, request)
    const title = found.links.length + found.to_me.length === 0 ? text('family-empty') : text('family-title')
    const picked = await io.choose<Pick>(title, optionsOf(found))
    if (picked.do === 'menu') return { start: 'menu' }
    if (picked.do === 'add') return addNumber(io)
    return picked.do === 'link' ? showLink(io, picked.link) : showLinkToMe(io, picked.link)
  },
})

function optionsOf({ links, to_me }: Family): Option<Pick>[] {
  return [
    ...links.map((link): Option<Pick> => {
      const { name, phone } = link
      const key = link.state === 'asked' ? 'family-waiting-line' : 'family-line'
      return { value: { do: 'link', link }, label: text(key, { name, phone }) }
    }),
    ...to_me.map((link): Option<Pick> => {
      return { value: { do: 'to_me', link }, label: text('family-to-me-line', { name: link.primary_name }) }
    }),
    { value: { do: 'add' }, label: text('family-add-button') },
    { value: { do: 'menu' }, label: text('menu-button') },
  ]
}

async function answer(io: Io, { id: link_id, primary_name: name }: LinkToMe): Promise<Next> {
  const yes = await io.confirm(
    text('family-consent', { name }),
    text('family-yes-button'),
    text('family-no-button'),
  )
  const member_id = io.customer.id
  const done = await io.step('answer', (trx) => answerLink(trx, { link_id, member_id, yes }))
  const next = { shortcuts: shortcuts(['family', 'menu']) }
  if (!done.ok) return io.say(refusalText(done.refusal), next)
  return io.say(text(yes ? 'family-you-accepted' : 'family-you-declined', { name }), next)
}
