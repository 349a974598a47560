import { describe, expect, it } from 'vitest'
import { freshDatabase, startPrivatePostgres } from '../support/database.ts'
import { withClient } from '../support/template.ts'

const names = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    )
    return rows.map((row) => row.name)
  })

describe('databases for tests', { timeout: 120_000 }, () => {
  it('are migrated, separate, and gone when dropped', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
    expect(await names(one.url)).toContain('knex_migrations')
    await withClient(one.url, (client) => client.query('CREATE TABLE only_here ()'))
    expect(await names(two.url)).not.toContain('only_here')
    await Promise.all([one.drop(), two.drop()])
    await expect(names(one.url)).rejects.toThrow(/does not exist/)
  })

  it('can be private, killed, and found again at the same address', async () => {
    const server = await startPrivatePostgres()
    try {
      await withClient(server.url, (client) => client.query('CREATE TABLE survivor ()'))
      await server.kill()
      await expect(names(server.url)).rejects.toThrow()
      await server.restart()
      expect(await names(server.url)).toEqual(expect.arrayContaining(['knex_migrations', 'survivor']))
      const fsync = await withClient(server.url, (client) => client.query('SHOW fsync'))
      expect(fsync.rows).toEqual([{ fsync: 'on' }])
    } finally {
      await server.stop()
    }
  })
})
