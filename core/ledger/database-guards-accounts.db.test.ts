import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  balance,
  type Case,
  ENDS_ONCE,
  entries,
  HOLDS,
  newHold,
  openCase,
  ownTransfer,
  PAID,
  SHOWS,
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

describe('accounts', () => {
  it.each<[string, string, RegExp]>([
    ['a wallet below zero', balance(-1, 0), /account_never_below_zero|account_held_is_covered/],
    ['more held than there is', balance(800, 801), /account_held_is_covered/],
    ['less than nothing held', balance(800, -1), /account_held_is_covered/],
    ['a wallet without a balance', balance(800).replace('800', 'null'), /account_wallets_carry_a_balance/],
    [
      'a balance on a system account',
      `update account set balance = 5 where id = :gateway`,
      /others_carry_none/,
    ],
    [
      'held money on a system account',
      `update account set held = 0 where id = :gateway`,
      /others_carry_none/,
    ],
    ['money from nowhere', balance(801), SHOWS],
    ['money gone nowhere', balance(799), SHOWS],
    ['held money without a hold', balance(800, 301), SHOWS],
    [
      'a wallet that opens with money',
      `insert into account (id, code, kind, currency, balance, held, created_at)
       values (:fresh, 'wallet/new', 'wallet', 'NGN', 5, 0, :time)`,
      SHOWS,
    ],
    ['another currency', `update account set currency = 'INR' where id = :wallet`, WRITTEN_ONCE],
    ['another name', `update account set code = 'x' where id = :gateway`, WRITTEN_ONCE],
    ['another kind', `update account set kind = 'loss' where id = :gateway`, WRITTEN_ONCE],
    ['another id', `update account set id = :fresh where id = :gateway`, WRITTEN_ONCE],
    ['a deleted account', `delete from account where id = :gateway`, WRITTEN_ONCE],
    ['all accounts gone', `truncate account cascade`, WRITTEN_ONCE],
    [
      'an unknown kind',
      `insert into account (id, code, kind, currency, created_at) values (:fresh, 'x', 'loan', 'NGN', :time)`,
      /account_kind_check/,
    ],
  ])('%s is refused', async (_name, sql, complaint) => {
    expect(await books.attempt(sql)).toMatch(complaint)
  })
})

describe('holds', () => {
  it.each<[string, string, RegExp]>([
    ['a hold for nothing', newHold().replace('100', '0'), /hold_amount_check/],
    ['a hold that the wallet does not show', newHold(), HOLDS],
    [
      'a hold beyond the balance',
      together(newHold().replace('100', '501'), balance(800, 801)),
      /held_is_covered/,
    ],
    ['a hold on a system account', newHold().replace(':wallet', ':gateway'), HOLDS],
    ['a hold on no account', newHold().replace(':wallet', ':other'), HOLDS],
    [
      'a hold that begins released',
      newHold(', state, ended_at', `, 'released', :time`),
      /a hold begins open/,
    ],
    ['a key used twice', together(newHold().replace(`'new'`, `'open'`), balance(800, 400)), /hold_key_key/],
    [
      'an end that the wallet does not show',
      settle(':open', ':fresh').replace('settled', 'released'),
      /hold_settles/,
    ],
    [
      'a released hold still held',
      `update hold set state = 'released', ended_at = :time where id = :open`,
      HOLDS,
    ],
    ['an end without a time', `update hold set state = 'released' where id = :open`, /hold_ends_with_a_time/],
    [
      'a settled hold without a transfer',
      together(`update hold set state = 'settled', ended_at = :time where id = :open`, balance(800, 0)),
      /hold_settles_by_a_transfer/,
    ],
    [
      'a hold settled by a transfer of somebody else',
      together(settle(':open', `(select id from transfer where key = 'fund')`), balance(800, 0)),
      PAID,
    ],
    [
      'a hold settled by a transfer that fits but is not its own',
      together(
        transfer(),
        entries(':fresh, 1, :wallet, -300, 500', ':fresh, 2, :gateway, 300, null'),
        settle(':open', ':fresh'),
        balance(500, 0),
      ),
      PAID,
    ],
    [
      'a hold settled for less than was held',
      together(
        ownTransfer,
        entries(':fresh, 1, :wallet, -299, 501', ':fresh, 2, :gateway, 299, null'),
        settle(':open', ':fresh'),
        balance(501, 0),
      ),
      PAID,
    ],
    [
      'a hold settled by a transfer that does not exist',
      together(settle(':open', ':fresh'), balance(800, 0)),
      PAID,
    ],
    [
      'two holds settled by one transfer',
      settle(':open', `(select transfer_id from hold where key = 'settled')`),
      /hold_of_transfer/,
    ],
    [
      'a settled hold released',
      `update hold set state = 'released', transfer_id = null where id = :settled`,
      ENDS_ONCE,
    ],
    ['a settled hold touched', `update hold set ended_at = :time where id = :settled`, ENDS_ONCE],
    [
      'a released hold opened again',
      `update hold set state = 'open', ended_at = null where id = :released`,
      ENDS_ONCE,
    ],
    ['another amount', `update hold set amount = 1 where id = :open`, ENDS_ONCE],
    [
      'another amount at its end',
      `update hold set state = 'released', ended_at = :time, amount = 1 where id = :open`,
      ENDS_ONCE,
    ],
    [
      'another key',
      `update hold set key = 'x', state = 'released', ended_at = :time where id = :open`,
      ENDS_ONCE,
    ],
    ['a deleted hold', `delete from hold`, WRITTEN_ONCE],
    ['all holds gone', `truncate hold cascade`, WRITTEN_ONCE],
  ])('%s is refused', async (_name, sql, complaint) => {
    expect(await books.attempt(sql)).toMatch(complaint)
  })
})
