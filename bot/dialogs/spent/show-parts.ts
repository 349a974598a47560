import { text } from '../../texts/text.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { nameOfPart, PARTS_SHOWN_MAX, sayParts } from './part-lines.ts'
import { chartOf, readParts } from './parts.ts'
import { type By, goTo, type Place } from './place.ts'
import { inRows } from './rows.ts'

const CAPTIONS = {
  category: 'spending-category-caption',
  network: 'spending-network-caption',
  recipient: 'spending-recipient-caption',
  day: 'spending-day-caption',
} as const satisfies Record<By, string>

/** A month by category, network, number or day; a tap on a part gives the purchases behind it. */
export async function showParts(io: Io, { month, by }: Extract<Place, { screen: 'parts' }>): Promise<Next> {
  const read = await readParts(io, month, by)
  const looks = read.parts.slice(0, PARTS_SHOWN_MAX).map(
    ({ name }): Option<Place> => ({
      value: { screen: 'purchases', month, by, name, ends: [] },
      label: nameOfPart(by, name, read.names),
    }),
  )
  const pairs = Array.from({ length: Math.ceil(looks.length / 2) }, (_, row) =>
    looks.slice(row * 2, row * 2 + 2),
  )
  const back: Option<Place> = { value: { screen: 'month', month }, label: text('spending-back-button') }
  const { options, columns } = inRows(...pairs, [back])
  const place = await io.choose(text(CAPTIONS[by], { month }), options, {
    columns,
    lines: sayParts(by, read.parts, read.names),
    picture: { kind: 'chart', chart: chartOf(month, by, read) },
  })
  return goTo(place)
}
