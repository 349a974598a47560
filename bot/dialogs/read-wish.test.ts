import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCommand } from '../commands.ts'
import { readWish, type SpokenWish } from './read-wish.ts'

describe('what people write', () => {
  test.each<[string, SpokenWish]>([
    ['airtime 500 for 08031234567', { category: 'airtime', amount: '500', phone: '08031234567' }],
    ['Airtime ₦1,500 to 0803 123 4567.', { category: 'airtime', amount: '1500', phone: '08031234567' }],
    [
      'buy 1gb mtn for 08031234567',
      { category: 'data', data_mb: 1024, network: 'mtn', phone: '08031234567' },
    ],
    ['1gb mtn', { category: 'data', data_mb: 1024, network: 'mtn' }],
    ['1.5 GB glo weekly', { category: 'data', data_mb: 1536, network: 'glo', lasts: 'weekly' }],
    ['500 airtime', { category: 'airtime', amount: '500' }],
    ['recharge 200', { category: 'airtime', amount: '200' }],
    ['top up +234 803 123 4567 200', { category: 'airtime', amount: '200', phone: '+2348031234567' }],
    ['buy 2k airtime', { category: 'airtime', amount: '2k' }],
    ['buy recharge card n100 etisalat', { category: 'airtime', amount: '100', network: '9mobile' }],
    ['data 500 for 2348031234567', { category: 'data', amount: '500', phone: '2348031234567' }],
    ['buy 500 08031234567', { category: 'airtime', amount: '500', phone: '08031234567' }],
    ['buy 08031234567 500', { category: 'airtime', amount: '500', phone: '08031234567' }],
    ['buy mtn', { network: 'mtn' }],
    ['monthly mtn data please', { category: 'data', lasts: 'monthly', network: 'mtn' }],
  ])('%s', (said, wish) => {
    expect(readWish(said)?.wish).toEqual(wish)
  })

  const airtime = { category: 'airtime', amount: '500', phone: '08031234567' } as const
  const weekly = { category: 'data', data_mb: 1024, network: 'mtn', lasts: 'weekly' } as const
  test.each<[string, string, SpokenWish]>([
    ['ha', 'sayi airtime 500 wa 0803 123 4567', airtime],
    ['ha', 'ina so na saya 1gb mtn sati', weekly],
    ['yo', 'airtime 500 fún 0803 123 4567', airtime],
    ['yo', 'ra káàdì 500 fun 08031234567', airtime],
    ['yo', 'Mo fẹ́ ra 1gb mtn ọ̀sẹ̀', weekly],
    ['yo', 'mo fe ra 1gb mtn ose', weekly],
    ['ig', 'airtime 500 maka 0803 123 4567', airtime],
    ['ig', 'zụọ 1gb mtn izu', weekly],
    ['ig', 'biko zuo m 1gb mtn izu', weekly],
    // Who reads another language still writes the English one.
    ['ig', 'buy 1gb mtn weekly', weekly],
  ])('in %s: %s', (language, said, wish) => {
    expect(readWish(said, language)?.wish).toEqual(wish)
  })

  test.each([
    '',
    'buy',
    'airtime',
    '500',
    'mtn',
    'weekly',
    '08031234567',
    'buy me a horse',
    'airtime 1gb',
    'buy 1gb 2gb',
    'airtime 500 600',
    'buy mtn glo 1gb',
    'buy 0 airtime',
    'I paid 500 for airtime yesterday',
    'how much is 1gb mtn?',
    'buy 1gb mtn for 08031234567 and 08051234567',
    'x'.repeat(5000),
  ])('%j is no order', (said) => {
    expect(readWish(said)).toBeNull()
  })

  test('in the middle of something else only a sentence with a verb is an order', () => {
    expect(findCommand('1gb mtn', 'word', 'en')).toBeNull()
    expect(findCommand('1gb mtn', 'phrase', 'en')).toMatchObject({ dialog: 'buy' })
    expect(findCommand('buy 1gb mtn', 'word', 'en')).toMatchObject({ dialog: 'buy' })
    expect(findCommand('airtime', 'phrase', 'en')?.args).toEqual({ category: 'airtime' })
  })
})

