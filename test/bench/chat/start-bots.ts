import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from '../../../sandbox/start/free-port.ts'
import type { Watched } from '../processor-time.ts'
import { benchEnvironment } from '../settings.ts'
import { type Child, startChild } from './child.ts'
import type { BotName } from './protocol.ts'

const TOKEN = '100000:sandbox-token'

export type Bots = { watched: Record<BotName, Watched>; stop(): Promise<void> }

/** Our bot as it runs for customers, and the echo bots beside it, each at its own stand-in. */
export async function startBots(databaseUrl: string, ports: Record<BotName, number>): Promise<Bots> {
  const bot = await findFreePort(undefined)
  const env = benchEnvironment(databaseUrl, { sandbox: ports.nexa, bot })
  const children = {
    nexa: startChild('bot/main.ts', [], env),
    echo: startChild('test/bench/chat/echo-bot.ts', [rootOf(ports.echo), TOKEN, 'waits']),
    'eager echo': startChild('test/bench/chat/echo-bot.ts', [rootOf(ports['eager echo']), TOKEN, 'hurries']),
  } satisfies Record<BotName, Child>
  await waitUntilReady(`http://127.0.0.1:${bot}/health/ready`)
  return {
    watched: children,
    stop: async () => {
      await Promise.all(Object.values(children).map((child) => child.stop()))
    },
  }
}

const rootOf = (port: number): string => `http://127.0.0.1:${port}/telegram`

async function waitUntilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok === true) return
    await pause(100)
  }
  throw new Error('the bot did not become ready')
}
