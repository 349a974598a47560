import { may } from '../../../../core/admin/index.ts'
import { isUuid, type Uuid } from '../../../../core/kernel/ids.ts'
import { maskName } from '../../../../core/kernel/mask.ts'
import { maskPhone, type Phone, parsePhone } from '../../../../core/kernel/phone.ts'
import { readReferral, readRefused, type ShopReferral } from '../../../../core/referral/index.ts'
import { judgeReward, lookAtReferrals, readReferralFigures } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { phoneReader } from '../../answers.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { link } from './links.ts'
import { reasonReader } from './readers.ts'
import { shelfRefusalText } from './refusal-words.ts'

const PER_PAGE = 8

const toReferrals = { shortcuts: [[link('referrals', text('referrals-button'))]] }

/** How invitations do, who brings most, which brought nothing and why, and those of one person. */
export const adminReferrals = dialog<{ argument?: string }>({
  name: 'admin-referrals',
  version: 1,
  session: false,
  admin: 'referrals.view',
  async run(io, { argument = '' }) {
    const said = argument.trim()
    if (isUuid(said)) return showReferral(io, said)
    const phone = said === '' ? null : parsePhone(said, io.core.config.COUNTRY)
    if (phone !== null) return list(io, phone)
    return said === 'refused' ? list(io, null) : overview(io)
  },
})

async function overview(io: Io): Promise<Next> {
  const { trend, top } = await io.step('figures', (trx) => readReferralFigures(trx, io.core))
  const lines = [
    ...trend.map((month) => text('referrals-month', month)),
    text(top.length === 0 ? 'referrals-no-top' : 'referrals-top'),
    ...top.map(({ full_name, phone, joined, completed }) =>
      text('referrals-person', { name: maskName(full_name), phone: maskPhone(phone), joined, completed }),
    ),
  ]
  const wish = await io.choose<'refused' | 'person'>(
    text('referrals-title'),
    [
      { value: 'refused', label: text('referrals-refused-button') },
      { value: 'person', label: text('referrals-person-button') },
    ],
    { lines, columns: 2 },
  )
  if (wish === 'refused') return list(io, null)
  return list(io, await io.ask(text('referrals-ask-number'), phoneReader(io.core.config.COUNTRY)))
}

type Tap = { referral_id: string } | { go: 'more' | 'less' | 'back' }

/** Those of a person, or with no number those that brought no reward. */
async function list(io: Io, phone: Phone | null): Promise<Next> {
  for (let page = 0; ; ) {
    const { referrals, more } = await io.step('referrals', (trx) =>
      phone === null
        ? readRefused(trx, { page, per_page: PER_PAGE })
        : lookAtReferrals(trx, { admin_id: io.admin.id, phone, page, per_page: PER_PAGE }),
    )
    const options: Option<Tap>[] = [
      ...referrals.map(toOption),
      ...(page > 0 ? [{ value: { go: 'less' as const }, label: text('shelf-less-button') }] : []),
      ...(more ? [{ value: { go: 'more' as const }, label: text('shelf-more-button') }] : []),
      { value: { go: 'back' }, label: text('plans-back-button') },
    ]
    const title =
      referrals.length === 0
        ? text('referrals-none')
        : phone === null
          ? text('referrals-refused')
          : text('referrals-of', { phone: maskPhone(phone) })
    const tap = await io.choose<Tap>(title, options)
    if ('referral_id' in tap) return showReferral(io, tap.referral_id as Uuid)
    if (tap.go === 'back') return { start: 'admin-referrals' }
    page += tap.go === 'more' ? 1 : -1
  }
}

const toOption = ({ id, referrer_name, referee_name, last_step }: ShopReferral): Option<Tap> => {
  const facts = { by: maskName(referrer_name), who: maskName(referee_name), step: last_step }
  return { value: { referral_id: id }, label: text('referrals-line', facts) }
}

async function showReferral(io: Io, referral_id: Uuid): Promise<Next> {
  const referral = await io.step('referral', (trx) => readReferral(trx, referral_id))
  if (referral === null) return { start: 'admin-referrals' }
  const acts = await io.step('acts', async () => may(io.admin.role, 'customers.act'))
  const { referrer_name, referrer_phone, referee_name, referee_phone, last_step, last_at, joined_at } =
    referral
  const card = text('referrals-card', {
    ...{ by: maskName(referrer_name), by_phone: maskPhone(referrer_phone) },
    ...{ who: maskName(referee_name), who_phone: maskPhone(referee_phone) },
    ...{ step: last_step, when: last_at, joined: joined_at },
  })
  const { has_reward, reward_used, state } = referral
  if (!acts || !has_reward || reward_used || state !== 'completed') return io.say(card, toReferrals)
  const held = last_step === 'held'
  const wish = await io.choose<'judge' | 'back'>(card, [
    { value: 'judge', label: text(held ? 'referrals-release-button' : 'referrals-hold-button') },
    { value: 'back', label: text('plans-back-button') },
  ])
  if (wish === 'back') return { start: 'admin-referrals' }
  return { start: 'admin-referral-judge', args: { argument: referral_id, held: !held } }
}

/** Holds back a reward that looks earned by a trick, or lets it go. */
export const adminReferralJudge = dialog<{ argument?: string; held?: boolean }>({
  name: 'admin-referral-judge',
  version: 1,
  session: false,
  admin: 'customers.act',
  async run(io, { argument = '', held = true }) {
    if (!isUuid(argument)) return { start: 'admin-referrals' }
    const reason = await io.ask(text('shelf-ask-reason'), reasonReader)
    const wish = { admin_id: io.admin.id, referral_id: argument, held, reason }
    const judged = await io.step('judge', (trx) => judgeReward(trx, wish))
    if (!judged.ok) return io.say(shelfRefusalText(judged.refusal), toReferrals)
    return io.say(text(held ? 'referrals-held' : 'referrals-released'), toReferrals)
  },
})
