/** One chaos run: how large, on which store, and how rough. */
export interface Form {
  readonly name: string
  readonly store: { readonly url: string; readonly queue: string } | { readonly file: string }
  readonly processes: number
  /** Half of them Slack's, half Discord's. */
  readonly channels: number
  readonly slots: number
  /** Between two slots at least, in ms. */
  readonly paceMs: number
  /** Between two kills or stops on average, in ms. */
  readonly calmMs: number
  /** Kills and stops at most: a slow machine is else kept from its work for ever. */
  readonly blows: number
  /** Whether calls may also go unanswered until the SDKs give up, after ten and fifteen seconds. */
  readonly timeouts: boolean
  /** Posts again without looking, as a naive program would: then there must be doubles. */
  readonly careless: boolean
  readonly seed: number
}

/** What stands for the minute of the real lease, in ms. On a machine that others keep busy seconds go by in which a copy does nothing, and none gets on. */
export const leaseMs = Number(process.env.DATELINE_CHAOS_LEASE) || 3_000

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export const createChance = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