/** A wish, and one of the many ways to say it. */
const said = fc
  .record({
    verb: fc.constantFrom('', 'buy', 'Recharge', 'top up', 'please buy'),
    goods: fc.oneof(
      fc.record({
        category: fc.constant('airtime' as const),
        word: fc.constantFrom('airtime', 'Credit'),
        amount: fc.integer({ min: 1, max: 999_999 }),
      }),
      fc.record({
        category: fc.constant('data' as const),
        word: fc.constantFrom('', 'data', 'BUNDLE'),
        gigabytes: fc.integer({ min: 1, max: 400 }),
        lasts: fc.option(fc.constantFrom('daily', 'weekly', 'monthly'), { nil: undefined }),
      }),
    ),
    sign: fc.constantFrom('', '₦', 'n', '₦ '),
    network: fc.option(fc.constantFrom('mtn', 'airtel', 'glo', '9mobile'), { nil: undefined }),
    phone: fc.option(
      fc.stringMatching(/^0[789][01]\d{8}$/).filter((digits) => digits.length === 11),
      { nil: undefined },
    ),
    spaced: fc.boolean(),
    order: fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }),
  })
  .map(({ verb, goods, sign, network, phone, spaced, order }) => {
    const written = phone === undefined ? undefined : spaced ? phone.replace(/^(....)(...)/, '$1 $2 ') : phone
    const parts: (string | undefined)[] =
      goods.category === 'airtime'
        ? [goods.word, `${sign}${goods.amount}`]
        : [goods.word, `${goods.gigabytes}${spaced ? ' ' : ''}gb`, goods.lasts]
    const rest = [...parts, network, written === undefined ? undefined : `for ${written}`].filter(Boolean)
    const shuffled = rest
      .map((part, at) => ({ part, at: order[at] ?? 0 }))
      .sort((left, right) => left.at - right.at)
      .map(({ part }) => part)
    const wish: SpokenWish = {
      category: goods.category,
      ...(goods.category === 'airtime'
        ? { amount: String(goods.amount) }
        : { data_mb: goods.gigabytes * 1024 }),
      ...(goods.category === 'data' && goods.lasts !== undefined
        ? { lasts: goods.lasts as 'daily' | 'weekly' | 'monthly' }
        : {}),
      ...(network === undefined ? {} : { network: network as 'mtn' }),
      ...(phone === undefined ? {} : { phone }),
    }
    return { text: [verb, ...shuffled].filter(Boolean).join(' '), wish, has_verb: verb !== '' }
  })

test('what is written in any order is read back', () => {
  fc.assert(
    fc.property(said, ({ text, wish, has_verb }) => {
      expect(readWish(text)).toEqual({ wish, has_verb })
    }),
    { numRuns: 400 },
  )
})

test('whatever is written, it never throws, and gives nothing that was not said', () => {
  const scrap = fc.constantFrom(
    'buy',
    '1gb',
    '₦',
    '500',
    '0803',
    '08031234567',
    '+234',
    'mtn',
    '__proto__',
    'constructor',
    ',',
    '.',
  )
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(scrap, fc.string({ maxLength: 3 }))).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(any, (text) => {
      const read = readWish(text)
      if (read === null) return
      const { wish } = read
      const digits = text.replace(/\D/g, '')
      if (wish.phone !== undefined) expect(digits).toContain(wish.phone.replace('+', ''))
      if (wish.amount !== undefined) expect(digits).toContain(wish.amount.replace('k', ''))
      if (wish.data_mb !== undefined) expect(wish.data_mb).toBeGreaterThan(0)
      expect(Object.keys(wish).every((name) => WISHES.includes(name))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
const WISHES = ['category', 'network', 'amount', 'data_mb', 'lasts', 'phone']
