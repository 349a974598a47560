import { composeCore } from '../../core/compose.ts'
import { ConfigError, readConfig } from '../../core/platform/config.ts'
import type { Finding } from '../../core/platform/finding.ts'
import { examine } from './examine.ts'

const SIGNS = { good: '✓', doubt: '!', bad: '✗' } as const
const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run doctor`: what is right, what is doubtful, and what must be mended. Ends with 1 when something must. */
async function run(): Promise<void> {
  const core = composeCore({ ...readConfig(), LOG_LEVEL: 'silent' }, 'nexa-doctor')
  const all: Finding[] = []
  try {
    for await (const { title, findings } of examine(core)) {
      say(`\n${title}`)
      for (const finding of findings) print(finding)
      all.push(...findings)
    }
  } finally {
    await core.close()
  }
  const count = (level: Finding['level']) => all.filter((finding) => finding.level === level).length
  say(`\n${count('good')} good, ${count('doubt')} to think about, ${count('bad')} to mend (docs/doctor.md)`)
  process.exitCode = count('bad') > 0 ? 1 : 0
}

function print(finding: Finding): void {
  say(`  ${SIGNS[finding.level]} ${finding.says}${finding.level === 'good' ? '' : ` [${finding.code}]`}`)
  if (finding.level !== 'good') say(`    ${finding.mend}`)
}

try {
  await run()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
