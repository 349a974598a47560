import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What this process counts by itself. Kept in memory, read by whoever asks, lost with the process: that is what Prometheus expects. */
const ours = new Registry()

const calls = new Histogram({
  name: 'nexa_http_call_seconds',
  help: 'Calls to providers, gateways and senders, by what came of them',
  labelNames: ['service', 'outcome'],
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [ours],
})

const jobs = new Histogram({
  name: 'nexa_job_seconds',
  help: 'Tries of jobs, by how they ended',
  labelNames: ['job', 'outcome'],
  buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 30],
  registers: [ours],
})

const turns = new Histogram({
  name: 'nexa_turn_seconds',
  help: 'Turns of conversations from the event to the commit, by the dialog that was played and how it ended',
  labelNames: ['dialog', 'outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  registers: [ours],
})

const messages = new Histogram({
  name: 'nexa_message_seconds',
  help: 'Messages brought to a channel, by what it made of them',
  labelNames: ['channel', 'outcome'],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 20],
  registers: [ours],
})

const unheard = new Counter({
  name: 'nexa_events_unheard_total',
  help: 'What people did faster than CHAT_EVENTS_MAX allows, and nobody read',
  labelNames: ['channel'],
  registers: [ours],
})

const replicaFit = new Gauge({
  name: 'nexa_replica_fit',
  help: '1 while reports are read from the replica, 0 while the primary must answer for it',
  registers: [ours],
})

const replicaLag = new Gauge({
  name: 'nexa_replica_lag_seconds',
  help: 'How far the replica is behind the primary, when it was last looked at',
  registers: [ours],
})

/** Where there is no replica, there are no figures of it. */
for (const gauge of [replicaFit, replicaLag]) gauge.remove()

/** `lag_seconds` is null while the replica does not say. */
export function noteReplica(fit: boolean, lag_seconds: number | null): void {
  replicaFit.set(fit ? 1 : 0)
  if (lag_seconds === null) replicaLag.remove()
  else replicaLag.set(lag_seconds)
}

/** Says how long something took, in seconds of the machine, once it is over. */
export function startTimer(): () => number {
  const began_ms = performance.now()
  return () => (performance.now() - began_ms) / 1_000
}

/** One thing that was done, as whoever follows traces wants to know it. Its name and outcome never name a person. */
export type Measure = {
  kind: 'turn' | 'job' | 'call' | 'message'
  name: string
  outcome: string
  failed: boolean
  seconds: number
}

let hearer: ((measure: Measure) => void) | null = null

/** From now on one more wants to know; gives back how to end that. */
export function hearMeasures(hear: (measure: Measure) => void): () => void {
  hearer = hear
  return () => {
    hearer = null
  }
}

/** `outcome` is the class of the answer (2xx), or what a Fault says: whether anything happened. */
export function countCall(service: string, outcome: string, seconds: number): void {
  calls.observe({ service, outcome }, seconds)
  hearer?.({ kind: 'call', name: service, outcome, failed: !/^[234]xx$/.test(outcome), seconds })
}

export function countJob(job: string, outcome: 'done' | 'again' | 'failed', seconds: number): void {
  jobs.observe({ job, outcome }, seconds)
  hearer?.({ kind: 'job', name: job, outcome, failed: outcome !== 'done', seconds })
}

export function countTurn(dialog: string, outcome: 'done' | 'failed', seconds: number): void {
  turns.observe({ dialog, outcome }, seconds)
  hearer?.({ kind: 'turn', name: dialog, outcome, failed: outcome === 'failed', seconds })
}

export function countMessage(channel: string, outcome: string, seconds: number): void {
  messages.observe({ channel, outcome }, seconds)
  hearer?.({ kind: 'message', name: channel, outcome, failed: outcome !== 'sent', seconds })
}

export const countUnheard = (channel: string): void => unheard.inc({ channel })

/** Also watches memory, processor time and the event loop of this process. Once a process, by its main part. */
export function watchProcess(): void {
  if (ours.getSingleMetric('process_cpu_seconds_total') === undefined)
    collectDefaultMetrics({ register: ours })
}

/** A figure of the shop as a whole, which every process says the same of. */
export type Figure = { name: string; help: string; labels: Record<string, string>; value: number }

/** Everything as Prometheus reads it. */
export async function printMetrics(figures: readonly Figure[]): Promise<string> {
  const shop = new Registry()
  for (const name of new Set(figures.map((figure) => figure.name))) {
    const same = figures.filter((figure) => figure.name === name)
    const [first] = same
    if (first === undefined) continue
    const labelNames = Object.keys(first.labels)
    const gauge = new Gauge({ name, help: first.help, labelNames, registers: [shop] })
    for (const { labels, value } of same) gauge.set(labels, value)
  }
  return `${await shop.metrics()}\n${await ours.metrics()}`
}

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE
