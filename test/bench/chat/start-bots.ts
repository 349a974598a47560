import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from '../../../sandbox/start/free-port.ts'
import { benchEnvironment } from '../settings.ts'
import { type Child, startChild } from './child.ts'
import type { BotName } from './protocol.ts'

const TOKEN = '100000:sandbox-token'

/** Our bot as it runs for customers, and the echo bots beside it, each at its own stand-in. */
export async function startBots(
  databaseUrl: string,
  ports: Record<BotName, number>,
): Promise<{ stop(): Promise<void> }> {
  const bot = await findFreePort(undefined)
  const env = benchEnvironment(databaseUrl, { sandbox: ports.nexa, bot })
  const children: Child[] = [
    startChild('bot/main.ts', [], env),
    startChild('test/bench/chat/echo-bot.ts', [rootOf(ports.echo), TOKEN, 'waits']),
    startChild('test/bench/chat/echo-bot.ts', [rootOf(ports['eager echo']), TOKEN, 'hurries']),
  ]
  await waitUntilReady(`http://127.0.0.1:${bot}/health/ready`)
  return {
    stop: async () => {
      await Promise.all(children.map((child) => child.stop()))
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
