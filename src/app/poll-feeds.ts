import { briefItem } from './brief-item.ts'
import type { FeedWork } from './feed-work.ts'
import { pollFeed } from './poll-feed.ts'

/** How many feeds are asked at once that did well the last time, how many that did not, and how many items are briefed at once. */
const lanes = { well: 24, ailing: 8, items: 4 } as const

/** Feeds and items are claimed a few at a time, so that other copies of the program have their part. */
const handful = 8

/** One turn of the event loop for each who asks: two dozen feeds begun in one go would hold up an answer for as long as they all take to begin. */
const createTurns = (): (() => Promise<void>) => {
  let last = Promise.resolve()
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)))
    return last
  }
}

export interface FeedPolling {
  /** Begins what is due and not begun yet; does not wait for it. */
  readonly look: () => void
  /** Until nothing runs that was begun, and nothing is due. */
  readonly idle: () => Promise<void>
  /** Begins nothing more, breaks off what waits for a network, and waits for the rest. */
  readonly stop: () => Promise<void>
}

interface Lane<Job> {
  readonly size: number
  readonly claim: (limit: number) => Promise<readonly Job[]>
  readonly work: (job: Job) => Promise<void>
}

/**
 * Polls feeds and briefs what they bring, for as long as the program runs. A feed that is slow or dead holds up none that is well: those have places of
 * their own. Whatever happens to one feed or item is logged and ends there.
 */
export const startPolling = (work: FeedWork): FeedPolling => {
  const { polls, items, clock, log } = work
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  const turn = createTurns()

  /** Starts as many workers as there is room for; each goes on until it finds nothing more to do. */
  const createLane = <Job>({ size, claim, work: doJob }: Lane<Job>) => {
    let workers = 0
    const claimed: Job[] = []
    let claiming: Promise<void> | null = null
    const next = async (): Promise<Job | undefined> => {
      if (claimed.length === 0 && !stopping.signal.aborted) {
        claiming ??= claim(Math.min(handful, size))
          .then((jobs) => void claimed.push(...jobs))
          .finally(() => {
            claiming = null
          })
        await claiming
      }
      return stopping.signal.aborted ? undefined : claimed.shift()
    }
    const worker = async (): Promise<void> => {
      try {
        for (let job = await next(); job !== undefined; job = await next()) {
          // One has found something: there may be more.
          begin()
          await turn()
          await doJob(job).catch((error: unknown) =>
            log.warn({ err: error }, 'a feed or an item of one could not be worked on; it is taken up again'),
          )
        }
      } catch (error) {
        log.warn({ err: error }, 'feeds could not be looked for; trying again')
      } finally {
        workers -= 1
      }
    }
    const begin = (): void => {
      if (workers >= size || stopping.signal.aborted) return
      workers += 1
      const one: Promise<void> = worker().finally(() => void running.delete(one))
      running.add(one)
    }
    return begin
  }

  const poll = (lane: 'well' | 'ailing') =>
    createLane({
      size: lanes[lane],
      claim: (limit) => polls.claim(clock.now(), limit, lane),
      work: async (due) => {
        await pollFeed(due, work, stopping.signal)
        brief()
      },
    })
  const brief = createLane({
    size: lanes.items,
    claim: (limit) => items.claim(clock.now(), limit),
    work: async (waiting) => {
      const outcome = await briefItem(waiting, work)
      if (outcome.kind === 'given up')
        log.warn({ feed: waiting.feed.id, item: waiting.id }, `an article of a feed is left out: ${outcome.reason}`)
      await items.settle(waiting, outcome, clock.now())
    },
  })
  const [well, ailing] = [poll('well'), poll('ailing')]
  const look = (): void => {
    for (const begin of [well, ailing, brief]) begin()
  }

  const ended = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running)
  }
  return {
    look,
    idle: async () => {
      look()
      await ended()
    },
    stop: async () => {
      stopping.abort()
      await ended()
    },
  }
}
