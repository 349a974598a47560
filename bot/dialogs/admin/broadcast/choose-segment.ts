import { ACTIVE_DAYS, readLanguages, type Segment } from '../../../../core/broadcast/index.ts'
import { networks } from '../../../../core/catalog/index.ts'
import { nameLanguage } from '../../../texts/languages.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Option } from '../../engine/dialog.ts'

const TIERS = [1, 2, 3]

/** Whom it is for. */
export async function chooseSegment(io: Io): Promise<Segment> {
  const option = (kind: Segment['kind'], label: Text): Option<Segment['kind']> => ({ value: kind, label })
  const kind = await io.choose(
    text('broadcast-to-whom'),
    [
      option('all', text('broadcast-all-button')),
      option('active', text('broadcast-active-button', { days: ACTIVE_DAYS })),
      option('away', text('broadcast-away-button', { days: ACTIVE_DAYS })),
      option('never-bought', text('broadcast-never-bought-button')),
      option('budget', text('broadcast-budget-button')),
      option('network', text('broadcast-network-button')),
      option('tier', text('broadcast-tier-button')),
      option('language', text('broadcast-language-button')),
    ],
    { columns: [1, 1, 1, 1, 2] },
  )
  switch (kind) {
    case 'network':
      return { kind, network: await chooseNetwork(io) }
    case 'tier':
      return { kind, tier: await chooseTier(io) }
    case 'language':
      return { kind, language: await chooseLanguage(io) }
    default:
      return { kind }
  }
}

const chooseNetwork = (io: Io): Promise<string> =>
  io.choose(
    text('broadcast-which-network'),
    networks.map(({ id, name }): Option<string> => ({ value: id, label: { plain: name } })),
    { columns: 2 },
  )

const chooseTier = (io: Io): Promise<number> =>
  io.choose(
    text('broadcast-which-tier'),
    TIERS.map((tier) => ({ value: tier, label: text('broadcast-tier-label', { tier }) })),
    { columns: 3 },
  )

async function chooseLanguage(io: Io): Promise<string> {
  const languages = await io.step('languages', readLanguages)
  return io.choose(
    text('broadcast-which-language'),
    languages.map(
      (language): Option<string> => ({ value: language, label: { plain: nameLanguage(language) } }),
    ),
  )
}
