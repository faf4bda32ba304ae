import type { Clock } from '../../ports.ts'

const mostKept = 5_000

/** Asks at most once in `lifeMs` for each key, and once at a time. What fails is not remembered. */
export const createRecent = <T>(ask: (key: string) => Promise<T>, lifeMs: number, clock: Clock): ((key: string) => Promise<T>) => {
  const known = new Map<string, { readonly until: number; readonly value: Promise<T> }>()
  return (key) => {
    const found = known.get(key)
    if (found && found.until > clock.now()) return found.value
    const value = ask(key)
    known.delete(key)
    known.set(key, { until: clock.now() + lifeMs, value })
    value.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
    return value
  }
}
