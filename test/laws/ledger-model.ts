/** The ledger as a page of arithmetic: no locks, no SQL, one call after the other. */
export type Item =
  | { do: 'fund' | 'charge'; key: number; wallet: number; amount: number }
  | { do: 'move'; key: number; wallet: number; to: number; amount: number }
  | { do: 'hold'; key: number; wallet: number; amount: number }
  | { do: 'settle'; hold_key: number; gift: number | null; split: number }
  | { do: 'release'; hold_key: number }

/** A batch of one kind, in a transaction of its own; `thrown_away` is rolled back at its end. */
export type Call = { items: Item[]; thrown_away: boolean }

/** What the ledger said, as far as the model can say it too. */
export type Answer = string

type ModelHold = {
  contents: string
  wallet: number
  amount: number
  state: 'open' | 'settled' | 'released'
  settled_by: string
}

export type State = {
  wallets: { balance: number; held: number; movements: number }[]
  transfers: Map<number, string>
  holds: Map<number, ModelHold>
}

export const emptyState = (wallets: number): State => ({
  wallets: Array.from({ length: wallets }, () => ({ balance: 0, held: 0, movements: 0 })),
  transfers: new Map(),
  holds: new Map(),
})

const copyOf = (state: State): State => ({
  wallets: state.wallets.map((wallet) => ({ ...wallet })),
  transfers: new Map(state.transfers),
  holds: new Map([...state.holds].map(([key, hold]) => [key, { ...hold }])),
})

/** The state after a call and its answers; the state given is not touched. */
function play(state: State, call: Call, known: ReadonlySet<number>): { state: State; answers: Answer[] } {
  const next = copyOf(state)
  const answers = call.items.map((item) => {
    // The caller of a settlement cannot name a hold that is only just being placed.
    if ('hold_key' in item && !known.has(item.hold_key)) return 'ledger.no-hold'
    return answer(next, item)
  })
  return { state: call.thrown_away ? state : next, answers }
}

function answer(state: State, item: Item): Answer {
  if (item.do === 'hold') return place(state, item)
  if (item.do === 'settle') return settle(state, item)
  if (item.do === 'release') return release(state, item)
  return post(state, item)
}

const walletAt = (state: State, index: number) => {
  const wallet = state.wallets[index]
  if (wallet === undefined) throw new Error(`the model has no wallet ${index}`)
  return wallet
}

function shift(state: State, index: number, amount: number): void {
  const wallet = walletAt(state, index)
  wallet.balance += amount
  wallet.movements++
}

function post(state: State, item: Extract<Item, { key: number }>): Answer {
  const contents = JSON.stringify(item)
  const earlier = state.transfers.get(item.key)
  if (earlier !== undefined) return earlier === contents ? 'again' : 'ledger.key-reused'
  if (item.do !== 'fund') {
    const { balance, held } = walletAt(state, item.wallet)
    const self = item.do === 'move' && item.to === item.wallet
    if (!self && balance - held < item.amount) return 'ledger.insufficient-funds'
  }
  state.transfers.set(item.key, contents)
  shift(state, item.wallet, item.do === 'fund' ? item.amount : -item.amount)
  if (item.do === 'move') shift(state, item.to, item.amount)
  return 'done'
}

function place(state: State, item: Extract<Item, { do: 'hold' }>): Answer {
  const contents = JSON.stringify(item)
  const earlier = state.holds.get(item.key)
  const wallet = walletAt(state, item.wallet)
  const free = () => wallet.balance - wallet.held
  if (earlier !== undefined) return earlier.contents === contents ? `again ${free()}` : 'ledger.key-reused'
  if (free() < item.amount) return 'ledger.insufficient-funds'
  wallet.held += item.amount
  const { amount } = item
  state.holds.set(item.key, { contents, wallet: item.wallet, amount, state: 'open', settled_by: '' })
  return `done ${free()}`
}

function settle(state: State, item: Extract<Item, { do: 'settle' }>): Answer {
  const hold = state.holds.get(item.hold_key)
  if (hold === undefined) return 'ledger.no-hold'
  if (hold.state === 'released') return 'ledger.hold-ended'
  const wallet = walletAt(state, hold.wallet)
  const settled_by = JSON.stringify(settlementOf(item, hold.amount))
  if (hold.state === 'settled') {
    return hold.settled_by === settled_by ? `before ${wallet.balance} ${wallet.held}` : 'ledger.key-reused'
  }
  const { gift } = settlementOf(item, hold.amount)
  hold.state = 'settled'
  hold.settled_by = settled_by
  wallet.held -= hold.amount
  shift(state, hold.wallet, -hold.amount)
  if (gift > 0 && item.gift !== null) shift(state, item.gift, gift)
  return `now ${wallet.balance} ${wallet.held}`
}

