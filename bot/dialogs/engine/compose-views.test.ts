import { expect, test } from 'vitest'
import { text } from '../../texts/text.ts'
import { shortcuts } from '../shortcuts.ts'
import { composeViews } from './compose-views.ts'

const menu = text('menu')
const lost = text('lost-lead')
const cancelled = text('cancelled')
const say = (view: object, slot: string | null = null) => ({ view: { text: menu, ...view }, slot })

test('bare words go before what is said next, in their order', () => {
  const asked = say({ choices: shortcuts(['menu']), marks: 'digits' }, 'm:1')
  expect(
    composeViews([say({ text: cancelled }), say({ lead: lost, text: cancelled, lines: [menu] }), asked]),
  ).toEqual([{ view: { ...asked.view, before: [[cancelled], [lost], [cancelled, menu]] }, slot: 'm:1' }])
  expect(composeViews([])).toEqual([])
})

test('what can be tapped, is found again, or has a picture or a file stays alone', () => {
  const asked = say({ choices: shortcuts(['menu']) }, 'm:1')
  const drawn = say({ picture: { kind: 'receipt', title: menu, mood: 'good', lines: [] } })
  for (const first of [
    asked,
    say({}, 'purchase:1'),
    drawn,
    say({ link: { label: menu, url: 'https://x.test' } }),
  ])
    expect(composeViews([first, asked])).toEqual([first, asked])
  expect(composeViews([say({}), drawn])).toEqual([say({}), drawn])
})
