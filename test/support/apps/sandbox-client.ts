/** Asks the sandbox as its page does. */
export class SandboxClient {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`)
    return (await response.json()) as T
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }

  async open(path: string): Promise<Buffer> {
    const response = await fetch(new URL(path, this.url))
    if (!response.ok) throw new Error(`there is no such file: ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }
}
