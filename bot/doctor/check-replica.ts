import type { Core } from '../../core/compose.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'

/** Whether the replica can be read from, where the settings name one. */
export async function checkReplica({
  reports,
  config,
}: Pick<Core, 'reports' | 'config'>): Promise<Finding[]> {
  const found = await reports.examine()
  if (found === null) return []
  switch (found.state) {
    case 'fit':
      return [good('replica-there', `the replica is ${found.lag_seconds.toFixed(1)} s behind`)]
    case 'behind':
      return [
        doubt(
          'replica-behind',
          `the replica is ${Math.round(found.lag_seconds)} s behind, and ${config.DATABASE_REPLICA_LAG_SECONDS} are allowed`,
          'Reports are read from the primary meanwhile. Look at its network, its disk, and long reports on it.',
        ),
      ]
    case 'wrong':
      return [
        bad(
          'replica-wrong',
          `DATABASE_REPLICA_URL leads elsewhere: ${found.reason}`,
          'Name the streaming replica of DATABASE_URL, or leave it out.',
        ),
      ]
    case 'away':
      return [
        bad(
          'replica-away',
          `the replica did not answer: ${found.reason}`,
          'Look at DATABASE_REPLICA_URL and the server. Reports are read from the primary meanwhile.',
        ),
      ]
  }
}
