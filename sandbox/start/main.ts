// Only what an old Node can load may be imported here: it must live long enough to be told that it is old.
const NODE_MAJOR_MIN = 20
const major = Number(process.versions.node.split('.')[0])

if (major < NODE_MAJOR_MIN) {
  console.error(`Nexa needs Node ${NODE_MAJOR_MIN} or newer, and this is Node ${process.versions.node}.`)
  process.exitCode = 1
} else {
  const { runHouse } = await import('./run-house.ts')
  process.exitCode = await runHouse()
  // Something may still hold the loop (a closing connection); all that matters has been stopped by now.
  process.exit()
}
