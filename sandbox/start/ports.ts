import { findFreePort, isPortFree } from './free-port.ts'
import { StartTrouble } from './trouble.ts'

export interface Ports {
  sandbox: number
  bot: number
  worker: number
}

const USUAL = [
  ['sandbox', 'SANDBOX_PORT', 4100],
  ['bot', 'BOT_PORT', 4101],
  ['worker', 'WORKER_HEALTH_PORT', 4102],
] as const

/** A port that somebody asked for by name is used or refused; the usual ones give way when taken. */
export async function choosePorts(env: NodeJS.ProcessEnv): Promise<Ports> {
  const ports: Ports = { sandbox: 0, bot: 0, worker: 0 }
  const taken: number[] = []
  for (const [part, variable, usual] of USUAL) {
    const asked = env[variable]
    ports[part] = asked ? await useAskedPort(variable, asked, taken) : await findFreePort(usual, taken)
    taken.push(ports[part])
  }
  return ports
}

async function useAskedPort(variable: string, text: string, taken: number[]): Promise<number> {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartTrouble(`${variable} must be a port number, not "${text}".`)
  }
  if (port === 0) return findFreePort(undefined, taken)
  if (taken.includes(port) || !(await isPortFree(port))) {
    throw new StartTrouble(`Port ${port} (${variable}) is in use by another program.`)
  }
  return port
}
