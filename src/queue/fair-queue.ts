import { AsyncResource } from 'node:async_hooks'

/** Large work in turns, so that nobody who asks for much starves the others. */
export interface FairQueue {
  /** Does the work when its turn comes; its result, or its error. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>
  /** How much waits. */
  depth(): number
}

export interface FairQueueOptions {
  /** How much is in work at a time. */
  readonly atOnce: number
  /** Of these, how much for one key. */
  readonly perKey: number
}

interface Line {
  readonly waiting: (() => Promise<void>)[]
  running: number
  /** Number of its last turn. */
  turn: number
}

/**
 * Turns go round over the keys (workspaces) that wait, one piece of work each, however many pieces a key has; within a key they are done as they came. One
 * with a thousand articles to read holds up another's single article by no more than what is in work already.
 */
export const createFairQueue = ({ atOnce, perKey }: FairQueueOptions): FairQueue => {
  const lines = new Map<string, Line>()
  let running = 0
  let depth = 0
  let turns = 0

  const next = (): void => {
    while (running < atOnce) {
      const may = [...lines].filter(([, line]) => line.waiting.length > 0 && line.running < perKey)
      const [key, line] = may.sort(([, a], [, b]) => a.turn - b.turn)[0] ?? []
      const work = line?.waiting.shift()
      if (key === undefined || !line || !work) return
      line.turn = turns += 1
      running += 1
      line.running += 1
      depth -= 1
      void work().finally(() => {
        running -= 1
        line.running -= 1
        if (line.running === 0 && line.waiting.length === 0) lines.delete(key)
        next()
      })
    }
  }

  return {
    run: (key, work) =>
      new Promise((resolve, reject) => {
        // Who comes new stands before the one who had the last turn, and behind those who wait for longer.
        const line = lines.get(key) ?? { waiting: [], running: 0, turn: turns - 1 }
        lines.set(key, line)
        // Begun when another's work has ended, and yet about what it was asked for, in the log too.
        line.waiting.push(AsyncResource.bind(() => work().then(resolve, reject)))
        depth += 1
        next()
      }),
    depth: () => depth,
  }
}