/** How a held amount is shared out: a gift to a wallet, revenue, and the rest to the provider. */
export function settlementOf(item: { gift: number | null; split: number }, amount: number) {
  const revenue = Math.min(item.split, amount)
  const gift = item.gift === null ? 0 : Math.min(1, amount - revenue)
  return { to: gift > 0 ? item.gift : null, gift, revenue, provider: amount - revenue - gift }
}

function release(state: State, item: Extract<Item, { do: 'release' }>): Answer {
  const hold = state.holds.get(item.hold_key)
  if (hold === undefined) return 'ledger.no-hold'
  if (hold.state === 'settled') return 'ledger.hold-ended'
  const wallet = walletAt(state, hold.wallet)
  const ended = hold.state === 'released' ? 'before' : 'now'
  if (ended === 'now') wallet.held -= hold.amount
  hold.state = 'released'
  return `${ended} ${wallet.balance} ${wallet.held}`
}

/**
 * The states in which calls that ran side by side may have ended: one for every order in which,
 * one after the other, they would have given the very answers that were seen.
 *
 * A call looks its keys up once, with its wallets locked. Those who commit between that look and its own commit
 * share no wallet with it, and took no key that it took; but it may have refused under a key, for want of money,
 * that one of them took meanwhile. So each call may have seen the keys as they were some commits before.
 */
export function explain(before: State, calls: Call[], seen: Answer[][]): State[] {
  const known = new Set(before.holds.keys())
  const walk = (trail: Step[], left: number[]): State[] => {
    const reached = trail.at(-1)?.after ?? before
    if (left.length === 0) return [reached]
    return left.flatMap((index) => {
      const call = calls[index]
      if (call === undefined) return []
      const others = left.filter((other) => other !== index)
      return looksOf(before, trail, call).flatMap((looked) => {
        const played = play({ ...looked, wallets: reached.wallets }, call, known)
        if (played.answers.join('|') !== seen[index]?.join('|')) return []
        const after = call.thrown_away ? reached : together(reached, looked, played.state)
        if (after === null) return []
        return walk([...trail, { call, after }], others)
      })
    })
  }
  return walk(
    [],
    calls.map((_, index) => index),
  )
}

type Step = { call: Call; after: State }

/** What a call may have seen of the keys: as they are now, or before the last ones that it shares no wallet with. */
function looksOf(before: State, trail: Step[], call: Call): State[] {
  const mine = walletsOf(before, call)
  const looks = [trail.at(-1)?.after ?? before]
  for (let at = trail.length - 1; at >= 0; at--) {
    const passed = trail[at]
    if (passed === undefined || walletsOf(before, passed.call).some((wallet) => mine.includes(wallet))) break
    looks.push(trail[at - 1]?.after ?? before)
  }
  return looks
}

function walletsOf(before: State, { items }: Call): number[] {
  return items.flatMap((item) => {
    if (item.do === 'move') return [item.wallet, item.to]
    if ('wallet' in item) return [item.wallet]
    const held = before.holds.get(item.hold_key)
    return [
      ...(held === undefined ? [] : [held.wallet]),
      ...('gift' in item && item.gift !== null ? [item.gift] : []),
    ]
  })
}

/** What there was, and what the call changed of what it saw. Null where it took a key that was taken meanwhile. */
function together(reached: State, looked: State, played: State): State | null {
  const taken = <Kept>(now: Map<number, Kept>, then: Map<number, Kept>, made: Map<number, Kept>) =>
    [...made.keys()].some((key) => !then.has(key) && now.has(key))
  if (taken(reached.transfers, looked.transfers, played.transfers)) return null
  if (taken(reached.holds, looked.holds, played.holds)) return null
  const changed = [...played.holds].filter(
    ([key, hold]) => JSON.stringify(hold) !== JSON.stringify(looked.holds.get(key)),
  )
  return {
    wallets: played.wallets,
    transfers: new Map([...reached.transfers, ...played.transfers]),
    holds: new Map([...reached.holds, ...changed]),
  }
}
