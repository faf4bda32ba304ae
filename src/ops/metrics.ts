import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted. Labels are platforms, commands and outcomes: few, and never the name of a channel or a person. */
export interface Metrics {
  /** Commands that were taken to the desk; a platform acknowledges each as it hands it over. */
  readonly acks: Counter<'platform' | 'command'>
  /** Seconds from there to the answer. */
  readonly answers: Histogram<'platform' | 'outcome'>
  readonly analyses: Histogram<'outcome'>
  readonly fetches: Histogram<'outcome'>
  readonly posts: Counter<'platform' | 'outcome'>
  /** Everything in Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
}

/** What is asked for when somebody reads the metrics; null where it cannot be told now. */
export interface Asked {
  readonly queueDepth: () => number
  readonly backlog: () => Promise<{ readonly waiting: number; readonly late: number; readonly failed: number } | null>
}

const seconds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** The counters of one process, with Node's own: memory, event-loop lag, garbage collection. */
export const createMetrics = ({ queueDepth, backlog }: Asked): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  new Gauge({
    name: 'dateline_queue_depth',
    help: 'Large pieces of work that wait for their turn in this process.',
    registers,
    collect() {
      this.set(queueDepth())
    },
  })
  const inStore = {
    waiting: new Gauge({ name: 'dateline_deliveries_waiting', help: 'Deliveries that are due and not settled, in the store.', registers }),
    late: new Gauge({ name: 'dateline_slots_late', help: 'Deliveries that are due for more than a minute, in the store.', registers }),
    failed: new Gauge({ name: 'dateline_deliveries_failed', help: 'Deliveries given up in the last day, in the store.', registers }),
  }

  const lookIntoStore = async (): Promise<void> => {
    const now = await backlog()
    for (const name of ['waiting', 'late', 'failed'] as const) {
      // While the store is away there is no value, rather than 0.
      if (now === null) inStore[name].remove()
      else inStore[name].set(now[name])
    }
  }

  return {
    acks: new Counter({
      name: 'dateline_acks_total',
      help: 'Commands that were acknowledged and taken to the desk.',
      labelNames: ['platform', 'command'],
      registers,
    }),
    answers: new Histogram({
      name: 'dateline_answer_seconds',
      help: 'From the acknowledgement to the answer.',
      labelNames: ['platform', 'outcome'],
      buckets: seconds,
      registers,
    }),
    analyses: new Histogram({
      name: 'dateline_analysis_seconds',
      help: 'Reading an article, the wait for a thread included.',
      labelNames: ['outcome'],
      buckets: seconds,
      registers,
    }),
    fetches: new Histogram({
      name: 'dateline_fetch_seconds',
      help: 'Fetching a page or a feed.',
      labelNames: ['outcome'],
      buckets: seconds,
      registers,
    }),
    posts: new Counter({
      name: 'dateline_posts_total',
      help: 'What was posted unasked: posted, or why not.',
      labelNames: ['platform', 'outcome'],
      registers,
    }),
    text: async () => {
      await lookIntoStore()
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
