import { localTime } from './local-time.ts'

/** Clocks that are put forward: what they show never is, from `localFrom` up to `localTo`, as if they showed UTC. All are ms. */
export interface ClockGap {
  /** The moment at which they are, ms UTC. */
  readonly at: number
  readonly localFrom: number
  readonly localTo: number
}

const minute = 60_000
const day = 86_400_000

/** A clock that is put forward by more than that leaves out a day (Samoa did, in 2011), and what falls into it is left out too. */
const longest = 3 * 60 * minute

/** Between two changes of a zone's clocks there are weeks. */
const step = 7 * day

/** How far the zone's clocks are ahead of UTC at a full minute, in ms. */
const aheadAt = (at: number, zone: string): number => Date.parse(`${localTime(at, zone)}Z`) - at

/** The first full minute in (`from`, `to`] at which the clocks are no longer as they were at `from`. */
const changeIn = (from: number, to: number, zone: string): number => {
  const before = aheadAt(from, zone)
  let [low, high] = [from, to]
  while (high - low > minute) {
    const middle = Math.floor((low + high) / 2 / minute) * minute
    if (aheadAt(middle, zone) === before) low = middle
    else high = middle
  }
  return high
}

const ofYears = new Map<string, readonly ClockGap[]>()

const gapsOf = (year: number, zone: string): readonly ClockGap[] => {
  const name = `${zone} ${year}`
  const known = ofYears.get(name)
  if (known) return known
  const gaps: ClockGap[] = []
  const end = Date.UTC(year + 1, 0)
  for (let from = Date.UTC(year, 0); from < end; from += step) {
    const to = Math.min(from + step, end)
    const [before, after] = [aheadAt(from, zone), aheadAt(to, zone)]
    if (after <= before || after - before > longest) continue
    const at = changeIn(from, to, zone)
    gaps.push({ at, localFrom: at + before, localTo: at + after })
  }
  if (ofYears.size > 5_000) ofYears.clear()
  ofYears.set(name, gaps)
  return gaps
}

/** When the zone's clocks are put forward in (`from`, `to`), ms UTC, by at most three hours. */
export const clockGaps = (from: number, to: number, zone: string): readonly ClockGap[] => {
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()]
  return Array.from({ length: last - first + 1 }, (_, i) => gapsOf(first + i, zone))
    .flat()
    .filter(({ at }) => from < at && at < to)
}
