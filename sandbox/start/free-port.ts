import { createServer } from 'node:net'
import { StartTrouble } from './trouble.ts'

/** Whether a server could listen there, both on loopback only and on all addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'))
}

/** The wanted port, or a near one (easy to recognise in an address), or any that the system gives. */
export async function findFreePort(
  wanted: number | undefined,
  taken: readonly number[] = [],
): Promise<number> {
  if (wanted !== undefined) {
    for (let port = wanted; port <= Math.min(wanted + 100, 65_535); port += 10) {
      if (!taken.includes(port) && (await isPortFree(port))) return port
    }
  }
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await askSystemForPort()
    if (!taken.includes(port)) return port
  }
  throw new StartTrouble('No free port could be found on 127.0.0.1.')
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

function askSystemForPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
