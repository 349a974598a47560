import { startEmbeddedPostgres } from '../../sandbox/start/embedded-postgres.ts'

/** Started by the test beside it, to be killed while its server runs. */
const [dataDir = '', projectDir = ''] = process.argv.slice(2)
const server = await startEmbeddedPostgres({ dataDir, projectDir })
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid })}\n`)
