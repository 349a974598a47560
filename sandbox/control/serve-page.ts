import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../page/', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** One file of the page's folder, and nothing outside of it. */
export async function servePage(name: string): Promise<Response> {
  const type = types[extname(name)]
  const path = normalize(join(folder, name))
  if (type === undefined || !path.startsWith(folder)) return new Response('Not found', { status: 404 })
  try {
    const content = await readFile(path)
    // Never kept: whoever changes the page must see the change on reload.
    return new Response(new Uint8Array(content), {
      headers: { 'content-type': type, 'cache-control': 'no-cache' },
    })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}
