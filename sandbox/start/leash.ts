/**
 * Loaded into every process that `npm start` starts. They run detached, so that Ctrl-C reaches the starter
 * alone and it can stop them in order; but then nothing would end them when the starter itself is killed.
 * The channel to it closes at that moment, whatever the cause.
 */
const PATIENCE_MS = 15_000

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), PATIENCE_MS).unref()
})
// Listening must not keep a process alive that has nothing else to do.
process.channel?.unref()
