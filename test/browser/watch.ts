import type { BrowserContext, Page } from 'playwright-core'

/** What a page must never do, whatever the story: complain, or speak to anybody but the sandbox. */
export class Watch {
  readonly complaints: string[] = []
  readonly strangers: string[] = []
  requests = 0

  constructor(context: BrowserContext, origin: string) {
    context.on('page', (page) => this.#listen(page))
    context.on('request', (request) => {
      this.requests += 1
      const { protocol, origin: asked } = new URL(request.url())
      if (protocol.startsWith('http') && asked !== origin) this.strangers.push(request.url())
    })
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'unknown'
      // What was under way when a page was left is called off by the browser itself.
      if (why !== 'net::ERR_ABORTED') this.complaints.push(`${request.url()} failed: ${why}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.url()} answered ${response.status()}`)
    })
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      const kind = message.type()
      if (kind === 'error' || kind === 'warning')
        this.complaints.push(`console ${kind}: ${message.text()} (${message.location().url})`)
    })
  }
}
