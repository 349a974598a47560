import { CloudState } from '../cloud/state.ts'
import { PaystackBooks } from '../paystack/books.ts'
import { ReloadlyBooks } from '../reloadly/books.ts'
import { StripeBooks } from '../stripe/books.ts'
import { TelegramState } from '../telegram/state.ts'
import { SmsInbox } from '../termii/inbox.ts'
import { UsageMeter } from '../usage/meter.ts'
import { VtpassBooks } from '../vtpass/books.ts'
import type { Bystander } from './bystander.ts'
import { EventHub } from './events.ts'
import { createFaults, type Faults } from './faults.ts'
import { Journal } from './journal.ts'
import { People } from './people.ts'
import { type Credentials, type Settings, usualCredentials } from './settings.ts'
import { Timers, type Timing, usualTiming } from './timing.ts'

export type SandboxState = {
  credentials: Credentials
  settings: Settings
  timing: Timing
  timers: Timers
  now: () => Date
  /** Aborted once when the sandbox stops: ends long polls, event streams and calls to the bot. */
  stopping: AbortController
  events: EventHub
  journal: Journal
  faults: Faults
  people: People
  sms: SmsInbox
  telegram: TelegramState
  cloud: CloudState
  vtpass: VtpassBooks
  reloadly: ReloadlyBooks
  paystack: PaystackBooks
  stripe: StripeBooks
  usage: UsageMeter
  /** Cannot be set from outside this process. */
  bystander: Bystander | undefined
}

export function createState(options: {
  botUrl: string
  credentials?: Partial<Credentials>
  timing?: Partial<Timing>
  now?: () => Date
}): SandboxState {
  const credentials = { ...usualCredentials, ...options.credentials }
  const timing = { ...usualTiming, ...options.timing }
  const events = new EventHub()
  const people = new People()
  const [faults, timers] = [createFaults(), new Timers()]
  return {
    credentials,
    settings: { url: '', botUrl: options.botUrl },
    timing,
    timers,
    now: options.now ?? (() => new Date()),
    stopping: new AbortController(),
    events,
    journal: new Journal(events),
    faults,
    people,
    sms: new SmsInbox(events),
    telegram: new TelegramState({ token: credentials.telegram_token, people, events, timing }),
    cloud: new CloudState({ credentials, people, events, faults, timing, timers }),
    vtpass: new VtpassBooks(),
    reloadly: new ReloadlyBooks(),
    paystack: new PaystackBooks(),
    stripe: new StripeBooks(),
    usage: new UsageMeter(),
    bystander: undefined,
  }
}

/** Back to an empty world; people stay, and what the bot set up (webhook, commands) stays because it set it once. */
export function resetState(state: SandboxState): void {
  state.timers.cancelAll()
  Object.assign(state.faults, createFaults())
  state.telegram.reset()
  state.cloud.reset()
  state.sms.clear()
  state.vtpass = new VtpassBooks()
  state.reloadly = new ReloadlyBooks()
  state.paystack = new PaystackBooks()
  state.stripe = new StripeBooks()
  state.usage = new UsageMeter()
  state.journal.clear()
  state.events.emit({ type: 'fault' })
  state.events.emit({ type: 'sms' })
}
