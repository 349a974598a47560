import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  BALANCES,
  balance,
  type Case,
  entries,
  GOES_ON,
  goodEntries,
  NEWEST,
  newHold,
  openCase,
  ownTransfer,
  settle,
  together,
  transfer,
  WRITTEN_ONCE,
} from './fixtures/open-case.ts'

// Every promise that the database keeps by itself, broken on purpose.
let books: Case
beforeAll(async () => {
  books = await openCase()
})
afterAll(() => books.close())

describe('what the database accepts', () => {
  it.each<[string, string]>([
    ['a transfer with its entries and the new balance', together(transfer(), goodEntries, balance(900))],
    [
      'several entries of one wallet in one statement, each going on from the one before',
      together(
        transfer(),
        transfer(':other', 'newer'),
        entries(
          ':fresh, 1, :wallet, 100, 900',
          ':fresh, 2, :gateway, -100, null',
          ':other, 1, :wallet, -40, 860',
          ':other, 2, :gateway, 40, null',
        ),
        balance(860),
      ),
    ],
    ['a hold with what the wallet holds', together(newHold(), balance(800, 400))],
    [
      'the end of a hold with what the wallet holds',
      together(`update hold set state = 'released', ended_at = :time where id = :open`, balance(800, 0)),
    ],
    [
      'a hold paid by its own transfer',
      together(
        ownTransfer,
        entries(':fresh, 1, :wallet, -300, 500', ':fresh, 2, :gateway, 300, null'),
        settle(':open', ':fresh'),
        balance(500, 0),
      ),
    ],
  ])('%s', async (_name, sql) => {
    expect(await books.attempt(sql)).toBe('done')
  })
})

describe('transfers and entries', () => {
  it.each<[string, string, RegExp]>([
    ['a transfer without entries', transfer(), /a transfer comes together with its entries/],
    ['a key used twice', together(transfer(':fresh', 'fund'), goodEntries, balance(900)), /transfer_key_key/],
    ['an empty key', transfer(':fresh', ''), /transfer_key_check/],
    ['half a hash', transfer().replace('32', '16'), /transfer_content_hash_check/],
    ['a changed transfer', `update transfer set kind = 'x'`, WRITTEN_ONCE],
    ['a deleted transfer', `delete from transfer`, WRITTEN_ONCE],
    ['all transfers gone', `truncate transfer cascade`, WRITTEN_ONCE],
    ['a changed entry', `update entry set amount = amount + 1`, WRITTEN_ONCE],
    ['a deleted entry', `delete from entry`, WRITTEN_ONCE],
    ['all entries gone', `truncate entry`, WRITTEN_ONCE],
    ['an entry of nothing', entries(':fresh, 1, :gateway, 0, null'), /entry_amount_check/],
    [
      'entries that do not sum to zero',
      together(
        transfer(),
        entries(':fresh, 1, :wallet, 100, 900', ':fresh, 2, :gateway, -99, null'),
        balance(900),
      ),
      BALANCES,
    ],
    [
      'two transfers that balance only together',
      together(
        transfer(),
        transfer(':other', 'newer'),
        entries(
          ':fresh, 1, :gateway, 5, null',
          ':fresh, 2, :provider, 5, null',
          ':other, 1, :gateway, -5, null',
          ':other, 2, :provider, -5, null',
        ),
      ),
      BALANCES,
    ],
    [
      'an account that does not exist',
      together(transfer(), entries(':fresh, 1, :other, 5, null', ':fresh, 2, :gateway, -5, null')),
      BALANCES,
    ],
    [
      'a transfer that does not exist',
      entries(':fresh, 1, :provider, 5, null', ':fresh, 2, :gateway, -5, null'),
      BALANCES,
    ],
    [
      'two currencies',
      together(transfer(), entries(':fresh, 1, :dollars, 5, null', ':fresh, 2, :gateway, -5, null')),
      BALANCES,
    ],
    [
      'an entry of a wallet that hides its balance',
      together(transfer(), entries(':fresh, 1, :wallet, 5, null', ':fresh, 2, :gateway, -5, null')),
      BALANCES,
    ],
    [
      'an entry of a system account that claims a balance',
      together(transfer(), entries(':fresh, 1, :provider, 5, 205', ':fresh, 2, :gateway, -5, null')),
      BALANCES,
    ],
    [
      'entries added to a transfer later',
      entries(
        `(select id from transfer where key = 'fund'), 3, :provider, 5, null`,
        `(select id from transfer where key = 'fund'), 4, :gateway, -5, null`,
      ),
      BALANCES,
    ],
    [
      'lines with a gap',
      together(transfer(), entries(':fresh, 1, :provider, 5, null', ':fresh, 3, :gateway, -5, null')),
      BALANCES,
    ],
    [
      'lines that do not begin with the first',
      together(transfer(), entries(':fresh, 0, :provider, 5, null', ':fresh, 2, :gateway, -5, null')),
      BALANCES,
    ],
    ['entries without the new balance', together(transfer(), goodEntries), NEWEST],
    [
      'a new balance that the newest entry does not show',
      together(transfer(), goodEntries, balance(901)),
      /shows/,
    ],
    [
      'an entry that forgets those before it',
      together(transfer(), entries(':fresh, 1, :wallet, 100, 100', ':fresh, 2, :gateway, -100, null')),
      GOES_ON,
    ],
    [
      'a middle entry of the same statement with a false balance, though the last one is right',
      together(
        transfer(),
        entries(
          ':fresh, 1, :wallet, 100, 950',
          ':fresh, 2, :wallet, -100, 800',
          ':fresh, 3, :wallet, 100, 900',
          ':fresh, 4, :gateway, -100, null',
        ),
        balance(900),
      ),
      GOES_ON,
    ],
  ])('%s is refused', async (_name, sql, complaint) => {
    expect(await books.attempt(sql)).toMatch(complaint)
  })
})
