import { askLink, type LinkWish, RELATIONSHIPS, type Relationship } from '../../../core/family/index.ts'
import { type Text, text } from '../../texts/text.ts'
import { phoneReader } from '../answers.ts'
import type { Io, Option, Reader } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'

const RELATIONSHIP_BUTTONS = {
  partner: text('family-partner-button'),
  child: text('family-child-button'),
  parent: text('family-parent-button'),
  sibling: text('family-sibling-button'),
  friend: text('family-friend-button'),
  staff: text('family-staff-button'),
} as const satisfies Record<Relationship, Text>

export const nameReader: Reader<string> = (answer) =>
  answer.kind === 'text' ? { value: answer.text } : { problem: text('recipient-bad-name') }

/** A number, what it is called, and whose it is. Only a bad name is asked for again. */
export async function addNumber(io: Io): Promise<undefined> {
  const phone = await io.ask(text('family-ask-phone'), phoneReader(io.core.config.COUNTRY))
  const relationship = await io.choose(
    text('family-ask-relationship', { phone }),
    RELATIONSHIPS.map((each): Option<Relationship> => ({ value: each, label: RELATIONSHIP_BUTTONS[each] })),
    { columns: 2 },
  )
  const wish = { primary_id: io.customer.id, phone, relationship }
  let lead: Text | undefined
  for (;;) {
    const name = await io.ask(
      text('family-ask-name', { phone }),
      nameReader,
      lead === undefined ? {} : { lead },
    )
    const asked = await tryToLink(io, { ...wish, name })
    const next = { shortcuts: shortcuts(['family', 'menu']) }
    if (asked.ok)
      return io.say(text(asked.state === 'asked' ? 'family-was-asked' : 'family-was-linked', { phone }), next)
    lead = refusalText(asked.refusal)
    if (asked.refusal.code !== 'family.bad-name') return io.say(lead, next)
  }
}

const tryToLink = (io: Io, wish: LinkWish) =>
  io.step('link', async (trx) => {
    const asked = await askLink(trx, wish)
    return asked.ok ? { ok: true as const, state: asked.value.state } : asked
  })
