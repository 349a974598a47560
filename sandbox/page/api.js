/** The sandbox said no, or said nothing; the message is fit to be shown. */
export class SandboxError extends Error {}

async function call(path, options) {
  let response
  try {
    response = await fetch(path, options)
  } catch {
    throw new SandboxError('The sandbox does not answer.')
  }
  const text = await response.text()
  let body
  try {
    body = text === '' ? {} : JSON.parse(text)
  } catch {
    body = { error: text.slice(0, 200) }
  }
  if (!response.ok) {
    throw new SandboxError(body.error ?? body.description ?? `The sandbox answered ${response.status}.`)
  }
  return body
}

export const read = (path) => call(path, { headers: { accept: 'application/json' } })

export const write = (path, body = {}) =>
  call(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/**
 * Runs `work` soon after it was asked for, never twice at the same time, and once more when it was asked
 * for during a run. Without this a load test would make the page ask once per event.
 */
export function coalesce(work, gap_ms) {
  let running = false
  let again = false
  return async function ask() {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      try {
        await work()
      } catch (error) {
        // The connection line already tells that the sandbox is gone; anything else is a bug to be seen.
        if (!(error instanceof SandboxError)) console.error(error)
      }
      await new Promise((resolve) => setTimeout(resolve, gap_ms))
    } while (again)
    running = false
  }
}
