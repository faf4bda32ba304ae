import type { Purse, Refusal, TakeFromPurses } from '../ports/purses.ts'

/** Full purses are forgotten; they are looked for when there are so many more. */
const sweepEvery = 1_000

/** Purses of this process alone. Of each is kept when it will be full again (ms UTC). */
export const createOwnPurses = (): TakeFromPurses => {
  const fullAt = new Map<string, number>()
  let untilSweep = sweepEvery

  const sweep = (now: number): void => {
    if ((untilSweep -= 1) > 0) return
    untilSweep = sweepEvery
    for (const [key, at] of fullAt) if (at <= now) fullAt.delete(key)
  }

  return async (purses, now) => {
    sweep(now)
    const waits = purses.map(({ key, most, ms }: Purse): Refusal => ({ key, waitMs: (fullAt.get(key) ?? now) + ms / most - ms - now }))
    const [worst] = waits.filter(({ waitMs }) => waitMs > 0).sort((a, b) => b.waitMs - a.waitMs)
    if (worst) return worst
    for (const { key, most, ms } of purses) fullAt.set(key, Math.max(now, fullAt.get(key) ?? now) + ms / most)
    return null
  }
}
