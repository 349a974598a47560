import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../sandbox/start/embedded-postgres.ts'
import { removeCluster } from '../../sandbox/start/postgres/remove-cluster.ts'
import { readProcessBirth } from '../../sandbox/start/process-birth.ts'
import { PROJECT_DIR, TEST_DATA_DIR } from '../support/folders.ts'
import { withClient } from '../support/template.ts'

// The name makes a killed run's left-overs disappear with the next run.
const dataDir = join(TEST_DATA_DIR, `private-house-${process.pid}`)
const running = new Set<EmbeddedPostgres>()

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, projectDir: PROJECT_DIR })
  running.add(server)
  return server
}

afterEach(async () => {
  for (const server of running) await server.stop()
  running.clear()
  await removeCluster(dataDir)
})

const write = (url: string, text: string) =>
  withClient(url, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS note (text text)')
    await client.query('INSERT INTO note VALUES ($1)', [text])
  })

const read = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ text: string }>('SELECT text FROM note ORDER BY text')
    return rows.map((row) => row.text)
  })

describe('the embedded PostgreSQL', { timeout: 120_000 }, () => {
  it('keeps its data, password and port from one start to the next', async () => {
    const first = await start()
    await write(first.url, 'kept')
    await first.stop()
    expect(readProcessBirth(first.pid)).toBeUndefined()
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await read(second.url)).toEqual(['kept'])
  })

  it('is closed to strangers', async () => {
    const server = await start()
    expect(statSync(`${dataDir}.json`).mode & 0o777).toBe(0o600)
    const wrong = new URL(server.url)
    wrong.password = 'wrong'
    await expect(withClient(wrong.href, async () => undefined)).rejects.toThrow(
      /password authentication failed/,
    )
    const settings = await withClient(server.url, (client) =>
      client.query(
        "SELECT setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories')",
      ),
    )
    expect(settings.rows).toEqual([{ setting: '127.0.0.1' }, { setting: '' }])
  })

  it('recovers what was committed when the server is killed', async () => {
    const first = await start()
    await write(first.url, 'committed')
    first.kill()
    expect(await first.exited).toBe('SIGKILL')
    const second = await start()
    expect(second.pid).not.toBe(first.pid)
    expect(await read(second.url)).toEqual(['committed'])
  })

  it('takes over from a start that was killed, without a second server on the data', async () => {
    const args = ['--import', 'tsx', 'test/house/hold-postgres.ts', dataDir, PROJECT_DIR]
    const holder = spawn(process.execPath, args, { cwd: PROJECT_DIR, stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(holder.stdout, 'data')) as [Buffer]
    const orphan = JSON.parse(line.toString()) as { url: string; pid: number }
    await write(orphan.url, 'before')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(readProcessBirth(orphan.pid)).toBeDefined()
    const server = await start()
    expect(readProcessBirth(orphan.pid)).toBeUndefined()
    expect(await read(server.url)).toEqual(['before'])
  })

  it('stops its server when a signal ends the program', async () => {
    const args = ['--import', 'tsx', 'test/house/hold-postgres.ts', dataDir, PROJECT_DIR]
    const holder = spawn(process.execPath, args, { cwd: PROJECT_DIR, stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(holder.stdout, 'data')) as [Buffer]
    const { pid } = JSON.parse(line.toString()) as { pid: number }
    holder.kill('SIGTERM')
    expect(await once(holder, 'exit')).toEqual([null, 'SIGTERM'])
    expect(readProcessBirth(pid)).toBeUndefined()
    expect(existsSync(`${dataDir}.lock`)).toBe(false)
  })

  it('is not fooled by a left-over id that belongs to another program now', async () => {
    const first = await start()
    await first.stop()
    const { uid, gid } = statSync(first.place)
    const alien = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' })
    try {
      writeFileSync(join(first.place, 'postmaster.pid'), `${alien.pid}\n${first.place}\n1\n${first.port}\n`)
      const second = await start()
      await write(second.url, 'started')
      expect(alien.exitCode).toBeNull()
      expect(alien.signalCode).toBeNull()
    } finally {
      alien.kill('SIGKILL')
    }
  })

  it('refuses a second start on the same data and leaves the first alone', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(/is in use by process/)
    await write(first.url, 'unharmed')
    expect(await read(first.url)).toEqual(['unharmed'])
  })

  it('moves to another port when its last one is taken', async () => {
    const first = await start()
    await first.stop()
    const squatter = createServer().listen(first.port, '127.0.0.1')
    await once(squatter, 'listening')
    try {
      const second = await start()
      expect(second.port).not.toBe(first.port)
      await write(second.url, 'elsewhere')
    } finally {
      squatter.close()
    }
  })

  it('says plainly what is wrong with a damaged folder', async () => {
    const first = await start()
    await first.stop()
    const record = readFileSync(`${dataDir}.json`, 'utf8')
    try {
      writeFileSync(`${dataDir}.json`, record.slice(0, 20))
      await expect(start()).rejects.toThrow(/is damaged/)
      rmSync(`${dataDir}.json`)
      if (first.place === dataDir) {
        await expect(start()).rejects.toThrow(/is missing, and with it the password/)
      }
    } finally {
      // Without it the files could not be found and removed, wherever they lie.
      writeFileSync(`${dataDir}.json`, record)
    }
  })
})
