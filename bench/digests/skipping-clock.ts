/**
 * A clock for what mostly waits: it goes by the time that this process computes, all threads together, for a machine may be shared; when nothing works it
 * goes on to what is due next.
 */
export interface SkippingClock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  /** The call, which takes its own time. */
  readonly working: <T>(call: () => Promise<T>) => Promise<T>
  /** Goes on until it is so. */
  readonly until: (isSo: () => boolean) => Promise<void>
}

interface Timer {
  readonly at: number
  readonly ring: () => void
}

/** Turns of the event loop without work after which there is none: an answer may need some to become the next question. */
const quietTurns = 4

/** Milliseconds of processor time since the process began. */
const computed = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export const createSkippingClock = (start: number): SkippingClock => {
  let skipped = start - computed()
  let working = 0
  /** By time, the next one last. */
  const timers: Timer[] = []
  const now = () => computed() + skipped

  const place = (at: number): number => {
    let [low, high] = [0, timers.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((timers[middle]?.at ?? 0) > at) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    now: () => Math.floor(now()),
    wait: (ms) =>
      new Promise((ring) => {
        const at = now() + Math.max(0, ms)
        timers.splice(place(at), 0, { at, ring })
      }),
    working: async (call) => {
      working += 1
      try {
        return await call()
      } finally {
        working -= 1
      }
    },
    until: async (isSo) => {
      let quiet = 0
      while (!isSo()) {
        // Who only waits for a thread or a server does not compute.
        await new Promise((resolve) => (working > 0 ? setTimeout(resolve, 1) : setImmediate(resolve)))
        quiet = working > 0 ? 0 : quiet + 1
        const next = timers.at(-1)
        if (!next) continue
        let time = now()
        if (quiet >= quietTurns && next.at > time) {
          skipped += next.at - time
          time = next.at
        }
        for (let due = timers.at(-1); due && due.at <= time; due = timers.at(-1)) {
          timers.pop()
          due.ring()
          quiet = 0
        }
      }
    },
  }
}
