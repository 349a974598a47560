import type { EventHub } from '../control/events.ts'
import type { Faults } from '../control/faults.ts'
import type { People } from '../control/people.ts'
import type { Credentials } from '../control/settings.ts'
import type { Timers, Timing } from '../control/timing.ts'
import { CloudMedia } from './media.ts'
import { Phones } from './phones.ts'
import { Templates } from './templates.ts'
import { Webhooks } from './webhooks.ts'

type Options = {
  credentials: Credentials
  people: People
  events: EventHub
  faults: Faults
  timing: Timing
  timers: Timers
}

/** The one number of the one business that this stand-in serves, with everybody who has WhatsApp. */
export class CloudState {
  readonly phone_number_id: string
  readonly business_id = '200000000000001'
  readonly display_phone_number = '2348001234567'
  readonly verified_name = 'Nexa'
  readonly phones: Phones
  readonly media = new CloudMedia()
  readonly templates = new Templates()
  readonly webhooks: Webhooks
  /** The address that has proven to be the bot's; nothing is brought to another. */
  readonly proof: { address?: string; asking?: Promise<boolean> | undefined } = {}
  /** What its token may, and until when: in seconds since 1970, 0 for one that does not end. */
  readonly grant = {
    expires_at: 0,
    scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  }
  /** When the calls of the last second came, oldest first. */
  readonly calls: number[] = []

  constructor(options: Options) {
    this.phone_number_id = options.credentials.whatsapp_phone_number_id
    this.webhooks = new Webhooks(options)
    this.phones = new Phones(options.people, options.events)
  }

  reset(): void {
    this.webhooks.clear()
    this.phones.clear()
    this.media.clear()
    this.templates.clear()
    this.calls.length = 0
  }
}
